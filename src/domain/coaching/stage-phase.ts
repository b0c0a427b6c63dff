import type { Pipeline } from '../crm/pipeline.ts';

/** How far along a sale is. */
export type StagePhase = 'early' | 'middle' | 'late';

/**
 * Where a stage stands among the open stages of its pipeline, by order: first, second or last third. Order is used and
 * not the stage's probability, which many portals never set. Null for a stage that ends the deal or that no pipeline has.
 */
export function stagePhase(
  pipelines: readonly Pipeline[],
  pipelineId: string | null,
  stageId: string | null,
): StagePhase | null {
  const pipeline = pipelines.find(({ id }) => id === pipelineId);
  const open = (pipeline?.stages ?? [])
    .filter(({ outcome }) => outcome === 'open')
    .sort((one, other) => one.order - other.order);
  const place = open.findIndex(({ id }) => id === stageId);
  if (place === -1) return null;
  const share = (place + 0.5) / open.length;
  if (share < 1 / 3) return 'early';
  return share > 2 / 3 ? 'late' : 'middle';
}
