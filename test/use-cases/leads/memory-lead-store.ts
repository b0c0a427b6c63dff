import { usualCoaching } from '../../../src/domain/coaching/coaching-settings.ts';
import type { Contact } from '../../../src/domain/crm/contact.ts';
import type { PropertyChange } from '../../../src/domain/crm/property.ts';
import type { PortalSchema } from '../../../src/domain/crm/schema.ts';
import type { LeadScoring } from '../../../src/use-cases/leads/score-leads.ts';
import type { Checkpoint } from '../../../src/use-cases/ports/checkpoint-store.ts';
import type { FirstScored } from '../../../src/use-cases/ports/lead-store.ts';
import type { LeadDeals } from '../../../src/use-cases/ports/surroundings-store.ts';

/** What scoring needs of a store, kept in memory. Saving works as the port says: all of a page, or nothing. */
export class MemoryLeadStore {
  readonly saved = new Map<string, FirstScored>();
  checkpoint: Checkpoint | null = null;
  /** How many pages may still be saved before the store fails. */
  failAfter = Number.POSITIVE_INFINITY;
  /** Recorded values of contacts that changed of late. */
  changes = new Map<string, readonly PropertyChange[]>();
  /** Deals by contact. */
  deals: LeadDeals = new Map();
  /** How warnings and prompts are wanted. */
  coaching = usualCoaching;
  private readonly contacts: readonly Contact[];
  private readonly schema: PortalSchema | null;

  constructor(contacts: readonly Contact[], schema: PortalSchema | null) {
    this.contacts = contacts.toSorted((a, b) => Number(a.id) - Number(b.id));
    this.schema = schema;
  }

  readonly port: LeadScoring['store'] = {
    readSchema: async () => this.schema,
    versionInUse: async () => null,
    coachingSettings: async () => this.coaching,
    readCheckpoint: async () => this.checkpoint,
    leadsPage: async () => null,
    definedPersonas: async () => null,
    surroundingsOf: async () => new Map(),
    leadDeals: async () => this.deals,
    contactsAfter: async (afterId, limit) =>
      this.contacts.filter((each) => Number(each.id) > Number(afterId ?? 0)).slice(0, limit),
    hasScores: async () => this.saved.size > 0,
    changedSince: async (ids) => new Map([...this.changes].filter(([id]) => ids.includes(id))),
    saveScores: async (scored, _job, checkpoint) => {
      if (this.failAfter === 0) throw new Error('The database went away.');
      this.failAfter -= 1;
      for (const each of scored) this.saved.set(each.score.contactId, each);
      this.checkpoint = checkpoint;
    },
  };
}
