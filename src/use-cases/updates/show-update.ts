import { Decimal } from 'decimal.js';
import type { ProgressUpdateView, UpdateLineView } from '../../contract/progress-update.ts';
import type { QuantityView } from '../../contract/quantity.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import { type Instant, isoOf } from '../../domain/crm/time.ts';
import type { ChangeKind } from '../../domain/goals/changes/change-kinds.ts';
import type { StoredForecast } from '../../domain/goals/forecast/goal-forecast.ts';
import { toldMetric } from '../../domain/goals/metric.ts';
import type { MeasuredPace } from '../../domain/goals/pace.ts';
import { scopeTeller } from '../../domain/goals/scope.ts';
import type { ProgressUpdate } from '../../domain/goals/updates/build-update.ts';
import type { UpdateLine } from '../../domain/goals/updates/update-line.ts';
import { labelOf, unitOf } from '../goals/describe-goal.ts';
import { showOutlook } from '../goals/show-forecast.ts';
import type { ToldChange } from './page-facts.ts';

/** What an update is shown with. */
export interface UpdateShowing {
  readonly schema: PortalSchema;
  readonly madeAt: Instant;
  readonly forecasts: ReadonlyMap<string, StoredForecast>;
  readonly changeOf: (goalId: string) => ToldChange | null;
}

/** An update as it is kept, mailed and shown: with what changed for the forecast of each goal that is told in full. */
export function showUpdate(
  { lines, moreGoals, isNews }: ProgressUpdate,
  showing: UpdateShowing,
): ProgressUpdateView {
  const shown = lines.flatMap((line) => {
    const view = showLine(line, showing);
    const change = line.kind === 'standing' && line.who === null ? changed(view, showing) : null;
    return change === null ? [view] : [view, change];
  });
  return {
    madeAt: new Date(showing.madeAt).toISOString(),
    lines: shown,
    moreGoals,
    isNews: isNews || shown.some(isEvent),
  };
}

function changed({ goal }: UpdateLineView, { changeOf }: UpdateShowing): UpdateLineView | null {
  const told = changeOf(goal.id);
  return told === null ? null : { kind: 'changed', goal, who: null, ...told };
}

/** Time passing and deals moving on change every forecast every day; that alone is no news. */
const quietKinds: readonly ChangeKind[] = ['re-estimated', 'to come', 'stage'];

function isEvent(line: UpdateLineView): boolean {
  if (line.kind !== 'changed' || line.change.basis !== 'forecast') return false;
  return line.change.forecast.lines.some(({ kind }) => !quietKinds.includes(kind));
}

function showLine(line: UpdateLine, { schema, forecasts }: UpdateShowing): UpdateLineView {
  const { pace } = line;
  const { goal, actual, target, attainment } = pace;
  const currency = unitOf(goal, schema.portal.homeCurrency);
  const quantity = (value: Decimal | number): QuantityView => {
    return { value: new Decimal(value).toFixed(), currency };
  };
  const rate = (value: Decimal) => quantity(value.toDecimalPlaces(2));
  const about = { goal: showGoal(pace, schema), who: whoIs(line.who, schema) };
  const standing = { actual: quantity(actual), target: quantity(target), attainment };
  switch (line.kind) {
    case 'standing': {
      const verdict = forecasts.has(goal.id) ? null : pace.verdict;
      return { kind: line.kind, ...about, ...standing, verdict };
    }
    case 'progress': {
      const deals = isInDeals(pace) ? line.deals : null;
      return { kind: line.kind, ...about, by: quantity(line.by), deals, since: isoOf(line.since) };
    }
    case 'outlook':
      return { kind: line.kind, ...about, ...showOutlook(line.forecast, currency) };
    case 'new target':
      return { kind: line.kind, ...about, before: quantity(line.before), target: quantity(target) };
    case 'needed': {
      const usual = pace.runRateUsual && rate(pace.runRateUsual);
      const { left: daysLeft } = pace.workingDays;
      return { kind: line.kind, ...about, runRate: rate(line.runRate), usual, daysLeft };
    }
    case 'milestone':
      return { kind: line.kind, ...about, share: line.share };
    case 'result':
      return { kind: line.kind, ...about, ...standing, result: line.result };
    case 'beat forecast': {
      const said = quantity(Math.round(line.said));
      const { level } = line;
      return {
        kind: line.kind,
        ...about,
        level,
        actual: quantity(actual),
        said,
        saidAt: isoOf(line.saidAt),
      };
    }
    case 'improved': {
      const { wins, winsBefore } = line.rates;
      return { kind: line.kind, ...about, wins, winsBefore, isMost: line.isMost };
    }
    case 'rank':
      return { kind: line.kind, ...about, place: line.place, of: line.of };
  }
}

function showGoal(
  { goal, period }: MeasuredPace,
  { portal }: PortalSchema,
): UpdateLineView['goal'] {
  return {
    id: goal.id,
    period: labelOf(period, portal),
    metric: toldMetric(goal.metric),
    isAssumed: goal.origin === 'assumed',
  };
}

/** Whether a goal counts won deals, so that their number says something about it. */
function isInDeals({ goal }: MeasuredPace): boolean {
  return goal.metric?.kind === 'revenue' || goal.metric?.kind === 'deals-won';
}

function whoIs(ownerId: string | null, { owners }: PortalSchema): UpdateLineView['who'] {
  return ownerId === null ? null : scopeTeller(owners)({ kind: 'rep', ownerId });
}
