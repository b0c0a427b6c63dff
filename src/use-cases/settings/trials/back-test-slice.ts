import type { BackTestResult } from '../../../contract/settings/rule-trial.ts';
import type { Instant } from '../../../domain/crm/time.ts';
import { shareOf } from '../../../domain/leads/facts/look-age.ts';
import { lintScorecard } from '../../../domain/leads/linter/lint-scorecard.ts';
import { HORIZON_DAYS } from '../../../domain/leads/outcome.ts';
import {
  type CompiledScorecard,
  compileScorecard,
} from '../../../domain/leads/scorecard/compile-scorecard.ts';
import type { AnyScorecard } from '../../../domain/leads/scorecard/scorecard.ts';
import {
  BackTest,
  type BackTestTally,
  GROUPS,
  nothingTested,
} from '../../../domain/leads/trial/back-test.ts';
import { BinCounter, type BinCounts } from '../../../domain/leads/trial/bin-counts.ts';
import type { TrialRefusal } from '../../../domain/leads/trial/no-result.ts';
import {
  SuggestionCounter,
  type SuggestionSums,
} from '../../../domain/leads/trial/suggestion-sums.ts';
import type { LearnedVersion } from '../../../domain/leads/versions/learned-version.ts';
import { newestLesson, type PastLead, pastLeads } from '../../leads/learn/past-leads.ts';
import type { LeadPlace } from '../../ports/learning-store.ts';
import { inTurns } from '../../slices/in-turns.ts';
import type { SliceOutcome, TrialSlice } from './dry-run-slice.ts';
import { knownLeaks } from './known-leaks.ts';
import { showBackTest } from './show-back-test.ts';
import { propertiesRead, type TrialCards, type TrialStores } from './trial-cards.ts';

/** The share of leads, the newest ones, that the figures are about: as for the verdict on learning. */
const NEWEST = 0.2;

/** Where a back-test is. Plain JSON. */
export interface BackTestState {
  readonly place: LeadPlace;
  /** About how many leads there are. */
  readonly total: number;
  readonly splitAt: Instant;
  /** As of when outcomes are known: the same for all slices. */
  readonly now: Instant;
  readonly done: number;
  readonly tally: BackTestTally;
  readonly bins: BinCounts | null;
  readonly convertedBins: BinCounts | null;
  /** The learned version that suggestions come from, and what it says so far; null: nothing has been learned. */
  readonly learned: { readonly version: string; readonly sums: SuggestionSums | null } | null;
}

/** What a back-test leaves besides what is shown: what suggestions are made of. */
export interface BackTestOutcome {
  readonly shown: BackTestResult;
  readonly learned: { readonly version: string; readonly sums: SuggestionSums } | null;
}

/** Tells the outcome of a back-test from that of another trial. */
export function isBackTestOutcome(result: unknown): result is BackTestOutcome {
  return typeof result === 'object' && result !== null && 'shown' in result && 'learned' in result;
}

/** Before the first slice; or why there is no past to test on. */
export async function newBackTest(
  store: TrialStores,
  now: Instant,
): Promise<BackTestState | TrialRefusal> {
  const place = newestLesson(now);
  const [span, learned] = await Promise.all([
    store.pastSpan(place.createdAt, NEWEST),
    store.versionInUse('live'),
  ]);
  if (span === null) return { say: 'no outcomes yet', with: { horizonDays: HORIZON_DAYS } };
  return {
    place,
    total: span.leads,
    splitAt: span.newestFrom,
    now,
    done: 0,
    tally: nothingTested,
    bins: null,
    convertedBins: null,
    learned: learned === null ? null : { version: learned.learned.version, sums: null },
  };
}

/** Tests the draft on the next leads of the past, newest first, until the budget is used; at least one page. */
export async function backTestSlice(
  slice: TrialSlice,
  before: BackTestState,
): Promise<SliceOutcome<BackTestState, BackTestOutcome>> {
  const { store, cards, budget } = slice;
  const learned = await learnedCard(slice, before);
  const all = [cards.draft, cards.live[0], ...(learned === null ? [] : [learned])];
  const reading = {
    store,
    now: before.now,
    readsDeals: all.some(({ compiled }) => compiled.readsDeals),
    properties: propertiesRead(all.map(({ scorecard }) => scorecard)),
  };
  const counters = countersFor(cards, before, learned);
  let place: LeadPlace | null = before.place;
  let done = before.done;
  while (place !== null) {
    const { leads, next } = await pastLeads(reading, place);
    await inTurns(leads, (lead) => testLead(counters, cards, lead));
    done += leads.length;
    place = next;
    if (budget.expired()) break;
  }
  const state = stateAfter(before, counters, { place: place ?? before.place, done });
  if (place !== null) return { state, result: null };
  return { state: null, result: await resultOf(slice, state) };
}

/** What was learned, ready to score. */
interface LearnedCard {
  readonly scorecard: AnyScorecard;
  readonly compiled: CompiledScorecard;
}

async function learnedCard(
  { store, cards }: TrialSlice,
  { learned }: BackTestState,
): Promise<LearnedCard | null> {
  const found: LearnedVersion | null =
    learned === null ? null : ((await store.versionInUse('live'))?.learned ?? null);
  if (found === null || found.version !== learned?.version) return null;
  const { scorecard } = found;
  return { scorecard, compiled: compileScorecard(scorecard, cards.schema.definitions) };
}

interface Counters {
  readonly test: BackTest;
  readonly bins: BinCounter;
  readonly convertedBins: BinCounter;
  readonly suggestions: { readonly counter: SuggestionCounter; readonly card: LearnedCard } | null;
}

function countersFor(
  { draft, live }: TrialCards,
  before: BackTestState,
  learned: LearnedCard | null,
): Counters {
  const scorecards = { live: live[0].scorecard, draft: draft.scorecard };
  return {
    test: new BackTest(scorecards, before.splitAt, before.tally),
    bins: new BinCounter(draft.scorecard, before.bins),
    convertedBins: new BinCounter(draft.scorecard, before.convertedBins),
    suggestions: learned && {
      card: learned,
      counter: new SuggestionCounter(
        draft.scorecard,
        learned.scorecard,
        before.learned?.sums ?? undefined,
      ),
    },
  };
}

function testLead(counters: Counters, cards: TrialCards, { contact, row, deals }: PastLead): void {
  const { test, bins, convertedBins, suggestions } = counters;
  if (typeof row === 'string') {
    test.leaveOut(row);
    return;
  }
  const { properties, lookedAt, converted } = row;
  const fired = new Map<string, number>();
  const onBin = (termId: string, bin: number) => {
    fired.set(termId, bin);
    bins.add(termId, bin);
    if (converted) convertedBins.add(termId, bin);
  };
  const draft = cards.draft.compiled.score(properties, lookedAt, { deals, onBin });
  const live = cards.live[0].compiled.score(properties, lookedAt, { deals });
  // Not the share that decides at which age it was looked at: the groups must have nothing in common.
  const group = Math.floor(shareOf(`group of ${contact.id}`) * GROUPS);
  test.add(row, { ownerId: contact.ownerId, group }, { live, draft });
  suggestions?.counter.add({
    converted,
    draft,
    learned: suggestions.card.compiled.score(properties, lookedAt, { deals }),
    bins: fired,
  });
}

/** A back-test after a slice. */
interface CountedBackTest extends BackTestState {
  readonly bins: BinCounts;
  readonly convertedBins: BinCounts;
}

function stateAfter(
  before: BackTestState,
  { test, bins, convertedBins, suggestions }: Counters,
  now: Pick<BackTestState, 'place' | 'done'>,
): CountedBackTest {
  return {
    ...before,
    ...now,
    tally: test.tally,
    bins: bins.counts,
    convertedBins: convertedBins.counts,
    learned:
      suggestions === null || before.learned === null
        ? null
        : { version: before.learned.version, sums: suggestions.counter.sums },
  };
}

async function resultOf(
  { store, cards }: TrialSlice,
  { tally, bins, convertedBins, learned, splitAt }: CountedBackTest,
): Promise<BackTestOutcome> {
  const { draft, schema } = cards;
  const counted = { leads: bins, converted: convertedBins };
  const findings = lintScorecard(draft.scorecard, {
    definitions: schema.definitions,
    evidence: {
      leads: tally.leads,
      whose: 'leads of the past',
      bins: counted.leads,
      together: null,
      degraded: draft.compiled.degraded.map(({ termId }) => termId),
      past: {
        leads: tally.leads,
        converted: tally.converted,
        bins: counted.leads,
        convertedBins: counted.converted,
      },
    },
    leaks: await knownLeaks(store),
  });
  const sums = learned?.sums ?? null;
  return {
    shown: showBackTest({ tally, splitAt, bins: counted, findings }),
    learned: learned === null || sums === null ? null : { version: learned.version, sums },
  };
}
