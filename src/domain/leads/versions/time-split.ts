import { entryAt } from '../../collections/entries.ts';
/**
 * Rows in the order of time, cut at shares (0 to 1) of them: one more part than cuts. A cut moves to where a new moment
 * begins, so that rows of one moment stay together.
 */
export function timeSplit(times: Float64Array, cuts: readonly number[]): readonly Uint32Array[] {
  const order = Uint32Array.from(times, (_, row) => row).sort(
    (a, b) => entryAt(times, a) - entryAt(times, b),
  );
  const edges = [0, ...cuts.map((cut) => edgeAt(order, times, cut)), order.length];
  return edges.slice(1).map((edge, part) => order.subarray(entryAt(edges, part), edge));
}

function edgeAt(order: Uint32Array, times: Float64Array, share: number): number {
  const timeAt = (place: number) => times[entryAt(order, place)];
  let edge = Math.min(order.length, Math.round(order.length * share));
  while (edge > 0 && edge < order.length && timeAt(edge) === timeAt(edge - 1)) edge += 1;
  return edge;
}
