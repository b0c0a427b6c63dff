import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/**
 * Runs one of our workers in a thread of its own, so that the service goes on answering meanwhile: hands it `task`, which must
 * be plain data, and gives back its one message, which the caller knows the kind of. Rejects with the worker's own error.
 */
export async function inThread<Answer>(worker: URL, task: unknown): Promise<Answer> {
  const thread = new Worker(worker, { workerData: task });
  try {
    const [answer] = await once(thread, 'message');
    return answer;
  } finally {
    await thread.terminate();
  }
}
