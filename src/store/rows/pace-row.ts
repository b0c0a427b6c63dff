import { Decimal } from 'decimal.js';
import type { Arithmetic } from '../../domain/goals/arithmetic/lines.ts';
import type {
  GoalPace,
  MeasuredPace,
  StoredPace,
  UnmeasuredPace,
} from '../../domain/goals/pace.ts';
import type { RollUp } from '../../domain/goals/roll-up.ts';
import type { SmartCheck } from '../../domain/goals/smart/smart-letter.ts';
import { type Stored, tableOf } from '../engine/columns.ts';
import { arithmeticFrom, arithmeticJson, rollUpFrom, rollUpJson } from './arithmetic-json.ts';
import { decimalFrom, decimalText } from './decimal-column.ts';
import { type GoalJson, wholeGoals } from './goal-row.ts';

type Amounts = 'target' | 'actual' | 'expected';
type RunRates = 'runRateNeeded' | 'runRateUsual';

/** A measured pace as JSON: decimals as text, the goal as its row. */
type MeasuredDetails = Omit<
  MeasuredPace,
  'goal' | 'smart' | 'arithmetic' | 'rollUp' | Amounts | RunRates
> & {
  readonly goal: GoalJson;
  readonly smart?: SmartCheck;
  readonly arithmetic?: Arithmetic<string>;
  readonly rollUp?: RollUp<string> | null;
} & { readonly [Name in Amounts]: string } & { readonly [Name in RunRates]: string | null };
type UnmeasuredDetails = Omit<UnmeasuredPace, 'goal' | 'smart'> & {
  readonly goal: GoalJson;
  readonly smart?: SmartCheck;
};
type PaceDetails = MeasuredDetails | UnmeasuredDetails;

/** All of a pace, as JSON. */
const details = {
  column: 'details',
  type: 'jsonb',
  to: detailsOf,
  from: paceFrom,
} as const;

/** Paces as they are read. */
export const storedPaces = tableOf<StoredPace>()('pacekeeper.goal_pace', [], {
  pace: details,
  pacedAt: 'bigint',
});

export type PaceRow = Stored<typeof storedPaces>;

/** A pace with what goals are sorted and counted by. */
interface SortedPace extends StoredPace {
  readonly goalId: string;
  readonly measured: boolean;
  readonly ratio: number | null;
}

/** Paces and their rows, as they are written. */
export const paceRows = tableOf<SortedPace>()('pacekeeper.goal_pace', ['goal_id'], {
  goalId: 'text',
  measured: 'boolean',
  ratio: { column: 'pace', type: 'double precision' },
  pace: details,
  pacedAt: 'bigint',
});

/** A pace ready to be written. */
export function sortedPace({ pace, pacedAt }: StoredPace): SortedPace {
  const measured = pace.kind === 'measured';
  return { pace, pacedAt, goalId: pace.goal.id, measured, ratio: measured ? pace.pace : null };
}

/** Paces that were stored before goals were checked: no letter is claimed until they are paced again. */
const notChecked: SmartCheck = { letters: [] };
/** What paces that were stored earlier do not say, until they are paced again. */
const notExplained: Arithmetic<string> = { target: [], actual: [], expected: [] };
const notSaid = { ramp: null, parent_id: null, incentive: null, versions: [] };

function detailsOf(pace: GoalPace): PaceDetails {
  const goal = wholeGoals.to(pace.goal);
  if (pace.kind === 'unmeasured') return { ...pace, goal };
  return {
    ...pace,
    goal,
    arithmetic: arithmeticJson(pace.arithmetic),
    rollUp: pace.rollUp && rollUpJson(pace.rollUp),
    target: pace.target.toFixed(),
    actual: pace.actual.toFixed(),
    expected: pace.expected.toFixed(),
    runRateNeeded: decimalText(pace.runRateNeeded),
    runRateUsual: decimalText(pace.runRateUsual),
  };
}

function paceFrom(details: PaceDetails): GoalPace {
  const goal = wholeGoals.from({ ...notSaid, ...details.goal });
  const smart = details.smart ?? notChecked;
  if (details.kind === 'unmeasured') return { ...details, goal, smart };
  return {
    ...details,
    goal,
    smart,
    arithmetic: arithmeticFrom(details.arithmetic ?? notExplained),
    rollUp: details.rollUp ? rollUpFrom(details.rollUp) : null,
    target: new Decimal(details.target),
    actual: new Decimal(details.actual),
    expected: new Decimal(details.expected),
    runRateNeeded: decimalFrom(details.runRateNeeded),
    runRateUsual: decimalFrom(details.runRateUsual),
  };
}
