/** How a stage ends a deal, or that it does not. */
export type StageOutcome = 'open' | 'won' | 'lost';

/** One step of a pipeline. */
export interface Stage {
  readonly id: string;
  readonly label: string;
  readonly order: number;
  readonly outcome: StageOutcome;
  /** HubSpot's configured win probability, 0..1; null when the portal states none. */
  readonly probability: number | null;
}

/** A deal pipeline and its stages in order. */
export interface Pipeline {
  readonly id: string;
  readonly label: string;
  readonly stages: readonly Stage[];
}

/** A stage by its id within a pipeline; null when the portal no longer has either. */
export function stageOf(
  pipelines: readonly Pipeline[],
  pipelineId: string | null,
  stageId: string | null,
): Stage | null {
  const pipeline = pipelines.find((each) => each.id === pipelineId);
  return pipeline?.stages.find((each) => each.id === stageId) ?? null;
}
