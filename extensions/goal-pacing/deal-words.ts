import type { noGoalReasons, ShownDeal } from '../../src/contract/goal-pacing-card.ts';
import type { Format } from '../shared/format.ts';

type Deal = ShownDeal['deal'];

/** "This deal: €40,000, Proposal." */
export function dealLine({ amount, stage, outcome }: Deal, { quantity }: Format): string {
  const worth =
    amount === null ? 'no amount' : quantity({ value: amount.amount, currency: amount.currency });
  return `This deal: ${worth}, ${stage ?? 'stage unknown'}${outcomeWords[outcome]}.`;
}

const outcomeWords: Record<Deal['outcome'], string> = {
  open: '',
  won: ' (won)',
  lost: ' (lost)',
  unknown: '',
};

/** What keeps this deal from counting as one would think; empty when nothing does. `currency`: the goal's, null for counts. */
export function dealNotes({ amount, outcome }: Deal, currency: string | null): string[] {
  return [
    outcome === 'lost' && 'It is lost, so it does not count for the goal.',
    outcome === 'unknown' &&
      'Its stage is in none of your pipelines, so it counts neither as open nor as won. Give it a stage.',
    currency !== null && amount === null && 'It needs an amount to count for a goal in money.',
    currency !== null &&
      amount !== null &&
      amount.currency !== currency &&
      `It is in ${amount.currency}, the goal in ${currency}: what counts is the amount that HubSpot converts. Without one the deal is left out.`,
  ].filter((note) => note !== false);
}

/** Why there is no goal, and what would give one. */
export const noGoalWords: Record<
  (typeof noGoalReasons)[number],
  { readonly title: string; readonly todo: string }
> = {
  'no owner': {
    title: 'Nobody owns this deal',
    todo: 'A deal counts for the goal of its owner. Give it an owner to see that goal here.',
  },
  'no goal': {
    title: 'No goal for this deal',
    todo: 'Its owner has no goal for the time in which it closes. A manager can set one; it shows here once the goals are read again.',
  },
  'goals unavailable': {
    title: 'Goals cannot be read',
    todo: 'HubSpot does not give this app your goals: your plan has none, or the app lacks the permission. An admin can grant it, or give Pacekeeper a file of goals.',
  },
};
