import type { Decimal } from 'decimal.js';
import type { ArithmeticView, RollUpView } from '../../contract/arithmetic.ts';
import type { QuantityView } from '../../contract/quantity.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import type {
  ActualLine,
  Arithmetic,
  ExpectedLine,
  TargetLine,
} from '../../domain/goals/arithmetic/lines.ts';
import type { RollUp } from '../../domain/goals/roll-up.ts';
import { scopeNames } from './describe-goal.ts';

/** Says an amount in the goal's unit. */
type InUnit = (amount: Decimal) => QuantityView;

/** How a pace's numbers come about, line by line. */
export function showArithmetic(
  { target, actual, expected }: Arithmetic,
  inUnit: InUnit,
): ArithmeticView {
  const lines = <Line extends { readonly amount: Decimal }>(
    own: readonly Line[],
    words: (line: Line) => string,
  ) =>
    own.map((line) => ({
      what: words(line),
      from: startOf(line),
      amount: inUnit(line.amount),
    }));
  return {
    target: lines(target, targetWords),
    actual: lines(actual, actualWords),
    expected: lines(expected, expectedWords),
  };
}

/** The goals below a group's goal, and what they do not add up to. */
export function showRollUp(
  { parts, mismatch, leftOut }: RollUp,
  schema: PortalSchema,
  inUnit: InUnit,
): RollUpView {
  const nameOf = scopeNames(schema);
  return {
    parts: parts.map(({ scope, target }) => ({ whose: nameOf(scope), target: inUnit(target) })),
    mismatch: inUnit(mismatch),
    leftOut: leftOut.map(({ reason, count }) => ({ reason, count })),
  };
}

function startOf(line: object): string | null {
  return 'from' in line && typeof line.from === 'number' ? new Date(line.from).toISOString() : null;
}

function targetWords(line: TargetLine): string {
  switch (line.kind) {
    case 'set':
      return 'target as it was set';
    case 'changed':
      return 'target changed';
    case 'ramp':
      return `month ${line.month} in the role: ${line.percent}% of the target for ${days(line.workingDays)}`;
  }
}

function actualWords(line: ActualLine): string {
  switch (line.kind) {
    case 'own deals':
      return 'deals of their own, whole';
    case 'given away':
      return `parts of ${deals(line.deals)} that count for others`;
    case 'got from others':
      return `parts of ${deals(line.deals)} of others`;
  }
}

function expectedWords(line: ExpectedLine): string {
  switch (line.kind) {
    case 'straight line':
      return 'target times the share of working days gone';
    case 'changed target':
      return 'the target was another one before';
    case 'ramp':
      return 'less is asked of the first months in the role';
    case 'time off':
      return `own working days differ: ${line.daysGone} of ${line.daysInAll} gone`;
  }
}

function days(count: number): string {
  return count === 1 ? '1 working day' : `${count} working days`;
}

function deals(count: number): string {
  return count === 1 ? '1 deal' : `${count} deals`;
}
