import { Decimal } from 'decimal.js';
import type { Period } from '../../../domain/crm/period.ts';
import { DAY_MS, type Instant } from '../../../domain/crm/time.ts';
import { ChannelCounts } from '../../../domain/leads/channels/channel-counts.ts';
import type { LeadFlow } from '../../../domain/leads/channels/lead-flow.ts';
import { HORIZON_DAYS } from '../../../domain/leads/outcome.ts';
import type { Persona } from '../../../domain/leads/personas/persona.ts';
import { PersonaCounts } from '../../../domain/leads/personas/persona-counts.ts';
import { WeeklyArrivals } from '../../../domain/leads/supply/weekly-arrivals.ts';

/** Everything that is counted in one pass over the leads; as large as there are channels and kinds, not as there are leads. */
export class LeadCounts {
  readonly channels = new ChannelCounts();
  readonly personas: PersonaCounts;
  readonly arrivals: WeeklyArrivals;
  /** What leads brought within the horizon of their creation, of the deals won in `lastYear`. */
  wonByLeads = new Decimal(0);
  readonly lastYear: Period;
  readonly #now: Instant;

  constructor(personas: readonly Persona[], now: Instant) {
    this.#now = now;
    this.personas = new PersonaCounts(personas);
    this.arrivals = new WeeklyArrivals(now);
    this.lastYear = { start: now - 365 * DAY_MS, end: now };
  }

  add(lead: LeadFlow): void {
    this.channels.add(lead, this.#now);
    this.personas.add(lead, this.#now);
    this.arrivals.add(lead.source, lead.createdAt);
    this.#addWins(lead);
  }

  #addWins({ createdAt, wins }: LeadFlow): void {
    if (createdAt === null) return;
    const from = Math.max(createdAt, this.lastYear.start);
    const end = Math.min(createdAt + HORIZON_DAYS * DAY_MS, this.lastYear.end);
    for (const { closedAt, homeValue } of wins) {
      if (homeValue === null || closedAt < from || closedAt >= end) continue;
      this.wonByLeads = this.wonByLeads.plus(homeValue);
    }
  }
}
