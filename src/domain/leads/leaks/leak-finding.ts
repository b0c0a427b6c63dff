import type { AsWritten, ToldOf } from '../../told/told.ts';
import type { LearnedReason } from '../scorecard/learned-reason.ts';

/** What can be found of a property that may know the outcome. Shares and rates: 0 to 1; AUC: area under the ROC curve. */
export type LeakMessages = {
  readonly 'ranks alone': { readonly auc: number };
  /** `example`: what most leads among them have, at which rate they converted, and how many they are. */
  readonly 'all but decides': {
    readonly share: number;
    readonly example: LearnedReason | null;
    readonly rate: number;
    readonly leads: number;
  };
  readonly 'filled in by outcome': { readonly converted: boolean; readonly auc: number };
  readonly 'telling name': { readonly word: string };
  readonly 'written afterwards': { readonly share: number };
  readonly 'missing together': { readonly others: readonly string[] };
};
export type LeakReason = ToldOf<LeakMessages> | AsWritten;

/** Why a property may know the outcome before it should. */
export interface LeakFinding {
  readonly property: string;
  /**
   * `left out`: it all but states the outcome, and is not learned from unless an admin insists.
   * `asked about`: learned from, but somebody should say when it is filled in.
   */
  readonly action: 'left out' | 'asked about';
  readonly reasons: readonly LeakReason[];
}
