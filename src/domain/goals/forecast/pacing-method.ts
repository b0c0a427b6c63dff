import type { Frame } from './frame.ts';
import type { History } from './history.ts';

/** Every way of looking ahead. */
export type MethodId =
  | 'working days'
  | 'completion curve'
  | 'previous remainder'
  | 'trailing'
  | 'season rate'
  | 'pipeline'
  | 'combination';

/** Revenue still to come from `frame.asOf` to `frame.until`, one entry for each rep, in the goal's unit. */
export interface Remaining {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

/** One way of looking ahead. It reads nothing dated on `frame.asOf` or later, so that it can be tried on the past. */
export interface PacingMethod {
  readonly id: MethodId;
  /** Null when it has nothing to go by yet. */
  readonly remaining: (history: History, frame: Frame) => Remaining | null;
}
