import type { Decimal } from 'decimal.js';
import type { ProgressUpdateView, UpdateLineView } from '../../contract/progress-update.ts';
import type { QuantityView } from '../../contract/quantity.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import type { Instant } from '../../domain/crm/time.ts';
import { metricInWords } from '../../domain/goals/metric-words.ts';
import type { MeasuredPace } from '../../domain/goals/pace.ts';
import type { ProgressUpdate } from '../../domain/goals/updates/build-update.ts';
import type { UpdateLine } from '../../domain/goals/updates/update-line.ts';
import { labelOf, unitOf } from '../describe-goal.ts';

/** An update as it is kept, mailed and shown. */
export function showUpdate(
  { lines, moreGoals, isNews }: ProgressUpdate,
  schema: PortalSchema,
  madeAt: Instant,
): ProgressUpdateView {
  return {
    madeAt: new Date(madeAt).toISOString(),
    lines: lines.map((line) => showLine(line, schema)),
    moreGoals,
    isNews,
  };
}

function showLine(line: UpdateLine, schema: PortalSchema): UpdateLineView {
  const { pace } = line;
  const { goal, actual, target, attainment, verdict } = pace;
  const currency = unitOf(goal, schema.portal.homeCurrency);
  const quantity = (value: Decimal): QuantityView => ({ value: value.toFixed(), currency });
  const rate = (value: Decimal) => quantity(value.toDecimalPlaces(2));
  const metric = goal.metric === null ? '' : metricInWords(goal.metric);
  const about = {
    goal: {
      id: goal.id,
      title: `${labelOf(pace.period, schema.portal)} ${metric}`,
      metric,
      isAssumed: goal.origin === 'assumed',
    },
    who: nameOf(line.who, schema),
  };
  const standing = { actual: quantity(actual), target: quantity(target), attainment };
  switch (line.kind) {
    case 'standing':
      return { kind: line.kind, ...about, ...standing, verdict };
    case 'progress': {
      const deals = isInDeals(pace) ? line.deals : null;
      const since = new Date(line.since).toISOString();
      return { kind: line.kind, ...about, by: quantity(line.by), deals, since };
    }
    case 'new target':
      return { kind: line.kind, ...about, before: quantity(line.before), target: quantity(target) };
    case 'needed':
      return {
        kind: line.kind,
        ...about,
        runRate: rate(line.runRate),
        usual: pace.runRateUsual && rate(pace.runRateUsual),
        daysLeft: pace.workingDays.left,
      };
    case 'milestone':
      return { kind: line.kind, ...about, share: line.share };
    case 'result':
      return { kind: line.kind, ...about, ...standing, result: line.result };
    case 'improved': {
      const { wins, winsBefore } = line.rates;
      return { kind: line.kind, ...about, wins, winsBefore, isMost: line.isMost };
    }
    case 'rank':
      return { kind: line.kind, ...about, place: line.place, of: line.of };
  }
}

/** Whether a goal counts won deals, so that their number says something about it. */
function isInDeals({ goal }: MeasuredPace): boolean {
  return goal.metric?.kind === 'revenue' || goal.metric?.kind === 'deals-won';
}

function nameOf(ownerId: string | null, { owners }: PortalSchema): string | null {
  if (ownerId === null) return null;
  return owners.find(({ id }) => id === ownerId)?.name ?? `owner ${ownerId}`;
}
