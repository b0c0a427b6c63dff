import type { Goal } from '../crm/goal.ts';

/** Whether deals of a pipeline count for a goal: all do when the goal names no pipeline. */
export function takesPipeline(
  { pipelineIds }: Pick<Goal, 'pipelineIds'>,
  pipelineId: string | null,
): boolean {
  return pipelineIds.length === 0 || (pipelineId !== null && pipelineIds.includes(pipelineId));
}
