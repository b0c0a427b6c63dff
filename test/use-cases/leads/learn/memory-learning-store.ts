import type { PropertyDefinition } from '../../../../src/domain/crm/property.ts';
import type { LeadHistory } from '../../../../src/domain/leads/facts/lead-moments.ts';
import type { LeakRuling } from '../../../../src/domain/leads/leaks/leak-ruling.ts';
import type {
  LearnedVersion,
  LearningReport,
} from '../../../../src/domain/leads/versions/learned-version.ts';
import type { ScorecardLearning } from '../../../../src/use-cases/leads/learn-scorecard.ts';
import type {
  Appointment,
  LeadPlace,
  ScorecardRole,
} from '../../../../src/use-cases/ports/learning-store.ts';

/** What learning needs of a store, kept in memory. */
export class MemoryLearningStore {
  readonly reports: LearningReport[] = [];
  readonly versions = new Map<string, LearnedVersion>();
  readonly rulings: LeakRuling[] = [];
  askedAt: number | null = null;
  readonly inUse = new Map<ScorecardRole, Appointment>();
  private readonly leads: readonly LeadHistory[];
  private readonly definitions: readonly PropertyDefinition[];

  constructor(leads: readonly LeadHistory[], definitions: readonly PropertyDefinition[]) {
    this.leads = leads.toSorted(
      (a, b) => createdOf(b) - createdOf(a) || (idOf(a) < idOf(b) ? 1 : -1),
    );
    this.definitions = definitions;
  }

  readonly port: ScorecardLearning['store'] = {
    readSchema: async () => ({
      portal: { id: 1, timeZone: 'UTC', homeCurrency: 'EUR' },
      definitions: this.definitions,
      owners: [],
      pipelines: [],
    }),
    leadsCreatedBefore: async (place, limit) =>
      this.leads.filter((lead) => isBefore(lead, place)).slice(0, limit),
    saveLearning: async (report, learned, appointment) => {
      this.reports.push(report);
      if (learned !== null) this.versions.set(learned.version, learned);
      if (appointment === 'none') this.inUse.clear();
      else if (appointment !== null) this.inUse.set(appointment.role, appointment);
    },
    promoteShadow: async (since) => {
      const waiting = this.inUse.get('shadow');
      if (waiting === undefined) return;
      this.inUse.delete('shadow');
      this.inUse.set('live', { ...waiting, role: 'live', since });
    },
    leadsGradedOtherwise: async () => 0,
    gradesInShadow: async () => [],
    latestLearning: async () => this.reports.at(-1) ?? null,
    versionInUse: async (role) => {
      const used = this.inUse.get(role);
      const learned = this.versions.get(used?.version ?? '');
      return used === undefined || learned === undefined ? null : { learned, since: used.since };
    },
    learnedVersion: async (version) => this.versions.get(version) ?? null,
    scoreHistory: async () => [],
    leadDeals: async () => new Map(),
    leakRulings: async () => this.rulings,
    learningAskedAt: async () => this.askedAt,
  };
}

const createdOf = ({ contact }: LeadHistory) => contact.createdAt ?? 0;
const idOf = ({ contact }: LeadHistory) => contact.id;

function isBefore(lead: LeadHistory, { createdAt, id }: LeadPlace): boolean {
  return createdOf(lead) < createdAt || (createdOf(lead) === createdAt && idOf(lead) < id);
}
