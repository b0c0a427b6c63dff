import type { PropertyDefinition } from '../../../domain/crm/property.ts';
import type { Instant } from '../../../domain/crm/time.ts';
import type { NoLesson } from '../../../domain/leads/facts/training-row.ts';
import { type TrainingLeads, TrainingTable } from '../../../domain/leads/facts/training-table.ts';
import type { CompiledScorecard } from '../../../domain/leads/scorecard/compile-scorecard.ts';
import type { LeadPlace } from '../../ports/learning-store.ts';
import type { Budget } from '../../slices/slice.ts';
import { newestLesson, type PastLead, type PastReading, pastLeads } from './past-leads.ts';

/** Leads that one round learns from at most, the newest: a few years of most portals, and what one core fits in a minute. */
const MOST_LEADS = 20_000;

/** Where lessons are loaded from. */
interface Loading {
  readonly store: PastReading['store'];
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
  scorers: { rules, current },
}: Loading): Promise<Lessons> {
  const reading = { store, now, readsDeals: rules.readsDeals || current.readsDeals };
  const table = new TrainingTable(used);
  const points = { rules: [] as number[], current: [] as number[] };
  const untaught: Partial<Record<NoLesson, number>> = {};
  const learn = ({ row, deals }: PastLead) => {
    if (typeof row === 'string') {
      untaught[row] = (untaught[row] ?? 0) + 1;
      return;
    }
    table.add(row);
    points.rules.push(rules.score(row.properties, row.lookedAt, { deals }).points);
    points.current.push(current.score(row.properties, row.lookedAt, { deals }).points);
  };
  let read = 0;
  let place: LeadPlace | null = newestLesson(now);
  while (place !== null && table.rows < MOST_LEADS && !(budget.expired() && read > 0)) {
    const { leads, next } = await pastLeads(reading, place);
    leads.forEach(learn);
    read += leads.length;
    place = next;
  }
  return {
    leads: table.leads(),
    rulePoints: Float64Array.from(points.rules),
    currentScores: Float64Array.from(points.current),
    read,
    untaught,
  };
}
