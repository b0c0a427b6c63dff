import { entryAt } from '../collections/entries.ts';

/** A run of neighbours that share a level. */
interface Block {
  readonly weight: number;
  readonly sum: number;
  readonly count: number;
}

/**
 * The non-decreasing sequence nearest to `values` by weighted squares (pool adjacent violators; Barlow et al. 1972).
 * `weights` are above 0, one for each value.
 */
export function isotonic(values: readonly number[], weights: readonly number[]): readonly number[] {
  const blocks: Block[] = [];
  values.forEach((value, index) => {
    const weight = entryAt(weights, index);
    let block: Block = { weight, sum: weight * value, count: 1 };
    for (let before = blocks.at(-1); before !== undefined; before = blocks.at(-1)) {
      if (before.sum / before.weight <= block.sum / block.weight) break;
      blocks.pop();
      block = {
        weight: before.weight + block.weight,
        sum: before.sum + block.sum,
        count: before.count + block.count,
      };
    }
    blocks.push(block);
  });
  return blocks.flatMap(({ sum, weight, count }) => Array<number>(count).fill(sum / weight));
}
