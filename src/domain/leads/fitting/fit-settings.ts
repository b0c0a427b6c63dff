import type { Fineness } from './bin-feature.ts';
import type { BoostSettings } from './boost.ts';

/** Everything that is chosen before fitting: by the number of rows alone, never by how a test set comes out. */
export interface FitSettings {
  readonly fineness: Fineness;
  /** Bags are folds: each bag learns from all rows but its fold. */
  readonly folds: number;
  /** How often the rows are dealt into folds anew. */
  readonly repeats: number;
  readonly mains: BoostSettings;
  /** Null: no pairs are tried. */
  readonly pairs: PairSettings | null;
}

export interface PairSettings extends BoostSettings {
  /** Most pairs that are kept. */
  readonly most: number;
}

/** Below this, steps are small and the dealing is repeated: single folds are too few rows to stop by. */
const SMALL = 1_000;

/** From this on pairs are tried: with fewer rows they cost more than they find. */
const PAIRS_FROM = 2_000;

/** Up to this the dealing is repeated: it evens out the luck of one dealing, and costs little. */
const MEDIUM = 10_000;

/** Above this there are fewer folds; and more rows speak against a ridge by themselves, so a light one costs fewer rounds. */
const LARGE = 20_000;

/** The settings for a number of rows. Found by cross-validation on the training rows of public data sets. */
export function settingsFor(rows: number): FitSettings {
  const small = rows < SMALL;
  return {
    fineness: {
      ranges: small ? 32 : Math.min(480, Math.max(32, Math.round(rows / 100))),
      levels: 200,
      leastRows: 5,
    },
    folds: foldsFor(rows),
    repeats: rows <= MEDIUM ? 3 : 1,
    mains: {
      learningRate: small ? 0.02 : 0.2,
      ridge: small || rows > LARGE ? 10 : 30,
      leastHessian: 2,
      maxRounds: 1_000,
      patience: 30,
    },
    pairs:
      rows < PAIRS_FROM
        ? null
        : {
            learningRate: 0.1,
            ridge: 100,
            leastHessian: 2,
            maxRounds: 400,
            patience: 10,
            most: 16,
          },
  };
}

function foldsFor(rows: number): number {
  if (rows < SMALL || rows > LARGE) return 5;
  return 8;
}
