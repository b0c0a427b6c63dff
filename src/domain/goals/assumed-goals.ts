import { Decimal } from 'decimal.js';
import type { Calendar } from '../calendar/calendar.ts';
import { type PeriodKind, periodAt, periodBefore } from '../calendar/fiscal-period.ts';
import { periodName } from '../calendar/period-label.ts';
import type { Goal } from '../crm/goal.ts';
import { contains, type Period } from '../crm/period.ts';
import type { Instant } from '../crm/time.ts';
import { type PaceSources, paceFactsOf } from './pace-facts.ts';
import { tallyIn } from './tally.ts';

/** How far an assumed target lies above the last period's result. */
const GROWTH = new Decimal('1.1');

/**
 * Revenue goals for the running period where nobody set any: the revenue that each active owner won in the period before,
 * times 1.1. Owners who have a revenue goal now, who left, or who won nothing in both periods get none. Those who win now and won
 * nothing before get one without a target: it names them, and says that nothing can be assumed of them.
 */
export function assumedGoals(sources: PaceSources, kind: PeriodKind = 'quarter'): Goal[] {
  const { now, calendar, goals, owners } = sources;
  const facts = paceFactsOf(sources);
  const period = periodAt(kind, now, calendar);
  const before = periodBefore(period, calendar);
  const served = new Set(goals.flatMap((goal) => ownersServed(goal, now)));
  return owners
    .filter(({ id, archived }) => !archived && !served.has(id))
    .flatMap(({ id }): Goal[] => {
      const goal = revenueGoal(id, period, calendar);
      const target = tallyIn(before, goal, facts).actual.times(GROWTH);
      if (target.greaterThan(0)) return [{ ...goal, target }];
      const winsNow = tallyIn(period, goal, facts).actual.greaterThan(0);
      return winsNow ? [{ ...goal, target: null }] : [];
    });
}

function ownersServed({ scope, metric, period }: Goal, now: Instant): string[] {
  const runs = period !== null && contains(period, now);
  return runs && scope.kind === 'rep' && metric?.kind === 'revenue' ? [scope.ownerId] : [];
}

function revenueGoal(ownerId: string, period: Period, calendar: Calendar) {
  const label = periodName(period, calendar);
  return {
    id: `assumed:${ownerId}:${label}`,
    name: null,
    metric: { kind: 'revenue' },
    scope: { kind: 'rep', ownerId },
    period,
    versions: [],
    ramp: null,
    currency: null,
    pipelineIds: [],
    parentId: null,
    incentive: null,
    origin: 'assumed',
    rejected: [],
  } as const;
}
