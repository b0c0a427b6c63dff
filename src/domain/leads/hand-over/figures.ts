import type { Instant } from '../../crm/time.ts';
import { HOUR_MS } from '../../crm/time.ts';
import { type Interval, wilsonInterval } from '../../statistics/interval.ts';
import { medianWait, type Wait } from '../../statistics/median-wait.ts';
import type { Grade } from '../scorecard/score.ts';
import { type Disagreement, disagreementOf } from './disagreement.ts';
import { type HandOverEvent, standingMoves, standingOf } from './hand-over.ts';
import type { RejectReason } from './reject-reasons.ts';

/** A lead on which marketing or sales acted. */
export interface HandedLead {
  readonly contactId: string;
  readonly name: string | null;
  readonly ownerId: string | null;
  /** Original traffic source; null: not known. */
  readonly source: string | null;
  readonly grade: Grade | null;
  /** Oldest first. */
  readonly events: readonly HandOverEvent[];
  /** Known moments at which the team was in touch, in any order. */
  readonly contactedAt: readonly Instant[];
}

/** How long something took after the hand-over. */
export interface WaitFigures {
  /** Leads of which the time from hand-over is known. */
  readonly started: number;
  readonly ended: number;
  /** Hours until half had it, those that still wait included; null while fewer than half have. */
  readonly medianHours: number | null;
}

/** What became of leads between marketing and sales. Counts are of leads, by how they stand now. */
export interface HandOverFigures {
  readonly waiting: number;
  readonly accepted: number;
  readonly rejected: number;
  /** Of those that sales spoke on, the share that it accepted, with its 95% interval; null when it spoke on none. */
  readonly acceptance: ({ readonly value: number } & Interval) | null;
  readonly toAcceptance: WaitFigures;
  readonly toFirstContact: WaitFigures;
  readonly reasons: readonly { readonly reason: RejectReason; readonly leads: number }[];
}

/** A lead on which sales and the score differ. */
export interface DisputedLead extends Disagreement {
  readonly lead: HandedLead;
  readonly since: Instant;
}

/** The figures of a set of leads as of `now`. */
export function handOverFigures(leads: readonly HandedLead[], now: Instant): HandOverFigures {
  const states = Map.groupBy(leads, ({ events }) => standingOf(events).state);
  const count = (state: 'waiting' | 'accepted' | 'rejected') => states.get(state)?.length ?? 0;
  const [accepted, rejected] = [count('accepted'), count('rejected')];
  const spoken = accepted + rejected;
  return {
    waiting: count('waiting'),
    accepted,
    rejected,
    acceptance:
      spoken === 0 ? null : { value: accepted / spoken, ...wilsonInterval(accepted, spoken) },
    toAcceptance: waitFigures(leads.map((lead) => waitForAcceptance(lead, now))),
    toFirstContact: waitFigures(leads.map((lead) => waitForContact(lead, now))),
    reasons: reasonsOf(states.get('rejected') ?? []),
  };
}

/** Leads that sales sent back although the score is good, the latest first. */
export function disputedLeads(leads: readonly HandedLead[]): readonly DisputedLead[] {
  return leads
    .flatMap((lead) => {
      const standing = standingOf(lead.events);
      const disagreement = disagreementOf(standing, lead.grade);
      if (disagreement === null || standing.since === null) return [];
      return [{ ...disagreement, lead, since: standing.since.at }];
    })
    .sort((one, other) => other.since - one.since);
}

/** From the first hand-over that stands to the acceptance; a rejection or today ends the watching. Null: never handed over. */
function waitForAcceptance({ events }: HandedLead, now: Instant): Wait | null {
  const moves = standingMoves(events);
  const handed = moves.findIndex(({ act }) => act === 'hand over');
  const start = moves[handed];
  if (start === undefined) return null;
  const answer = moves.slice(handed + 1).find(({ act }) => act !== 'hand over');
  return { length: (answer?.at ?? now) - start.at, ended: answer?.act === 'accept' };
}

/** From the first hand-over that stands to the first time the team was in touch afterwards. Null: never handed over. */
function waitForContact({ events, contactedAt }: HandedLead, now: Instant): Wait | null {
  const start = standingMoves(events).find(({ act }) => act === 'hand over');
  if (start === undefined) return null;
  const after = contactedAt.filter((at) => at >= start.at && at <= now);
  return { length: Math.min(now, ...after) - start.at, ended: after.length > 0 };
}

function waitFigures(all: readonly (Wait | null)[]): WaitFigures {
  const waits = all.filter((wait) => wait !== null);
  const median = medianWait(waits);
  return {
    started: waits.length,
    ended: waits.filter(({ ended }) => ended).length,
    medianHours: median === null ? null : median / HOUR_MS,
  };
}

function reasonsOf(rejected: readonly HandedLead[]): HandOverFigures['reasons'] {
  const reasons = rejected.map(({ events }) => standingOf(events).since?.reason ?? null);
  const counted = Map.groupBy(
    reasons.filter((reason) => reason !== null),
    (reason) => reason,
  );
  return [...counted]
    .map(([reason, each]) => ({ reason, leads: each.length }))
    .sort((one, other) => other.leads - one.leads || one.reason.localeCompare(other.reason));
}
