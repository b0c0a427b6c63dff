import type { NoValues, ToldAmount, ToldOf } from '../told/told.ts';
import type { DriverId } from './tree/drivers.ts';

/**
 * Something that a shortfall may lie with, as it is spoken of. `first`: what the funnel begins with, as leads are not recorded
 * everywhere. `stage`: what deals come from and go to; null for all else.
 */
export interface DriverTold {
  readonly driver: DriverId;
  readonly first: 'leads' | 'deals';
  readonly stage: { readonly from: string; readonly to: string } | null;
}

/** How likely it is that something happened to a driver: above 90%, above 70%, or less. */
export type Degree = 'very likely' | 'likely' | 'more likely than not' | 'possibly';

/** What a diagnosis says. Amounts are rounded to what their range supports. */
export type DiagnosisMessages = {
  // How the target stands
  readonly short: { readonly by: ToldAmount };
  readonly reached: { readonly by: ToldAmount };
  // Parts of the shortfall
  readonly 'lies with driver': DriverTold & {
    readonly cost: ToldAmount;
    readonly low: ToldAmount;
    readonly high: ToldAmount;
  };
  readonly 'lies with target': { readonly cost: ToldAmount };
  /** `reached`: in so many of the `windows` before. */
  readonly 'target out of reach': {
    readonly cost: ToldAmount;
    readonly reached: number;
    readonly windows: number;
  };
  readonly 'lies with people': {
    readonly cost: ToldAmount;
    readonly joined: number;
    readonly left: number;
  };
  // What else may be said
  readonly 'first place to look': DriverTold;
  readonly 'no cause stands out': NoValues;
  readonly 'rest not told from chance': NoValues;
  readonly 'too few windows': { readonly windows: number; readonly needed: number };
  // About one driver
  readonly 'outside usual range': { readonly degree: Degree };
  readonly 'worth a look': NoValues;
  readonly 'within usual range': NoValues;
  readonly 'too few events': { readonly events: number; readonly needed: number };
  readonly 'never moves': NoValues;
  /** `fall`: a share from 0 to 1. `times`: so many times the events would show a fall of a quarter; null: none would. */
  readonly 'visible from': { readonly fall: number; readonly times: number | null };
  readonly 'no fall visible': NoValues;
};

/** One of the messages of a diagnosis. */
export type DiagnosisTold = ToldOf<DiagnosisMessages>;
