import type { Instant } from '../../crm/time.ts';
import { defaultScorecard } from '../scorecard/default-scorecard.ts';
import type { RuleEvent, RuleEventKind, ScoredLeads } from './rule-book.ts';

/** A version and the leads that it scores: those created at or after `from`; null: all that no later version scores. */
export interface Rung {
  readonly version: string;
  readonly from: Instant | null;
}

/** How far a version on its way is. */
export type PendingState = 'waiting for review' | 'approved' | 'in shadow';

/** A version on its way: it waits for a second person, may be published, or runs in the shadow. */
export interface PendingVersion {
  readonly version: string;
  readonly state: PendingState;
  readonly since: Instant;
  /** Of a shadow: when it takes over, and which leads it scores then. */
  readonly until: Instant | null;
  readonly scores: ScoredLeads | null;
}

/** Where a portal's rules stand. */
export interface RulesStanding {
  /** The version that went live last; the default scorecard before the first. */
  readonly live: { readonly version: string; readonly since: Instant | null };
  /** Newest first; the last one takes all leads that are left. */
  readonly ladder: readonly [Rung, ...Rung[]];
  readonly pending: PendingVersion | null;
}

const pendingStates: Readonly<Partial<Record<RuleEventKind, PendingVersion['state']>>> = {
  submitted: 'waiting for review',
  approved: 'approved',
  'in shadow': 'in shadow',
};

/** Where the rules stand after their events, given oldest first. */
export function standingOfRules(events: readonly RuleEvent[]): RulesStanding {
  const live = events.findLast(({ kind }) => kind === 'live');
  return {
    live: { version: live?.version ?? defaultScorecard.version, since: live?.at ?? null },
    ladder: ladderOf(events),
    pending: pendingOf(events.at(-1)),
  };
}

/** One version is on its way at a time, so the last event tells. */
function pendingOf(last: RuleEvent | undefined): PendingVersion | null {
  const state = last === undefined ? undefined : pendingStates[last.kind];
  if (last === undefined || state === undefined) return null;
  const { version, at, until, scores } = last;
  return { version, state, since: at, until, scores };
}

function ladderOf(events: readonly RuleEvent[]): RulesStanding['ladder'] {
  const rungs: Rung[] = [];
  for (const { kind, version, at, scores } of events.toReversed()) {
    if (kind !== 'live') continue;
    rungs.push({ version, from: scores === 'new leads' ? at : null });
    if (scores !== 'new leads') break;
  }
  const last = rungs.at(-1);
  if (last === undefined || last.from !== null)
    rungs.push({ version: defaultScorecard.version, from: null });
  const [newest, ...older] = rungs;
  return newest === undefined
    ? [{ version: defaultScorecard.version, from: null }]
    : [newest, ...older];
}

/** The version that scores a lead: the newest one that was live when it came in, or that scores all. */
export function rungFor<Each extends { readonly from: Instant | null }>(
  ladder: readonly [Each, ...Each[]],
  createdAt: Instant | null,
): Each {
  const [newest] = ladder;
  const found = ladder.find(
    ({ from }) => from === null || (createdAt !== null && createdAt >= from),
  );
  return found ?? newest;
}
