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
import type { Table } from '../engine/table.ts';
import { arithmeticFrom, arithmeticJson, rollUpFrom, rollUpJson } from './arithmetic-json.ts';
import { decimalFrom, decimalText } from './decimal-column.ts';
import { type GoalJson, goalRows } from './goal-row.ts';

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

/** A goal's pace as stored. `details` holds all of it; the other columns are for sorting and counting. */
export interface PaceRow {
  readonly goal_id: string;
  readonly measured: boolean;
  readonly pace: number | null;
  readonly details: PaceDetails;
  readonly paced_at: number;
}

const table: Table<PaceRow> = {
  name: 'pacekeeper.goal_pace',
  key: ['goal_id'],
  columns: {
    goal_id: 'text',
    measured: 'boolean',
    pace: 'double precision',
    details: 'jsonb',
    paced_at: 'bigint',
  },
};

/** Paces and their rows. */
export const paceRows = {
  table,
  to: ({ pace, pacedAt }: StoredPace): PaceRow => ({
    goal_id: pace.goal.id,
    measured: pace.kind === 'measured',
    pace: pace.kind === 'measured' ? pace.pace : null,
    details: detailsOf(pace),
    paced_at: pacedAt,
  }),
  from: (row: Pick<PaceRow, 'details' | 'paced_at'>): StoredPace => ({
    pace: paceFrom(row.details),
    pacedAt: row.paced_at,
  }),
};

/** Paces that were stored before goals were checked: no letter is claimed until they are paced again. */
const notChecked: SmartCheck = { letters: [] };
/** What paces that were stored earlier do not say, until they are paced again. */
const notExplained: Arithmetic<string> = { target: [], actual: [], expected: [] };
const notSaid = { ramp: null, parent_id: null, incentive: null, versions: [] };

function detailsOf(pace: GoalPace): PaceDetails {
  const goal = goalRows.to(pace.goal);
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
  const goal = goalRows.from({ ...notSaid, ...details.goal });
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
