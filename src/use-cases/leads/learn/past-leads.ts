import type { Contact } from '../../../domain/crm/contact.ts';
import { DAY_MS, type Instant } from '../../../domain/crm/time.ts';
import { momentProperties } from '../../../domain/leads/facts/lead-moments.ts';
import {
  type NoLesson,
  type TrainingRow,
  trainingRow,
} from '../../../domain/leads/facts/training-row.ts';
import { HORIZON_DAYS } from '../../../domain/leads/outcome.ts';
import type { LeadDeal } from '../../../domain/leads/scorecard/deal-facts.ts';
import type { LeadPlace, LearningStore } from '../../ports/learning-store.ts';
import type { SurroundingsStore } from '../../ports/surroundings-store.ts';
import { inTurns } from '../../slices/in-turns.ts';

/** Leads that are read in one statement. */
const PAGE = 500;

/** A lead of the past, as it stood when it was looked at; or why it teaches nothing. */
export interface PastLead {
  readonly contact: Contact;
  readonly row: TrainingRow | NoLesson;
  /** Null: nobody asked for them. */
  readonly deals: readonly LeadDeal[] | null;
}

/** Some leads of the past, and where to go on; null: these were the last. */
export interface PastLeads {
  readonly leads: readonly PastLead[];
  readonly next: LeadPlace | null;
}

/** What past leads are read from. */
export interface PastReading {
  readonly store: Pick<LearningStore, 'leadsCreatedBefore'> & Pick<SurroundingsStore, 'leadDeals'>;
  readonly now: Instant;
  readonly readsDeals: boolean;
  /** The properties that are asked for; all unless given. */
  readonly properties?: readonly string[];
}

/** Where the past begins: with the newest lead whose horizon is over. */
export function newestLesson(now: Instant): LeadPlace {
  return { createdAt: now - HORIZON_DAYS * DAY_MS, id: '' };
}

/** The next page of the past, newest first. */
export async function pastLeads(
  { store, now, readsDeals, properties }: PastReading,
  place: LeadPlace,
): Promise<PastLeads> {
  const page = await store.leadsCreatedBefore(
    place,
    PAGE,
    properties && [...properties, ...momentProperties],
  );
  const deals = readsDeals ? await store.leadDeals(page.map(({ contact }) => contact.id)) : null;
  const leads: PastLead[] = [];
  await inTurns(page, (lead) =>
    leads.push({
      contact: lead.contact,
      row: trainingRow(lead, { now }),
      deals: deals === null ? null : (deals.get(lead.contact.id) ?? []),
    }),
  );
  const last = page.length < PAGE ? undefined : page.at(-1)?.contact;
  const ended = last === undefined || last.createdAt === null;
  return { leads, next: ended ? null : { createdAt: last.createdAt, id: last.id } };
}
