import { Decimal } from 'decimal.js';
import type { Instant } from '../../crm/time.ts';
import type { ChangeKind } from './change-kinds.ts';
import type { CountedDeal, DealsAt } from './counted-deal.ts';

/** One deal's share in a change, for one reason. */
export interface DealPart {
  readonly dealId: string;
  readonly kind: ChangeKind;
  /** Never 0. */
  readonly amount: Decimal;
}

/** Parts are cut at cents. */
const CENTS = 2;

const NONE = new Decimal(0);

/**
 * Splits the change of a sum over deals into parts, deal by deal. The parts of a deal sum exactly to the change of what it
 * counts with. Of the reasons that could be given for a deal the first of these takes it all:
 * 1. It counts at one moment only: it did not exist at the other (new, or won when it was won meanwhile), or it came from
 *    elsewhere or went there (joined, left).
 * 2. It ended, or is open again (won, lost, reopened).
 * 3. Otherwise a change of its amount takes its own part (up, down): at the mean of the two shares of the amount that
 *    the deal counted with, so that it does not matter which of amount and share is thought to have changed first. The rest belongs to the
 *    share: to the stage if that changed; else to the close date if it was moved later and the share fell (slipped), or earlier and
 *    it rose (pulled in); else no fact of the deal accounts for it (re-estimated).
 * Swapped moments give the same parts with the opposite sign.
 */
export function dealParts(before: DealsAt, after: DealsAt): DealPart[] {
  const is = new Map(after.deals.map((deal) => [deal.id, deal]));
  const parts: DealPart[] = [];
  for (const deal of before.deals) {
    const later = is.get(deal.id);
    if (later === undefined) parts.push(...only(deal, after.at, before.at, 'left'));
    else parts.push(...changed(deal, later));
    is.delete(deal.id);
  }
  for (const deal of is.values()) parts.push(...only(deal, before.at, after.at, 'joined'));
  return parts;
}

/** A deal that counts at one moment only. */
function only(
  deal: CountedDeal,
  absentAt: Instant,
  presentAt: Instant,
  moved: 'joined' | 'left',
): DealPart[] {
  const amount = moved === 'joined' ? deal.counts : deal.counts.negated();
  const isUnborn = deal.createdAt === null ? absentAt < presentAt : absentAt < deal.createdAt;
  if (!isUnborn) return part(deal, moved, amount);
  return part(deal, deal.outcome === 'won' ? 'won' : 'new', amount);
}

function changed(was: CountedDeal, is: CountedDeal): DealPart[] {
  const whole = is.counts.minus(was.counts);
  if (was.outcome !== is.outcome)
    return part(is, is.outcome === 'open' ? 'reopened' : is.outcome, whole);
  const ofAmount = amountPart(was, is, whole);
  const rest = whole.minus(ofAmount);
  return [
    ...part(is, ofAmount.isPositive() ? 'up' : 'down', ofAmount),
    ...part(is, reasonOfShare(was, is, rest), rest),
  ];
}

function part({ id }: CountedDeal, kind: ChangeKind, amount: Decimal): DealPart[] {
  return amount.isZero() ? [] : [{ dealId: id, kind, amount }];
}

/** What the amount's own change makes. All of it where the deal's share of an amount is not known at both moments. */
function amountPart(was: CountedDeal, is: CountedDeal, whole: Decimal): Decimal {
  if (isSame(was.amount, is.amount)) return NONE;
  const [before, after] = [shareOf(was), shareOf(is)];
  if (before === null || after === null) return whole;
  // Counted with nothing at one of the moments, the deal's amount is not what changed the number.
  if (before.isZero() || after.isZero()) return NONE;
  const { amount: larger } = is;
  const difference = (larger ?? NONE).minus(was.amount ?? NONE);
  return before.plus(after).dividedBy(2).times(difference).toDecimalPlaces(CENTS);
}

function isSame(one: Decimal | null, other: Decimal | null): boolean {
  return one === null || other === null ? one === other : one.equals(other);
}

/** The share of its amount that a deal counts with; null when it has no amount to have a share of. */
function shareOf({ amount, counts }: CountedDeal): Decimal | null {
  return amount === null || amount.isZero() ? null : counts.dividedBy(amount);
}

function reasonOfShare(was: CountedDeal, is: CountedDeal, rest: Decimal): ChangeKind {
  if (is.outcome === 'open' && was.stageId !== is.stageId) return 'stage';
  const moved = is.closeDate !== null && was.closeDate !== null ? is.closeDate - was.closeDate : 0;
  if (moved > 0 && rest.isNegative()) return 'slipped';
  if (moved < 0 && rest.isPositive()) return 'pulled in';
  return 're-estimated';
}
