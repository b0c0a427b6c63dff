import { Decimal } from 'decimal.js';
import type { Arithmetic } from '../../domain/goals/arithmetic/lines.ts';
import type { RollUp } from '../../domain/goals/roll-up.ts';

/** How a pace's numbers come about, with decimals as text. */
export function arithmeticJson(arithmetic: Arithmetic): Arithmetic<string> {
  return withAmounts(arithmetic, (amount) => amount.toFixed());
}

/** The same, read back. */
export function arithmeticFrom(arithmetic: Arithmetic<string>): Arithmetic {
  return withAmounts(arithmetic, (amount) => new Decimal(amount));
}

function withAmounts<From, To>(
  { target, actual, expected }: Arithmetic<From>,
  to: (amount: From) => To,
): Arithmetic<To> {
  const lines = <Line extends { readonly amount: From }>(list: readonly Line[]) =>
    list.map((line) => ({ ...line, amount: to(line.amount) }));
  return { target: lines(target), actual: lines(actual), expected: lines(expected) };
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
