import type { Instant } from '../../domain/crm/time.ts';
import type { Row } from '../../files/table.ts';
import type { WorldChange, WorldPipeline, WorldStage } from '../world.ts';
import { closedColumn, type FilePlan, type StagePlan, stageText } from './file-plan.ts';
import type { ReportBuilder } from './import-report.ts';
import { stageByLabel } from './pipeline-book.ts';
import { imported } from './row-changes.ts';
import type { RowClock } from './row-clock.ts';

/** A stage and when it was entered; `dated` false: the file does not say when. */
interface Move {
  readonly stage: WorldStage;
  readonly at: Instant;
  readonly dated: boolean;
}

/** A deal's way through its pipeline, as far as the file tells it, with what HubSpot derives from it. */
export function stageChanges(
  plan: FilePlan,
  row: Row,
  clock: RowClock,
  report: ReportBuilder,
): WorldChange[] {
  const { stages } = plan;
  if (stages === null) return [];
  const label = stageText(stages, row.cells);
  const pipeline = stages.pipelineOf(row.cells);
  if (label === '') reportNoStage(pipeline, plan, row, report);
  if (pipeline === null) return [];
  const present = stageByLabel(pipeline, label);
  const place = imported('pipeline', pipeline.id, clock.createdAt);
  if (label === '') return [place];
  if (present === null) return [place, unknownStage(label, pipeline, plan, row, clock, report)];
  const moves = inOrder(movesOf(stages, present, row, clock), present, plan, row, report);
  return [place, ...opening(moves, pipeline, clock), ...moves.flatMap(moveChanges)];
}

/** A file without a column of stages is told once, a row without a stage where others have one by its line. */
function reportNoStage(
  pipeline: WorldPipeline | null,
  plan: FilePlan,
  row: Row,
  report: ReportBuilder,
): void {
  const { file } = plan.table;
  if (plan.stages?.index === null) {
    report.note(`${file}: there is no column of stages, so no deal's stage is known.`);
    return;
  }
  const kept = pipeline === null ? 'without a pipeline' : `in pipeline "${pipeline.label}"`;
  const reason = `there is no stage: the deal is kept ${kept}, and its stage stays unknown`;
  report.problem({ ...stageCell(plan, row), kind: 'row', value: null, reason });
}

/** The stages that the row dates, up to the present one. */
function movesOf(
  stages: StagePlan,
  present: WorldStage,
  { cells }: Row,
  clock: RowClock,
): readonly Move[] {
  const passed = stages.entered.filter(
    ({ stage, index }) =>
      stage.id !== present.id &&
      !stage.isClosed &&
      (present.isClosed || stage.displayOrder < present.displayOrder) &&
      clock.moment(index) !== null,
  );
  const own = stages.entered.find(({ stage }) => stage.id === present.id)?.index;
  const column = own ?? (present.isClosed ? closedColumn(stages, cells) : null);
  const dated = column !== null && clock.moment(column) !== null;
  const at = column === null ? clock.knownFrom : clock.since(column);
  return [
    ...passed.map(({ stage, index }) => ({ stage, at: clock.since(index), dated: true })),
    { stage: present, at, dated },
  ].sort((a, b) => a.at - b.at);
}

/** The present stage must come last: what is dated after it contradicts the file's own stage, is told and left out. */
function inOrder(
  moves: readonly Move[],
  present: WorldStage,
  plan: FilePlan,
  row: Row,
  report: ReportBuilder,
): readonly Move[] {
  const last = moves.findIndex((move) => move.stage.id === present.id);
  for (const { stage, at } of moves.slice(last + 1)) {
    const day = new Date(at).toISOString().slice(0, 10);
    report.problem({
      ...stageCell(plan, row),
      kind: 'row',
      reason: `"${stage.label}" was entered on ${day}, after the present stage: this step is left out of the deal's history`,
    });
  }
  return moves.slice(0, last + 1);
}

function unknownStage(
  label: string,
  pipeline: WorldPipeline,
  plan: FilePlan,
  row: Row,
  clock: RowClock,
  report: ReportBuilder,
): WorldChange {
  const known = pipeline.stages.map((each) => each.label).join(', ');
  report.problem({
    ...stageCell(plan, row),
    kind: 'unreadable',
    reason: `not a stage of pipeline "${pipeline.label}": ${known}`,
  });
  return imported('dealstage', label, clock.knownFrom);
}

function stageCell({ table, stages }: FilePlan, row: Row) {
  const value = stages === null ? null : stageText(stages, row.cells);
  const index = stages?.index ?? -1;
  return { file: table.file, line: row.line, column: table.headings[index] ?? null, value };
}

/** A deal whose first known step lies ahead of the clock is served in the pipeline's first stage until then. */
function opening(moves: readonly Move[], pipeline: WorldPipeline, clock: RowClock): WorldChange[] {
  const [first] = pipeline.stages;
  if (first === undefined || moves.some((move) => move.at <= clock.now)) return [];
  return moveChanges({ stage: first, at: clock.createdAt, dated: false });
}

function moveChanges({ stage, at, dated }: Move): WorldChange[] {
  const derived: Record<string, string> = {
    hs_deal_stage_probability: stage.probability,
    hs_is_closed: String(stage.isClosed),
    hs_is_closed_won: String(stage.isClosed && Number(stage.probability) === 1),
    hs_is_closed_lost: String(stage.isClosed && Number(stage.probability) === 0),
    ...(dated ? { [`hs_v2_date_entered_${stage.id}`]: new Date(at).toISOString() } : {}),
  };
  return [
    imported('dealstage', stage.id, at),
    ...Object.entries(derived).map(
      ([property, value]): WorldChange => ({ property, value, at, source: 'CALCULATED' }),
    ),
  ];
}
