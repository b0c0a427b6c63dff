import type { Instant } from '../../crm/time.ts';
import { ConversionLedger } from './conversion-ledger.ts';
import type { LeadFlow } from './lead-flow.ts';
import type { ChannelLedger } from './rank-channels.ts';

/** Campaigns beyond so many are not told apart: their leads count for the source alone. */
const MOST_CAMPAIGNS = 5_000;

/** Counts leads by source and by campaign, one lead at a time. */
export class ChannelCounts {
  readonly whole = new ConversionLedger();
  readonly #sources = new Map<string | null, ConversionLedger>();
  readonly #campaigns = new Map<string, ChannelLedger>();

  /** Counts a lead as things stand `now`. */
  add(lead: LeadFlow, now: Instant): void {
    this.whole.add(lead, now);
    this.#sourceOf(lead).add(lead, now);
    this.#campaignOf(lead)?.ledger.add(lead, now);
  }

  /** One entry for each source. */
  sources(): readonly ChannelLedger[] {
    return [...this.#sources].map(([source, ledger]) => ({ source, campaign: null, ledger }));
  }

  /** One entry for each campaign that has at least so many leads, most leads first. */
  campaigns(leastLeads: number): readonly ChannelLedger[] {
    return [...this.#campaigns]
      .filter(([, { ledger }]) => ledger.leads >= leastLeads)
      .sort(([key, one], [otherKey, other]) =>
        one.ledger.leads === other.ledger.leads
          ? key.localeCompare(otherKey, 'en')
          : other.ledger.leads - one.ledger.leads,
      )
      .map(([, campaign]) => campaign);
  }

  #sourceOf({ source }: LeadFlow): ConversionLedger {
    const known = this.#sources.get(source);
    if (known !== undefined) return known;
    const ledger = new ConversionLedger();
    this.#sources.set(source, ledger);
    return ledger;
  }

  #campaignOf({ source, campaign }: LeadFlow): ChannelLedger | null {
    if (campaign === null) return null;
    const key = `${source ?? ''}\n${campaign}`;
    const known = this.#campaigns.get(key);
    if (known !== undefined || this.#campaigns.size >= MOST_CAMPAIGNS) return known ?? null;
    const opened = { source, campaign, ledger: new ConversionLedger() };
    this.#campaigns.set(key, opened);
    return opened;
  }
}
