import { Decimal } from 'decimal.js';
import { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../../calendar/calendar.ts';
import { type Day, startOfDay } from '../../calendar/day.ts';
import { namedDays } from '../../calendar/named-days.ts';
import type { Goal, GoalMetric, GoalScope } from '../../crm/goal.ts';
import type { PortalNames } from '../../crm/portal-names.ts';
import type { Instant } from '../../crm/time.ts';
import { isMoney } from '../metric.ts';
import type { GoalEntry } from './goal-entry.ts';
import { entryId } from './goal-id.ts';
import { type Complain, readMetric } from './read-metric.ts';

/** What entries are read by. */
export interface EntryContext {
  readonly names: PortalNames;
  readonly calendar: Calendar;
  readonly homeCurrency: string;
}

/** An entry whose names are looked up. `parent` still is as it was written: it may name another entry. */
export interface ReadEntry {
  readonly goal: Goal;
  readonly target: Decimal;
  readonly parent: string | null;
  /** When its target takes effect; null when the entry does not say. */
  readonly from: Instant | null;
}

/** The days of a goal's period. */
interface Days {
  readonly first: Day;
  /** The day after the last one. */
  readonly past: Day;
}

/** Reads an entry as a goal of this portal's; null when something in it cannot be used, each thing told. */
export function readEntry(
  entry: GoalEntry,
  context: EntryContext,
  complain: Complain,
): ReadEntry | null {
  const { names, calendar } = context;
  const metric = readMetric(entry, names, complain);
  const scope = readScope(entry, names, complain);
  const days = readDays(entry, calendar, complain);
  const pipelineIds = readPipelines(entry, names, complain);
  const from = readFrom(entry, days, calendar, complain);
  refuseUseless(entry, metric, complain);
  if (metric === null || scope === null || days === null) return null;
  const parts = { metric, scope, ...days, pipelineIds, currency: readCurrency(entry, context) };
  const { first, past } = days;
  const target = new Decimal(entry.target);
  const goal: Goal = {
    id: entryId(entry.id, parts),
    name: entry.name,
    metric,
    scope,
    period: {
      start: startOfDay(first, calendar.timeZone),
      end: startOfDay(past, calendar.timeZone),
    },
    target,
    versions: [],
    ramp: entry.ramp,
    currency: parts.currency,
    pipelineIds,
    parentId: null,
    incentive: entry.incentive,
    origin: 'app',
    rejected: [],
  };
  return { goal, target, parent: entry.parent, from };
}

/** Goals in the home currency say none, as HubSpot's do. */
function readCurrency({ currency }: GoalEntry, { homeCurrency }: EntryContext): string | null {
  return currency === homeCurrency ? null : currency;
}

function readScope(entry: GoalEntry, names: PortalNames, complain: Complain): GoalScope | null {
  const { rep, team, company } = entry;
  const said = [rep !== null, team !== null, company].filter(Boolean).length;
  if (said !== 1) {
    complain(said === 0 ? 'rep' : 'team', { say: 'no owner of the goal', with: {} });
    return null;
  }
  if (company) return { kind: 'company' };
  const field = rep === null ? 'team' : 'rep';
  const name = rep === null ? names.team(team ?? '') : names.rep(rep);
  if (name.kind === 'unknown') {
    complain(field, name.wrong);
    return null;
  }
  return rep === null ? { kind: 'team', teamId: name.id } : { kind: 'rep', ownerId: name.id };
}

function readDays(
  { period, start, end }: GoalEntry,
  { fiscalStartMonth }: Calendar,
  complain: Complain,
): Days | null {
  if (period !== null) {
    if (start !== null || end !== null) complain('start', { say: 'period and days', with: {} });
    const days = namedDays(period, fiscalStartMonth);
    if (days === null) complain('period', { say: 'period not read', with: {} });
    return days;
  }
  if (start === null || end === null) {
    complain('period', { say: 'no period', with: {} });
    return null;
  }
  const days = {
    first: Temporal.PlainDate.from(start),
    past: Temporal.PlainDate.from(end).add({ days: 1 }),
  };
  if (Temporal.PlainDate.compare(days.first, days.past) < 0) return days;
  complain('end', { say: 'ends before it starts', with: { start } });
  return null;
}

function readPipelines(entry: GoalEntry, names: PortalNames, complain: Complain): string[] {
  return entry.pipelines.flatMap((text) => {
    const name = names.pipeline(text);
    if (name.kind === 'found') return [name.id];
    complain('pipelines', name.wrong);
    return [];
  });
}

function readFrom(
  { effectiveFrom }: GoalEntry,
  days: Days | null,
  { timeZone }: Calendar,
  complain: Complain,
): Instant | null {
  if (effectiveFrom === null) return null;
  const day = Temporal.PlainDate.from(effectiveFrom);
  if (days !== null && Temporal.PlainDate.compare(day, days.past) >= 0) {
    complain('effectiveFrom', { say: 'period over by then', with: {} });
  }
  return startOfDay(day, timeZone);
}

/** Parts that say nothing about what is counted would be lost without a word. */
function refuseUseless(entry: GoalEntry, metric: GoalMetric | null, complain: Complain): void {
  if (entry.currency !== null && metric !== null && !isMoney(metric))
    complain('currency', { say: 'not money', with: { metric: entry.metric } });
  const ofContacts = entry.metric === 'qualified leads' || entry.metric === 'meetings';
  if (entry.pipelines.length > 0 && ofContacts)
    complain('pipelines', { say: 'not in pipelines', with: { metric: entry.metric } });
  if (entry.ramp !== null && entry.rep === null)
    complain('ramp', { say: 'ramp without a rep', with: {} });
}
