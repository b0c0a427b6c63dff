import { logBeta } from './log-gamma.ts';
import { logOddsOf, sigmoid } from './log-odds.ts';
import { RatePosterior, type WeightedBeta } from './rate-posterior.ts';

/** What was counted in one group. */
export interface CountedRate {
  readonly happened: number;
  /** At least `happened`; a fraction where trials are partly watched. */
  readonly trials: number;
}

/** What the groups' rates are, each seen in the light of the others. */
export interface ShrunkRates {
  /** Of all groups together; NaN without trials. */
  readonly pooled: number;
  /** One for each group, in order. */
  readonly posteriors: readonly RatePosterior[];
}

/** Strengths of the prior that are weighed, in trials: from "groups have nothing in common" to "all groups are alike". */
const strengths = Array.from({ length: 19 }, (_, step) => 2 * 10 ** (step / 4));

/** Centres that are weighed, in standard errors of the centre's log-odds. */
const deviations = Array.from({ length: 11 }, (_, step) => 0.6 * (step - 5));

/** Priors that are less likely than this add nothing that could be seen. */
const LEAST_WEIGHT = 1e-3;

interface Prior {
  readonly a: number;
  readonly b: number;
  readonly logWeight: number;
}

/**
 * Rates of several groups by a beta-binomial model: group rates come from Beta(mM, (1-m)M), so that under one prior a group's
 * expected rate is (happened + mM) / (trials + M), between its own share and the centre m. Centre and strength are not
 * picked but weighed by their marginal likelihood, under a flat prior on the centre's log-odds and p(M) ~ M^-1.5, so that
 * intervals carry what is not known of them either (Gelman et al., Bayesian Data Analysis, 3rd ed., section 5.3). Rates
 * shrunk in this way may be compared without further correction for their number (Gelman, Hill and Yajima 2012).
 */
export function shrinkRates(groups: readonly CountedRate[]): ShrunkRates {
  const trials = groups.reduce((sum, group) => sum + group.trials, 0);
  const happened = groups.reduce((sum, group) => sum + group.happened, 0);
  const priors = weighed(priorsFor(groups, centreOf(groups)), groups);
  const posteriors = groups.map((group) => new RatePosterior(priors.map(updatedBy(group))));
  return { pooled: happened / trials, posteriors };
}

/** The log-odds around which the groups' rates lie, and its standard error. Half a success and a failure are added everywhere, as 0 has no log-odds. */
function centreOf(groups: readonly CountedRate[]) {
  const trials = groups.reduce((sum, group) => sum + group.trials, 0);
  const happened = groups.reduce((sum, group) => sum + group.happened, 0);
  const logOdds = logOddsOf((happened + 0.5) / (trials + 1));
  const spread = groups.reduce(
    (sum, group) => sum + (logOddsOf((group.happened + 0.5) / (group.trials + 1)) - logOdds) ** 2,
    0,
  );
  return { logOdds, error: Math.sqrt(1 / (happened + 0.5) + spread / groups.length ** 2) };
}

function priorsFor(
  groups: readonly CountedRate[],
  { logOdds, error }: ReturnType<typeof centreOf>,
): Prior[] {
  return deviations.flatMap((deviation) => {
    const centre = sigmoid(logOdds + deviation * error);
    return strengths.map((strength) => {
      const [a, b] = [centre * strength, (1 - centre) * strength];
      // Evenly spaced in log M, so the prior M^-1.5 gains one power of M.
      const logWeight = groups.reduce(
        (sum, { happened, trials }) =>
          sum + logBeta(happened + a, trials - happened + b) - logBeta(a, b),
        -0.5 * Math.log(strength),
      );
      return { a, b, logWeight };
    });
  });
}

/** The priors with their share of the whole weight; the sum is 1. */
function weighed(priors: readonly Prior[], groups: readonly CountedRate[]): WeightedBeta[] {
  if (groups.length === 0) return [];
  const highest = Math.max(...priors.map(({ logWeight }) => logWeight));
  const raw = priors.map(({ a, b, logWeight }) => ({
    a,
    b,
    weight: Math.exp(logWeight - highest),
  }));
  const kept = raw.filter(({ weight }) => weight >= LEAST_WEIGHT);
  const sum = kept.reduce((total, { weight }) => total + weight, 0);
  return kept.map(({ a, b, weight }) => ({ a, b, weight: weight / sum }));
}

function updatedBy({ happened, trials }: CountedRate): (prior: WeightedBeta) => WeightedBeta {
  return ({ a, b, weight }) => ({ weight, a: a + happened, b: b + trials - happened });
}
