import { Decimal } from 'decimal.js';
import type { Instant } from '../../crm/time.ts';
import type { NoValues, ToldOf } from '../../told/told.ts';

/** One step on the way to a target. `Amount`: as text where it is kept or sent. Amounts are in the goal's unit; all lines add up to the target exactly. */
export type TargetLine<Amount = Decimal> =
  | { readonly kind: 'set'; readonly amount: Amount }
  /** The target was changed from that moment on. */
  | { readonly kind: 'changed'; readonly from: Instant; readonly amount: Amount }
  /** A month of somebody new to the role: how much less of the target its working days carry. */
  | {
      readonly kind: 'ramp';
      /** 1 for the first. */
      readonly month: number;
      readonly percent: number;
      readonly workingDays: number;
      readonly amount: Amount;
    };

/** One step on the way to what is expected by now. All lines add up to it exactly. */
export type ExpectedLine<Amount = Decimal> =
  /** The target that is in force times the share of the portal's working days gone by. */
  | { readonly kind: 'straight line'; readonly amount: Amount }
  /** Until the change the line led to another target. */
  | { readonly kind: 'changed target'; readonly amount: Amount }
  | { readonly kind: 'ramp'; readonly amount: Amount }
  /** Working days that the goal's sellers are away, or work while others do not. */
  | {
      readonly kind: 'time off';
      readonly daysGone: number;
      readonly daysInAll: number;
      readonly amount: Amount;
    };

/** One step on the way to what counts so far, where deals are split. All lines add up to it exactly. */
export type ActualLine<Amount = Decimal> =
  /** The whole of the deals that the goal's sellers own. */
  | { readonly kind: 'own deals'; readonly amount: Amount }
  /** The parts of these that count for others. */
  | { readonly kind: 'given away'; readonly deals: number; readonly amount: Amount }
  /** The parts of others' deals that count here. */
  | { readonly kind: 'got from others'; readonly deals: number; readonly amount: Amount };

/** How the numbers of a pace come about. A list is empty where there is nothing to explain. */
export interface Arithmetic<Amount = Decimal> {
  readonly target: readonly TargetLine<Amount>[];
  readonly actual: readonly ActualLine<Amount>[];
  readonly expected: readonly ExpectedLine<Amount>[];
}

/** What a line is about, as it is told. */
export type ArithmeticMessages = {
  readonly 'target set': NoValues;
  readonly 'target changed': NoValues;
  readonly 'ramp month': {
    readonly month: number;
    readonly percent: number;
    readonly workingDays: number;
  };
  readonly 'own deals': NoValues;
  readonly 'given away': { readonly deals: number };
  readonly 'got from others': { readonly deals: number };
  readonly 'straight line': NoValues;
  readonly 'another target before': NoValues;
  readonly 'less in the first months': NoValues;
  readonly 'own working days': { readonly daysGone: number; readonly daysInAll: number };
};

export type ArithmeticTold = ToldOf<ArithmeticMessages>;

/** Decimals that lines are rounded to: cents. What they add up to is rounded by that alone. */
export const LINE_DECIMALS = 2;

/** What lines add up to. */
export function sumOfLines(lines: readonly { readonly amount: Decimal }[]): Decimal {
  return lines.reduce((sum, { amount }) => sum.plus(amount), new Decimal(0));
}
