/** Amounts seen in one group. */
export interface SampledAmounts {
  readonly count: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

/** A group's mean amount in the light of the others, with its standard error. */
export interface CredibleMean {
  readonly mean: number;
  readonly error: number;
}

/**
 * Mean amounts of several groups, each drawn towards the mean of all by its credibility n / (n + K), K being the variance
 * within groups over the variance between them (Bühlmann and Straub 1970). Null for all with fewer than two amounts in total.
 */
export function credibleMeans(groups: readonly SampledAmounts[]): readonly (CredibleMean | null)[] {
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const pooled = groups.reduce((sum, group) => sum + group.sum, 0) / count;
  const within = varianceWithin(groups, count);
  if (count < 2 || within === null) return groups.map(() => null);
  const between = varianceBetween(groups, { count, pooled, within });
  return groups.map((group) => {
    const credibility = between === 0 ? 0 : group.count / (group.count + within / between);
    const own = group.count === 0 ? pooled : group.sum / group.count;
    return {
      mean: credibility * own + (1 - credibility) * pooled,
      error: Math.sqrt((1 - credibility) * between + within / count),
    };
  });
}

function varianceWithin(groups: readonly SampledAmounts[], count: number): number | null {
  const filled = groups.filter((group) => group.count > 0);
  if (count <= filled.length) return null;
  const squares = filled.reduce(
    (sum, group) => sum + Math.max(0, group.sumOfSquares - group.sum ** 2 / group.count),
    0,
  );
  return squares / (count - filled.length);
}

/** Without bias, so it can come out below 0: then nothing speaks for a difference between the groups. */
function varianceBetween(
  groups: readonly SampledAmounts[],
  { count, pooled, within }: { count: number; pooled: number; within: number },
): number {
  const filled = groups.filter((group) => group.count > 0);
  const squares = filled.reduce(
    (sum, group) => sum + group.count * (group.sum / group.count - pooled) ** 2,
    0,
  );
  const weight = count - filled.reduce((sum, group) => sum + group.count ** 2, 0) / count;
  return weight <= 0 ? 0 : Math.max(0, (squares - (filled.length - 1) * within) / weight);
}
