import { Decimal } from 'decimal.js';
import type { Arithmetic } from '../../domain/goals/arithmetic/lines.ts';
import type { RollUp } from '../../domain/goals/roll-up.ts';

/** How a pace's numbers come about, with decimals as text. */
export function arithmeticJson({ target, actual, expected }: Arithmetic): Arithmetic<string> {
  return {
    target: target.map((line) => ({ ...line, amount: line.amount.toFixed() })),
    actual: actual.map((line) => ({ ...line, amount: line.amount.toFixed() })),
    expected: expected.map((line) => ({ ...line, amount: line.amount.toFixed() })),
  };
}

/** The same, read back. */
export function arithmeticFrom({ target, actual, expected }: Arithmetic<string>): Arithmetic {
  return {
    target: target.map((line) => ({ ...line, amount: new Decimal(line.amount) })),
    actual: actual.map((line) => ({ ...line, amount: new Decimal(line.amount) })),
    expected: expected.map((line) => ({ ...line, amount: new Decimal(line.amount) })),
  };
}

/** The goals below a goal, with decimals as text. */
export function rollUpJson({ parts, mismatch, ...rest }: RollUp): RollUp<string> {
  return {
    ...rest,
    parts: parts.map((part) => ({ ...part, target: part.target.toFixed() })),
    mismatch: mismatch.toFixed(),
  };
}

/** The same, read back. */
export function rollUpFrom({ parts, mismatch, ...rest }: RollUp<string>): RollUp {
  return {
    ...rest,
    parts: parts.map((part) => ({ ...part, target: new Decimal(part.target) })),
    mismatch: new Decimal(mismatch),
  };
}
