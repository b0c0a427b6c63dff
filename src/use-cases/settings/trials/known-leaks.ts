import type { KnownLeak } from '../../../domain/leads/linter/lint-leaks.ts';
import type { LearningStore } from '../../ports/learning-store.ts';

/** Properties that the latest round of learning found to give the outcome away, but for those that an admin vouches for. */
export async function knownLeaks(
  store: Pick<LearningStore, 'latestLearning'>,
): Promise<readonly KnownLeak[]> {
  const leaks = (await store.latestLearning())?.leaks ?? [];
  return leaks
    .filter(({ action, ruling }) => action === 'left out' && ruling !== 'learn from it')
    .map(({ property, reasons }) => ({ property, reasons }));
}
