import type { AsWritten, ToldOf } from '../../told/told.ts';

/** What can have moved. Rates: 0 to 1. */
export type DriftMessages = {
  readonly 'conversion moved': { readonly rate: number; readonly before: number };
  /** Of so many new leads, how many converted and how many were expected to. */
  readonly 'chances are off': {
    readonly leads: number;
    readonly converted: number;
    readonly expected: number;
  };
  /** Population stability index, and from where on it is a shift. */
  readonly 'other leads come in': { readonly stability: number; readonly shift: number };
};
export type DriftAlarm = ToldOf<DriftMessages> | AsWritten;
