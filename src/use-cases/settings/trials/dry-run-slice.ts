import type { DryRunResult } from '../../../contract/settings/rule-trial.ts';
import type { LintEvidence } from '../../../domain/leads/linter/evidence.ts';
import {
  TogetherCounter,
  type TogetherCounts,
} from '../../../domain/leads/linter/firing-counts.ts';
import { lintScorecard } from '../../../domain/leads/linter/lint-scorecard.ts';
import { rungFor } from '../../../domain/leads/rules/standing.ts';
import type { LeadFacts } from '../../../domain/leads/scorecard/attribute-slots.ts';
import { BinCounter, type BinCounts } from '../../../domain/leads/trial/bin-counts.ts';
import { DryRun, type DryRunTally, nothingTried } from '../../../domain/leads/trial/dry-run.ts';
import type { TrialLead } from '../../ports/trial-store.ts';
import { inTurns } from '../../slices/in-turns.ts';
import type { Budget, Clock } from '../../slices/slice.ts';
import { knownLeaks } from './known-leaks.ts';
import { showDryRun } from './show-dry-run.ts';
import { propertiesRead, type TrialCards, type TrialStores } from './trial-cards.ts';

/** Leads that are read in one statement. */
const PAGE = 1_000;

/** Pairs of terms are counted on about so many leads, spread over all of them: enough to see that two say the same. */
const TOGETHER_LEADS = 20_000;

/** Where a dry run is. Plain JSON. */
export interface DryRunState {
  readonly afterId: string | null;
  /** About how many leads there are. */
  readonly total: number;
  readonly tally: DryRunTally;
  readonly bins: BinCounts | null;
  readonly together: { readonly leads: number; readonly counts: TogetherCounts } | null;
  /** Milliseconds that the slices took so far. */
  readonly ms: number;
}

/** Before the first slice. */
export async function newDryRun(store: TrialStores): Promise<DryRunState> {
  const total = await store.leadCount();
  return { afterId: null, total, tally: nothingTried, bins: null, together: null, ms: 0 };
}

/** What a slice works with. */
export interface TrialSlice {
  readonly store: TrialStores;
  readonly cards: TrialCards;
  readonly budget: Budget;
  readonly clock: Clock;
  /** Tells how long something took, whatever the portal's clock says. */
  readonly realTime: Clock;
}

/** What a slice came to: where to go on, or the result. */
export type SliceOutcome<State, Result> =
  | { readonly state: State; readonly result: null }
  | { readonly state: null; readonly result: Result };

/** Tries the draft on the next leads, page by page, until the budget is used; at least one page. */
export async function dryRunSlice(
  slice: TrialSlice,
  before: DryRunState,
): Promise<SliceOutcome<DryRunState, DryRunResult>> {
  const { store, cards, budget, realTime } = slice;
  const began = realTime();
  const counters = countersFor(cards, before);
  const reading = readingOf(cards);
  let afterId = before.afterId;
  do {
    const page = await store.trialLeadsAfter(afterId, PAGE, reading.properties);
    await tryPage(slice, page, counters, reading.readsDeals);
    afterId = page.length < PAGE ? null : (page.at(-1)?.id ?? null);
  } while (afterId !== null && !budget.expired());
  const state = {
    afterId,
    total: before.total,
    tally: counters.run.tally,
    bins: counters.bins.counts,
    together: { leads: counters.paired, counts: counters.together.counts },
    ms: before.ms + realTime() - began,
  } satisfies DryRunState;
  if (afterId !== null) return { state, result: null };
  return { state: null, result: await resultOf(slice, state) };
}

function readingOf({ draft, live }: TrialCards) {
  const all = [draft, ...live];
  return {
    properties: propertiesRead(all.map(({ scorecard }) => scorecard)),
    readsDeals: all.some(({ compiled }) => compiled.readsDeals),
  };
}

async function tryPage(
  { store, cards, clock }: TrialSlice,
  page: readonly TrialLead[],
  counters: Counters,
  readsDeals: boolean,
): Promise<void> {
  const deals = readsDeals ? await store.leadDeals(page.map(({ id }) => id)) : null;
  const now = clock();
  await inTurns(page, (lead) =>
    tryLead(counters, cards, lead, now, deals === null ? null : (deals.get(lead.id) ?? [])),
  );
}

interface Counters {
  readonly run: DryRun;
  readonly bins: BinCounter;
  readonly together: TogetherCounter;
  /** Of so many leads, one is looked at for pairs. */
  readonly stride: number;
  seen: number;
  paired: number;
}

function countersFor({ draft }: TrialCards, before: DryRunState): Counters {
  return {
    run: new DryRun(before.tally),
    bins: new BinCounter(draft.scorecard, before.bins),
    together: new TogetherCounter(draft.scorecard, before.together?.counts),
    stride: Math.max(1, Math.ceil(before.total / TOGETHER_LEADS)),
    seen: before.tally.leads,
    paired: before.together?.leads ?? 0,
  };
}

function tryLead(
  counters: Counters,
  { draft, live }: TrialCards,
  lead: TrialLead,
  now: number,
  deals: LeadFacts['deals'],
): void {
  const { run, bins, together, stride } = counters;
  const scoredNow = rungFor(live, lead.createdAt).compiled.score(lead.properties, now, { deals });
  const scoredThen = draft.compiled.score(lead.properties, now, { deals, onBin: bins.add });
  run.add(lead, scoredNow, scoredThen, draft.compiled.degraded.length);
  if (counters.seen % stride === 0) {
    together.add(scoredThen);
    counters.paired += 1;
  }
  counters.seen += 1;
}

/** A dry run after its last slice. */
type CountedDryRun = DryRunState & Pick<LintEvidence, 'bins' | 'together'>;

async function resultOf(
  { store, cards }: TrialSlice,
  { tally, bins, together, ms }: CountedDryRun,
): Promise<DryRunResult> {
  const { draft, schema } = cards;
  const evidence: LintEvidence = {
    leads: tally.leads,
    whose: 'all contacts',
    bins,
    together,
    degraded: draft.compiled.degraded.map(({ termId }) => termId),
    past: null,
  };
  const findings = lintScorecard(draft.scorecard, {
    definitions: schema.definitions,
    evidence,
    leaks: await knownLeaks(store),
  });
  const learned = await store.versionInUse('live');
  const { settings } = await store.ruleBook();
  return showDryRun({
    tally,
    bins,
    findings,
    owners: schema.owners,
    seconds: ms / 1_000,
    learnedScores: learned !== null && settings.scoring === 'learned when proven',
  });
}
