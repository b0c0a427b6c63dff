import type { StartTrialRequest, TrialAnswer } from '../../../contract/settings/rule-trial.ts';
import type { RuleBook } from '../../../domain/leads/rules/rule-book.ts';
import { standingOfRules } from '../../../domain/leads/rules/standing.ts';
import { defaultScorecard } from '../../../domain/leads/scorecard/default-scorecard.ts';
import type { RuleTrial } from '../../ports/trial-store.ts';
import type { SettingsReading } from '../settings-reading.ts';
import { newBackTest } from './back-test-slice.ts';
import { newDryRun } from './dry-run-slice.ts';
import { showTrial } from './show-trial.ts';
import { type TrialStores, trialCards } from './trial-cards.ts';
import { keptNow } from './trial-format.ts';
import { type TrialWork, workOnTrial } from './work-on-trials.ts';

/** Who tries a draft, and what it is tried on. */
export interface TrialStarting
  extends Pick<SettingsReading, 'clock'>,
    Pick<TrialWork, 'realTime' | 'budget'> {
  readonly store: TrialStores;
}

/**
 * Begins to try the draft against the live version or another, and does what fits into the budget; the rest is done by whoever works on trials.
 * The key is the trial's id: asking again goes on with the same one.
 */
export async function startTrial(
  starting: TrialStarting,
  { key, kind, revision, against: asked }: StartTrialRequest,
): Promise<TrialAnswer> {
  const { store, clock } = starting;
  const known = await store.ruleTrial(key);
  if (known !== null) return readTrial(starting, key);
  const book = await store.ruleBook();
  if (book.draft.revision !== revision)
    return { state: 'draft moved on', revision: book.draft.revision };
  const live = standingOfRules(book.events).live.version;
  const against = asked ?? live;
  if (against !== live && against !== defaultScorecard.version && !isKept(book, against))
    return { state: 'not possible', why: { say: 'no such version', with: { version: against } } };
  const cards = await trialCards(store, { revision, against });
  if ('say' in cards) return { state: 'not possible', why: cards };
  const now = clock();
  const state = kind === 'dry run' ? await newDryRun(store) : await newBackTest(store, now);
  if ('say' in state) return { state: 'not possible', why: state };
  const trial: RuleTrial = {
    ...{ id: key, kind, revision, against, askedAt: now, slice: 0, result: null },
    state: keptNow(state),
  };
  await store.addTrial(trial);
  await workOnTrial(starting, trial);
  return readTrial(starting, key);
}

function isKept({ versions }: RuleBook, name: string): boolean {
  return versions.some(({ version }) => version === name);
}

/** How far a trial is, or what it found. */
export async function readTrial(
  { store }: Pick<TrialStarting, 'store'>,
  id: string,
): Promise<TrialAnswer> {
  const [trial, book] = await Promise.all([store.ruleTrial(id), store.ruleBook()]);
  return trial === null ? { state: 'unknown', id } : showTrial(trial, book.draft.revision);
}
