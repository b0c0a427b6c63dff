import type { PortalSchema } from '../../../domain/crm/schema.ts';
import type { Instant } from '../../../domain/crm/time.ts';
import { type DealFactsThen, dealAt } from '../../../domain/goals/changes/deal-at.ts';
import type { FactsAt } from '../../../domain/goals/changes/explain-facts-change.ts';
import type { NamedDealHistory } from '../../ports/changes-store.ts';
import type { DescribeDeal } from './tell-changes.ts';

/** Whose deals: the owners; null for everybody's. */
export type Sellers = ReadonlySet<string> | null;

/** Deals as they stood at a few moments, by who owned them then. Deals without an owner count for no goal. */
export class DealsOverTime {
  readonly #schema: Pick<PortalSchema, 'pipelines' | 'portal'>;
  readonly #byMoment: ReadonlyMap<Instant, Map<string, DealFactsThen[]>>;
  readonly #names = new Map<string, string | null>();

  constructor(moments: Iterable<Instant>, schema: Pick<PortalSchema, 'pipelines' | 'portal'>) {
    this.#schema = schema;
    this.#byMoment = new Map([...moments].map((moment) => [moment, new Map()]));
  }

  add(history: NamedDealHistory): void {
    this.#names.set(history.present.id, history.name);
    for (const [moment, byOwner] of this.#byMoment) {
      const deal = dealAt(history, moment, this.#schema);
      if (deal === null || deal.ownerId === null) continue;
      const owned = byOwner.get(deal.ownerId);
      if (owned === undefined) byOwner.set(deal.ownerId, [deal]);
      else owned.push(deal);
    }
  }

  /** Some sellers' deals at one of the moments. */
  at(moment: Instant, sellers: Sellers): FactsAt {
    const byOwner = this.#byMoment.get(moment);
    if (byOwner === undefined) throw new RangeError(`No deals were kept for ${moment}.`);
    const owners = sellers ?? byOwner.keys();
    return { at: moment, deals: [...owners].flatMap((owner) => byOwner.get(owner) ?? []) };
  }

  /** Says what deals are called, and whose they were at the last of some moments. */
  describer(moments: readonly FactsAt[]): DescribeDeal {
    const owners = new Map(
      moments.flatMap(({ deals }) => deals.map(({ id, ownerId }) => [id, ownerId] as const)),
    );
    return (dealId) => ({
      name: this.#names.get(dealId) ?? null,
      ownerId: owners.get(dealId) ?? null,
    });
  }
}
