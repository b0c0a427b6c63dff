import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { LearnFromLeads, LearningResult } from '../use-cases/learn/learning-request.ts';

/** Learning did not come to its end; nothing was kept. */
export class LearningFailed extends Error {
  override readonly name = 'LearningFailed';
}

/** Runs a round of learning in a thread of its own: the service goes on answering meanwhile. Throws {@link LearningFailed}. */
export const learnInThread: LearnFromLeads = async (request) => {
  const worker = new Worker(new URL('./learn-worker.ts', import.meta.url), {
    workerData: request,
  });
  try {
    const [result] = await once(worker, 'message');
    // The worker is our own code, and answers with nothing else.
    return result as LearningResult;
  } catch (cause) {
    throw new LearningFailed(
      'Learning from past leads stopped by itself; the scorecard in force stays. Report it.',
      { cause },
    );
  } finally {
    await worker.terminate();
  }
};
