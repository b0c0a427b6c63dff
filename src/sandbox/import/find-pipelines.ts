import type { PipelineMapping } from '../../files/mapping-schema.ts';
import { defaultPipeline } from '../standard/default-pipeline.ts';
import type { WorldPipeline } from '../world.ts';
import type { ReportBuilder } from './import-report.ts';
import { foundPipeline, labelOfStage, mappedPipeline, plainStageLabel } from './pipeline-book.ts';
import type { RecordsFile } from './read-files.ts';

type Ends = Map<string, 'open' | 'won' | 'lost'>;

/** The portal's pipelines: those of the mapping, or those that the deals name; HubSpot's own when there are none. */
export function findPipelines(
  files: readonly RecordsFile[],
  mapped: readonly PipelineMapping[],
  report: ReportBuilder,
): readonly WorldPipeline[] {
  if (mapped.length > 0) return mapped.map(mappedPipeline);
  const labels = new Map<string, Set<string>>();
  const ends: Ends = new Map();
  for (const file of files.filter(({ object }) => object === 'deals')) {
    collectLabels(file, labels);
    for (const [label, end] of Object.entries(file.mapping.stages?.ends ?? {})) {
      ends.set(label.toLowerCase(), end);
    }
  }
  if (labels.size === 0) return [defaultPipeline];
  const isOrdered = files.some(({ order }) => order !== null);
  return [...labels].map(([label, stages]) => {
    const { pipeline, unknown } = foundPipeline(label, [...stages], { ends, isOrdered });
    if (unknown.length > 0) {
      report.note(
        `Pipeline "${label}": ${unknown.join(', ')} ${unknown.length === 1 ? 'is' : 'are'} not among HubSpot's own stages. The order was chosen by their names: ${pipeline.stages.map((each) => each.label).join(' > ')}. A mapping file can set it.`,
      );
    }
    return pipeline;
  });
}

/** Adds the stage labels of a file, by pipeline label. */
function collectLabels(
  { table, mapping: { stages }, order }: RecordsFile,
  labels: Map<string, Set<string>>,
) {
  if (stages === undefined) return;
  const place = (heading: string | undefined) =>
    heading === undefined ? -1 : table.headings.indexOf(heading);
  const [stageColumn, pipelineColumn] = [place(stages.column), place(stages.pipelineColumn)];
  const fallback = stages.pipeline ?? defaultPipeline.label;
  for (const stage of order ?? []) addLabels(labels, '', stage, fallback);
  for (const { cells } of table.rows) {
    const stage = cells[stageColumn]?.trim() ?? '';
    addLabels(labels, cells[pipelineColumn]?.trim() ?? '', stage, fallback);
  }
}

/** A deal may be in a pipeline and at no stage of it, or say its stage alone. */
function addLabels(
  labels: Map<string, Set<string>>,
  named: string,
  stage: string,
  fallback: string,
): void {
  if (named === '' && stage === '') return;
  const pipeline = pipelineLabel(named || fallback);
  const known = labels.get(pipeline) ?? new Set();
  if (stage !== '') known.add(labelOfStage(plainStageLabel(stage, pipeline)));
  labels.set(pipeline, known);
}

/** The label of a pipeline that may be named by HubSpot's id for it: "Sales Pipeline" for `default`. */
export function pipelineLabel(text: string): string {
  return text === defaultPipeline.id ? defaultPipeline.label : text;
}
