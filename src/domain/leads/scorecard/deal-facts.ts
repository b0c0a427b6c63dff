import { Decimal } from 'decimal.js';
import type { DealOutcome } from '../../crm/deal.ts';
import { DAY_MS, type Instant } from '../../crm/time.ts';
import type { DealChoice, DealsAttribute, RollUp } from './scorecard.ts';

/** One deal of a lead, as far as a scorecard looks at deals. Archived ones are left out before. */
export interface LeadDeal {
  /** Null: not known; it counts as there from the start. */
  readonly createdAt: Instant | null;
  readonly outcome: DealOutcome;
  /** When it ended; null: it is open, or nobody knows. */
  readonly endedAt: Instant | null;
  /** In the portal's home currency; null: it has none in it. */
  readonly homeAmount: Decimal | null;
}

/** How a roll-up is worked out from the deals that were chosen; null: missing. */
const rollUps: Readonly<
  Record<RollUp, (chosen: readonly LeadDeal[], now: Instant) => number | null>
> = {
  'deal count': (chosen) => chosen.length,
  'deal amount': (chosen) => {
    const amounts = chosen.flatMap(({ homeAmount }) => homeAmount ?? []);
    return amounts.length === 0 ? null : Decimal.sum(...amounts).toNumber();
  },
  'days since newest deal': (chosen, now) => {
    const created = chosen.flatMap(({ createdAt }) => createdAt ?? []);
    return created.length === 0 ? null : Math.floor((now - Math.max(...created)) / DAY_MS);
  },
};

/** Every roll-up by its name. */
export const rollUpNames: readonly RollUp[] = [
  'deal count',
  'deal amount',
  'days since newest deal',
];

/** What a lead's deals came to at a moment: deals created later are not seen, and a deal that ended later was open. */
export function rolledUp(
  { deals: choice, as }: DealsAttribute,
  deals: readonly LeadDeal[],
  now: Instant,
): number | null {
  const chosen = deals.filter((deal) => existed(deal, now) && isChosen(choice, deal, now));
  return rollUps[as](chosen, now);
}

function existed({ createdAt }: LeadDeal, now: Instant): boolean {
  return createdAt === null || createdAt <= now;
}

function isChosen(choice: DealChoice, { outcome, endedAt }: LeadDeal, now: Instant): boolean {
  if (choice === 'all') return true;
  const endedLater = endedAt !== null && endedAt > now;
  const then = endedLater && (outcome === 'won' || outcome === 'lost') ? 'open' : outcome;
  return then === choice;
}
