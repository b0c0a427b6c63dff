import { Decimal } from 'decimal.js';
import type { DealSplit } from '../../crm/deal-split.ts';
import type { PortalNames } from '../../crm/portal-names.ts';
import type { EntryFault, FaultTold, SplitEntry } from './goal-entry.ts';

const HUNDRED = new Decimal(100);

/** Splits that entries ask for, and what stands in their way. */
export interface SplitPlan {
  readonly splits: readonly DealSplit[];
  readonly faults: readonly EntryFault[];
}

/** Looks up the reps of split deals and checks that each deal is given away once and whole. */
export function planSplits(
  entries: readonly (SplitEntry | null)[],
  names: PortalNames,
  knownDeals: ReadonlySet<string>,
): SplitPlan {
  const faults: EntryFault[] = [];
  const seen = new Set<string>();
  const splits = entries.flatMap((each, entry): DealSplit[] => {
    if (each === null) return [];
    const tell = (field: string, message: FaultTold) =>
      faults.push({ list: 'splits', entry, field, message });
    if (!knownDeals.has(each.deal))
      tell('deal', { say: 'deal not known', with: { deal: each.deal } });
    if (seen.has(each.deal)) tell('deal', { say: 'deal twice', with: { deal: each.deal } });
    seen.add(each.deal);
    return [{ dealId: each.deal, shares: sharesOf(each, names, tell) }];
  });
  return { splits, faults };
}

function sharesOf(
  { shares }: SplitEntry,
  names: PortalNames,
  tell: (field: string, message: FaultTold) => void,
): DealSplit['shares'] {
  const sum = shares.reduce((all, { percent }) => all.plus(percent), new Decimal(0));
  if (!sum.equals(HUNDRED))
    tell('shares', { say: 'percents do not add up', with: { sum: sum.toFixed() } });
  const read = shares.flatMap(({ rep, percent }) => {
    const name = names.rep(rep);
    if (name.kind === 'found') return [{ ownerId: name.id, percent: new Decimal(percent) }];
    tell('shares', name.wrong);
    return [];
  });
  if (new Set(read.map(({ ownerId }) => ownerId)).size < read.length)
    tell('shares', { say: 'rep twice in a deal', with: {} });
  return read;
}
