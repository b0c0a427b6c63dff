import type { Findings } from '../../domain/coaching/warning.ts';
import type { ContactWarningMessages } from '../../domain/coaching/warnings/contact-warnings.ts';
import type { Contact } from '../../domain/crm/contact.ts';
import type { Instant } from '../../domain/crm/time.ts';
import { runs } from '../../words/en/runs.ts';
import type { Checkpoint, CheckpointStore } from '../ports/checkpoint-store.ts';
import type { LeadFlowStore } from '../ports/lead-flow-store.ts';
import type { FirstScored, LeadStore } from '../ports/lead-store.ts';
import type { LearningStore } from '../ports/learning-store.ts';
import type { SettingStore } from '../ports/setting-store.ts';
import type { LeadDeals, Surroundings, SurroundingsStore } from '../ports/surroundings-store.ts';
import type { SyncStore } from '../ports/sync-store.ts';
import { settingInForce } from '../settings/setting-in-force.ts';
import { inTurns, oneAhead } from '../slices/in-turns.ts';
import type { Budget, Clock, Progress, SliceResult } from '../slices/slice.ts';
import { type ContactSignals, contactSignals } from './contact-signals.ts';
import { type KnownRecords, knownRecords } from './known-records.ts';
import type { RulesInForce } from './rules-in-force.ts';
import { noPast, type ScoreAWeekAgo, scoreAWeekAgo } from './score-a-week-ago.ts';
import { type ScorersInForce, scorersInForce } from './scorer.ts';
import { ScoringTally } from './scoring-tally.ts';

/** The job's name among the checkpoints. */
const JOB = 'score leads';

/** Contacts that are scored and saved in one transaction. */
const PAGE = 500;

/** The stores, clock and budget that contacts are scored with. */
export interface LeadScoring {
  readonly store: LeadStore &
    CheckpointStore &
    SurroundingsStore &
    SettingStore &
    Pick<LeadFlowStore, 'leadsPage'> &
    Pick<SyncStore, 'readSchema'> &
    Pick<LearningStore, 'versionInUse'> &
    SettingStore;
  readonly clock: Clock;
  readonly budget: Budget;
  /** What scores leads while no learned version is live. */
  readonly rules: RulesInForce;
  readonly progress?: Progress;
}

/** A contact with its score, warnings and prompt, and what the rules found on the way. */
interface Judged extends FirstScored {
  readonly findings: Findings<ContactWarningMessages>;
}

/**
 * Scores every contact, one page at a time: a page's scores and the place to go on are saved together, so a slice that
 * stops, or dies, goes on where it was. The next page is made ready while one is saved. A run that was begun with another scorecard version begins again. Does at least
 * one page whatever the budget. The learned version that is live scores; without one, the rules do. Throws
 * ScorecardRefused for a scorecard that cannot be used.
 */
export async function scoreLeads(scoring: LeadScoring): Promise<SliceResult> {
  const { store, budget, rules, progress } = scoring;
  const schema = await store.readSchema();
  if (schema === null) return nothingSynced;
  const scorers = await scorersInForce(store, rules, schema.definitions);
  const { compiled } = scorers;
  const known = await knownRecords(store, schema);
  const signalsOf = contactSignals(await settingInForce(store, 'warnings', schema.portal));
  const tally = new ScoringTally(compiled);
  const place = await placeToGoOn(store, compiled.version);
  let left: string | null = null;
  const judging = { scorers, known, signalsOf };
  for await (const { scored, afterId } of oneAhead(judgedPages(scoring, judging, place))) {
    const checkpoint = afterId === null ? null : checkpointAt(afterId, compiled.version, place);
    await store.saveScores(scored, JOB, checkpoint);
    for (const { score, findings } of scored) tally.add(score, findings);
    progress?.({ part: JOB, done: tally.scored, total: null });
    left = afterId;
    if (budget.expired()) break;
  }
  return tally.result(left);
}

const nothingSynced: SliceResult = {
  done: true,
  left: null,
  counts: { scored: 0 },
  degraded: [runs.nothingTo('score')],
};

/** Where a run goes on, and whether it is the portal's first one. */
interface Place {
  readonly afterId: string | null;
  readonly isFirst: boolean;
}

async function placeToGoOn(
  store: CheckpointStore & Pick<LeadStore, 'hasScores'>,
  version: string,
): Promise<Place> {
  const checkpoint = await store.readCheckpoint(JOB);
  if (checkpoint === null) return { afterId: null, isFirst: !(await store.hasScores()) };
  if (checkpoint['scorecardVersion'] !== version) return { afterId: null, isFirst: false };
  const { afterId } = checkpoint;
  const isFirst = checkpoint['isFirst'] === 'yes';
  return { afterId: typeof afterId === 'string' ? afterId : null, isFirst };
}

function checkpointAt(afterId: string, scorecardVersion: string, { isFirst }: Place): Checkpoint {
  return { afterId, scorecardVersion, ...(isFirst && { isFirst: 'yes' }) };
}

/** Contacts and what stands around them, by id. */
interface Page {
  readonly now: Instant;
  readonly contacts: readonly Contact[];
  readonly around: ReadonlyMap<string, Surroundings>;
  /** Null: the scorecards do not ask for them. */
  readonly deals: LeadDeals | null;
  readonly pastOf: ScoreAWeekAgo;
}

/** A page with its scores, and the contact to go on after; null: it is the last. */
interface JudgedPage {
  readonly scored: readonly Judged[];
  readonly afterId: string | null;
}

/** Pages in order, from the place on; at least one. */
async function* judgedPages(
  scoring: LeadScoring,
  judging: Judging,
  { afterId, isFirst }: Place,
): AsyncGenerator<JudgedPage, void> {
  let place = afterId;
  do {
    const page = await loadPage(scoring, judging.scorers, { afterId: place, isFirst });
    const { contacts } = page;
    place = contacts.length < PAGE ? null : (contacts.at(-1)?.id ?? null);
    yield { scored: await scorePage(page, judging), afterId: place };
  } while (place !== null);
}

async function loadPage(
  { store, clock }: LeadScoring,
  scorers: ScorersInForce,
  { afterId, isFirst }: Place,
): Promise<Page> {
  const contacts = await store.contactsAfter(afterId, PAGE);
  const ids = contacts.map(({ id }) => id);
  const around = await store.surroundingsOf(ids);
  const deals = scorers.readsDeals ? await store.leadDeals(ids) : null;
  const now = clock();
  const pastOf = isFirst ? await scoreAWeekAgo({ store, scorers, now }, contacts) : noPast;
  return { now, contacts, around, deals, pastOf };
}

/** What pages are judged by. */
interface Judging {
  readonly scorers: ScorersInForce;
  readonly known: KnownRecords;
  readonly signalsOf: ContactSignals;
}

async function scorePage(
  { now, contacts, around, deals, pastOf }: Page,
  { scorers, known, signalsOf }: Judging,
): Promise<readonly Judged[]> {
  const judged: Judged[] = [];
  await inTurns(contacts, (contact) => {
    const scored = scorers.scoreInFull(
      contact,
      now,
      deals === null ? null : (deals.get(contact.id) ?? []),
    );
    const { grade } = scored.score;
    const facts = { ...contact, ...around.get(contact.id), ...known(contact), grade };
    judged.push({ ...scored, past: pastOf(contact, scored.score), ...signalsOf(facts, now) });
  });
  return judged;
}
