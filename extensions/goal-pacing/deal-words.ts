import type { ShownDeal } from '../../src/contract/goal-pacing-card.ts';
import { dealCardWords } from '../../src/words/deal-card.ts';
import type { Format } from '../shared/format.ts';

type Deal = ShownDeal['deal'];

/** "This deal: €40,000, Proposal." */
export function dealLine({ amount, stage, outcome }: Deal, { quantity, locale }: Format): string {
  const words = dealCardWords[locale];
  const worth =
    amount === null
      ? words.noAmount
      : quantity({ value: amount.amount, currency: amount.currency });
  return words.thisDeal(worth, words.stageOf[outcome](stage ?? words.stageUnknown));
}

/** What keeps this deal from counting as one would think; empty when nothing does. `currency`: the goal's, null for counts. */
export function dealNotes(
  { amount, outcome }: Deal,
  currency: string | null,
  { locale }: Format,
): string[] {
  const { notes } = dealCardWords[locale];
  return [
    outcome === 'lost' && notes.lost,
    outcome === 'unknown' && notes.noStage,
    currency !== null && amount === null && notes.noAmount,
    currency !== null &&
      amount !== null &&
      amount.currency !== currency &&
      notes.otherCurrency(amount.currency, currency),
  ].filter((note) => note !== false);
}
