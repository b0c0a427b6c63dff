import { dealProperties } from '../standard/deal-properties.ts';
import { defaultPipeline } from '../standard/default-pipeline.ts';
import type { WorldPipeline } from '../world.ts';
import { propertyFinder } from './headings.ts';
import type { ReportBuilder } from './import-report.ts';
import type { PipelineMapping } from './mapping-schema.ts';
import { foundPipeline, mappedPipeline, plainStageLabel } from './pipeline-book.ts';
import type { RecordsFile } from './read-files.ts';

/** The portal's pipelines: those of the mapping, or those that the deals name; HubSpot's own when there are none. */
export function findPipelines(
  files: readonly RecordsFile[],
  mapped: readonly PipelineMapping[],
  report: ReportBuilder,
): readonly WorldPipeline[] {
  if (mapped.length > 0) return mapped.map(mappedPipeline);
  const labels = new Map<string, Set<string>>();
  for (const file of files.filter(({ object }) => object === 'deals')) collectLabels(file, labels);
  if (labels.size === 0) return [defaultPipeline];
  return [...labels].map(([label, stages]) => {
    const { pipeline, unknown } = foundPipeline(label, [...stages]);
    if (unknown.length > 0) {
      report.note(
        `Pipeline "${label}": ${unknown.join(', ')} ${unknown.length === 1 ? 'is' : 'are'} not among HubSpot's own stages. The order was chosen by their names: ${pipeline.stages.map((each) => each.label).join(' > ')}. A mapping file can set it.`,
      );
    }
    return pipeline;
  });
}

/** Adds the stage labels of a file, by pipeline label. */
function collectLabels({ table, mapping }: RecordsFile, labels: Map<string, Set<string>>): void {
  const find = propertyFinder(dealProperties([]));
  const column = (property: string) => table.headings.findIndex((each) => find(each) === property);
  const stageColumn =
    mapping === null ? column('dealstage') : table.headings.indexOf(mapping.stages?.column ?? '');
  const pipelineColumn = mapping === null ? column('pipeline') : -1;
  const fallback = mapping?.stages?.pipeline ?? defaultPipeline.label;
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
  const pipeline = named || fallback;
  const known = labels.get(pipeline) ?? new Set();
  if (stage !== '') known.add(plainStageLabel(stage, pipeline));
  labels.set(pipeline, known);
}
