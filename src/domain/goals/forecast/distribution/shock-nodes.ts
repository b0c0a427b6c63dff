/** Points and weights of the Gauss-Hermite rule with seven nodes for a standard normal deviate. */
const nodes = [
  [-3.7504397177257425, 0.0005482688559722179],
  [-2.366759410734541, 0.03075712396758651],
  [-1.1544053947399682, 0.2401231786050127],
  [0, 0.45714285714285713],
  [1.1544053947399682, 0.2401231786050127],
  [2.366759410734541, 0.03075712396758651],
  [3.7504397177257425, 0.0005482688559722179],
] as const;

/** One way that everything may turn out busier or quieter than foreseen. */
export interface ShockNode {
  /** Hazards and arrivals are multiplied by this. Its mean over the nodes is 1. */
  readonly factor: number;
  readonly weight: number;
}

/** A log-normal factor of mean 1 and this standard deviation, as seven points. */
export function shockNodes(deviation: number): readonly ShockNode[] {
  if (deviation <= 0) return [{ factor: 1, weight: 1 }];
  const sigma = Math.sqrt(Math.log1p(deviation * deviation));
  const raw = nodes.map(([at, weight]) => ({ factor: Math.exp(sigma * at), weight }));
  const mean = raw.reduce((sum, { factor, weight }) => sum + factor * weight, 0);
  return raw.map(({ factor, weight }) => ({ factor: factor / mean, weight }));
}
