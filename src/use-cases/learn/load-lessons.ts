import type { PropertyDefinition } from '../../domain/crm/property.ts';
import { DAY_MS, type Instant } from '../../domain/crm/time.ts';
import type { CompiledScorecard } from '../../domain/leads/compile-scorecard.ts';
import type { LeadHistory } from '../../domain/leads/facts/lead-moments.ts';
import {
  type NoLesson,
  type TrainingRow,
  trainingRow,
} from '../../domain/leads/facts/training-row.ts';
import { type TrainingLeads, TrainingTable } from '../../domain/leads/facts/training-table.ts';
import { HORIZON_DAYS } from '../../domain/leads/outcome.ts';
import type { LeadPlace, LearningStore } from '../ports/learning-store.ts';
import type { Budget } from '../slice.ts';

/** Leads that are read in one statement. */
const PAGE = 500;

/** Leads that one round learns from at most, the newest: a few years of most portals, and what one core fits in a minute. */
const MOST_LEADS = 20_000;

/** What loading takes. */
interface Loading {
  readonly store: LearningStore;
  readonly budget: Budget;
  readonly now: Instant;
  readonly used: readonly PropertyDefinition[];
  readonly scorers: { readonly rules: CompiledScorecard; readonly current: CompiledScorecard };
}

/** Leads whose outcome is known, with the points that the rules and the scorecard in force would have given them. */
export interface Lessons {
  readonly leads: TrainingLeads;
  readonly rulePoints: Float64Array;
  readonly currentScores: Float64Array;
  /** Leads that were read. */
  readonly read: number;
  /** Leads that teach nothing, by reason. */
  readonly untaught: Readonly<Record<string, number>>;
}

/** Reads the leads that are older than the horizon, newest first, until there are enough or the budget is used. */
export async function loadLessons({
  store,
  budget,
  now,
  used,
  scorers,
}: Loading): Promise<Lessons> {
  const table = new TrainingTable(used);
  const points = { rules: [] as number[], current: [] as number[] };
  const untaught: Partial<Record<NoLesson, number>> = {};
  const learn = (row: TrainingRow) => {
    table.add(row);
    points.rules.push(scorers.rules.score(row.properties, row.lookedAt).points);
    points.current.push(scorers.current.score(row.properties, row.lookedAt).points);
  };
  let read = 0;
  let place: LeadPlace | null = { createdAt: now - HORIZON_DAYS * DAY_MS, id: '' };
  while (place !== null && table.rows < MOST_LEADS && !(budget.expired() && read > 0)) {
    const page: readonly LeadHistory[] = await store.leadsCreatedBefore(place, PAGE);
    for (const lead of page) {
      const row = trainingRow(lead, { now });
      if (typeof row === 'string') untaught[row] = (untaught[row] ?? 0) + 1;
      else learn(row);
    }
    read += page.length;
    place = placeAfter(page);
  }
  return {
    leads: table.leads(),
    rulePoints: Float64Array.from(points.rules),
    currentScores: Float64Array.from(points.current),
    read,
    untaught,
  };
}

function placeAfter(page: readonly LeadHistory[]): LeadPlace | null {
  const contact = page.length < PAGE ? undefined : page.at(-1)?.contact;
  if (contact === undefined || contact.createdAt === null) return null;
  return { createdAt: contact.createdAt, id: contact.id };
}
