import type { Decimal } from 'decimal.js';
import type { ArithmeticView, RollUpView } from '../../contract/arithmetic.ts';
import type { QuantityView } from '../../contract/quantity.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import type {
  ActualLine,
  Arithmetic,
  ArithmeticTold,
  ExpectedLine,
  TargetLine,
} from '../../domain/goals/arithmetic/lines.ts';
import type { RollUp } from '../../domain/goals/roll-up.ts';
import { scopeTeller } from '../../domain/goals/scope.ts';

/** Says an amount in the goal's unit. */
type InUnit = (amount: Decimal) => QuantityView;

/** How a pace's numbers come about, line by line. */
export function showArithmetic(
  { target, actual, expected }: Arithmetic,
  inUnit: InUnit,
): ArithmeticView {
  const lines = <Line extends { readonly amount: Decimal }>(
    own: readonly Line[],
    told: (line: Line) => ArithmeticTold,
  ) =>
    own.map((line) => ({
      what: told(line),
      from: startOf(line),
      amount: inUnit(line.amount),
    }));
  return {
    target: lines(target, targetTold),
    actual: lines(actual, actualTold),
    expected: lines(expected, expectedTold),
  };
}

/** The goals below a group's goal, and what they do not add up to. */
export function showRollUp(
  { parts, mismatch, leftOut }: RollUp,
  { owners }: PortalSchema,
  inUnit: InUnit,
): RollUpView {
  const whoseIs = scopeTeller(owners);
  return {
    parts: parts.map(({ scope, target }) => ({ whose: whoseIs(scope), target: inUnit(target) })),
    mismatch: inUnit(mismatch),
    leftOut: [...leftOut],
  };
}

function startOf(line: object): string | null {
  return 'from' in line && typeof line.from === 'number' ? new Date(line.from).toISOString() : null;
}

function targetTold(line: TargetLine): ArithmeticTold {
  switch (line.kind) {
    case 'set':
      return { say: 'target set', with: {} };
    case 'changed':
      return { say: 'target changed', with: {} };
    case 'ramp': {
      const { month, percent, workingDays } = line;
      return { say: 'ramp month', with: { month, percent, workingDays } };
    }
  }
}

function actualTold(line: ActualLine): ArithmeticTold {
  switch (line.kind) {
    case 'own deals':
      return { say: 'own deals', with: {} };
    case 'given away':
    case 'got from others':
      return { say: line.kind, with: { deals: line.deals } };
  }
}

function expectedTold(line: ExpectedLine): ArithmeticTold {
  switch (line.kind) {
    case 'straight line':
      return { say: 'straight line', with: {} };
    case 'changed target':
      return { say: 'another target before', with: {} };
    case 'ramp':
      return { say: 'less in the first months', with: {} };
    case 'time off': {
      const { daysGone, daysInAll } = line;
      return { say: 'own working days', with: { daysGone, daysInAll } };
    }
  }
}
