// Taken out once: looking a global up in a hot loop is slow where the code runs in a context of its own.
const { abs, exp, log, log1p, max } = Math;

/** The probability of log-odds: 1 / (1 + e^-x), without overflow. */
export function sigmoid(logOdds: number): number {
  if (logOdds >= 0) return 1 / (1 + exp(-logOdds));
  const odds = exp(logOdds);
  return odds / (1 + odds);
}

/** The log-odds of a probability; infinite at 0 and 1. */
export function logOddsOf(probability: number): number {
  return log(probability) - log1p(-probability);
}

/** The loss -ln p of one outcome under log-odds, without overflow. */
export function logLossOfLogOdds(logOdds: number, label: number): number {
  const against = label === 1 ? -logOdds : logOdds;
  return max(against, 0) + log1p(exp(-abs(against)));
}
