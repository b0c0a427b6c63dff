/** The probability of log-odds: 1 / (1 + e^-x), without overflow. */
export function sigmoid(logOdds: number): number {
  if (logOdds >= 0) return 1 / (1 + Math.exp(-logOdds));
  const odds = Math.exp(logOdds);
  return odds / (1 + odds);
}

/** The log-odds of a probability; infinite at 0 and 1. */
export function logOddsOf(probability: number): number {
  return Math.log(probability) - Math.log1p(-probability);
}

/** The loss -ln p of one outcome under log-odds, without overflow. */
export function logLossOfLogOdds(logOdds: number, label: number): number {
  const against = label === 1 ? -logOdds : logOdds;
  return Math.max(against, 0) + Math.log1p(Math.exp(-Math.abs(against)));
}
