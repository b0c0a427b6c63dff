import type { LearnFromLeads } from '../use-cases/leads/learn/learning-request.ts';
import { inThread } from './in-thread.ts';

/** Learning did not come to its end; nothing was kept. */
export class LearningFailed extends Error {
  override readonly name = 'LearningFailed';
}

/** Runs a round of learning in a thread of its own: the service goes on answering meanwhile. Throws {@link LearningFailed}. */
export const learnInThread: LearnFromLeads = async (request) => {
  try {
    return await inThread(new URL('./learn-worker.ts', import.meta.url), request);
  } catch (cause) {
    throw new LearningFailed(
      'Learning from past leads stopped by itself; the scorecard in force stays. Report it.',
      { cause },
    );
  }
};
