import type { PipelineMapping } from '../../files/mapping-schema.ts';
import { defaultPipeline } from '../standard/default-pipeline.ts';
import type { WorldPipeline, WorldStage } from '../world.ts';
import { computedId } from './computed-id.ts';
import { inUsualOrder, outcomeByName } from './stage-order.ts';

type StageFacts = PipelineMapping['stages'][number];

/** A pipeline of a mapping file, its stages in the order given. */
export function mappedPipeline(mapping: PipelineMapping): WorldPipeline {
  return pipelineFrom(mapping.label, mapping.stages);
}

/** What a pipeline was made of. */
export interface FoundPipeline {
  readonly pipeline: WorldPipeline;
  /** Labels that are not HubSpot's own; their order is a guess by their words. */
  readonly unknown: readonly string[];
}

/** What files say about stages besides their labels. */
export interface StageFindings {
  /** By label in small letters. */
  readonly ends: ReadonlyMap<string, 'open' | 'won' | 'lost'>;
  /** The labels come in the order that deals go through. */
  readonly isOrdered: boolean;
}

function closedLast(labels: readonly string[], ends: StageFindings['ends']): readonly string[] {
  const isOpen = (label: string) =>
    (ends.get(label.toLowerCase()) ?? outcomeByName(label)) === 'open';
  return [...labels.filter(isOpen), ...labels.filter((label) => !isOpen(label))];
}

/** The pipeline of files without a mapping: HubSpot's own stages where the labels are theirs, more where they are not. */
export function foundPipeline(
  label: string,
  stageLabels: readonly string[],
  { ends, isOrdered }: StageFindings,
): FoundPipeline {
  const isDefault = label.toLowerCase() === defaultPipeline.label.toLowerCase();
  const own = isDefault ? ownStages(stageLabels) : [];
  const known = new Set(own.map((each) => each.toLowerCase()));
  const unknown = stageLabels.filter((each) => !known.has(each.toLowerCase()));
  if (isDefault && unknown.length === 0 && own.length > 0)
    return { pipeline: defaultPipeline, unknown };
  const labels = isOrdered ? closedLast(unknown, ends) : inUsualOrder([...own, ...unknown]);
  const stages = labels.map(
    (each): StageFacts => ({
      label: each,
      outcome: ends.get(each.toLowerCase()) ?? outcomeByName(each),
    }),
  );
  return { pipeline: pipelineFrom(isDefault ? defaultPipeline.label : label, stages), unknown };
}

/** HubSpot's own stages, unless most of the files' are others: then those are all. */
function ownStages(labels: readonly string[]): readonly string[] {
  const own = defaultPipeline.stages.map((stage) => stage.label);
  const known = new Set(own.map((each) => each.toLowerCase()));
  // Others too call a stage "Closed Won".
  const open = labels.filter((each) => outcomeByName(each) === 'open');
  const shared = open.filter((each) => known.has(each.toLowerCase()));
  return shared.length * 2 >= open.length ? own : [];
}

/** The label of a stage that is named by HubSpot's id for it: "Closed Won" for `closedwon`. */
export function labelOfStage(text: string): string {
  return defaultPipeline.stages.find((each) => each.id === text)?.label ?? text;
}

function pipelineFrom(label: string, stages: readonly StageFacts[]): WorldPipeline {
  const isDefault = label.toLowerCase() === defaultPipeline.label.toLowerCase();
  const open = stages.filter((stage) => outcomeOf(stage) === 'open');
  return {
    id: isDefault ? defaultPipeline.id : computedId('pipeline', label.toLowerCase()),
    label,
    stages: stages.map((stage, displayOrder): WorldStage => {
      const outcome = outcomeOf(stage);
      const share = (open.indexOf(stage) + 1) / (open.length + 1);
      const chance = outcome === 'won' ? 1 : outcome === 'lost' ? 0 : (stage.probability ?? share);
      return {
        id: stageId(label, stage.label),
        label: stage.label,
        displayOrder,
        probability: chance.toFixed(chance === 0 || chance === 1 ? 1 : 2),
        isClosed: outcome !== 'open',
      };
    }),
  };
}

function outcomeOf(stage: StageFacts): 'open' | 'won' | 'lost' {
  return stage.outcome ?? outcomeByName(stage.label);
}

function stageId(pipeline: string, label: string): string {
  const own = defaultPipeline.stages.find(
    (each) => each.label.toLowerCase() === label.toLowerCase(),
  );
  const isDefault = pipeline.toLowerCase() === defaultPipeline.label.toLowerCase();
  if (isDefault && own !== undefined) return own.id;
  return computedId('stage', `${pipeline}\n${label}`.toLowerCase());
}

/** A stage by label within a pipeline; exports may write "Closed Won (Sales Pipeline)". */
export function stageByLabel(pipeline: WorldPipeline, label: string): WorldStage | null {
  const plain = labelOfStage(plainStageLabel(label, pipeline.label)).toLowerCase();
  return pipeline.stages.find((each) => each.label.toLowerCase() === plain) ?? null;
}

/** The stage's own label, without the pipeline's in brackets behind it. */
export function plainStageLabel(label: string, pipeline: string): string {
  const suffix = ` (${pipeline})`;
  return label.toLowerCase().endsWith(suffix.toLowerCase())
    ? label.slice(0, -suffix.length)
    : label;
}
