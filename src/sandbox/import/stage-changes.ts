import type { Instant } from '../../domain/crm/time.ts';
import type { WorldChange, WorldPipeline, WorldStage } from '../world.ts';
import type { FilePlan, StagePlan } from './file-plan.ts';
import type { ReportBuilder } from './import-report.ts';
import { stageByLabel } from './pipeline-book.ts';
import type { Row } from './read-table.ts';
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
  const label = stages === null ? '' : (row.cells[stages.index]?.trim() ?? '');
  if (stages === null || label === '') return [];
  const pipeline = stages.pipelineOf(row.cells);
  const present = stageByLabel(pipeline, label);
  if (present === null) return [imported('dealstage', label, clock.knownFrom)];
  const moves = inOrder(movesOf(stages, present, clock), plan, row, report);
  return [
    imported('pipeline', pipeline.id, clock.createdAt),
    ...opening(moves, pipeline, clock),
    ...moves.flatMap(moveChanges),
  ];
}

/** The stages that the row dates, up to the present one. */
function movesOf(stages: StagePlan, present: WorldStage, clock: RowClock): readonly Move[] {
  const passed = stages.entered.filter(
    ({ stage, index }) =>
      stage.id !== present.id &&
      !stage.isClosed &&
      (present.isClosed || stage.displayOrder < present.displayOrder) &&
      clock.moment(index) !== null,
  );
  const own = stages.entered.find(({ stage }) => stage.id === present.id)?.index;
  const column = own ?? (present.isClosed ? stages.closed : null);
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
  plan: FilePlan,
  row: Row,
  report: ReportBuilder,
): readonly Move[] {
  const last = moves.findIndex(
    (move) => move.stage.displayOrder === Math.max(...moves.map((each) => each.stage.displayOrder)),
  );
  for (const { stage, at } of moves.slice(last + 1)) {
    report.problem({
      kind: 'row',
      file: plan.table.file,
      line: row.line,
      column: plan.table.headings[plan.stages?.index ?? 0] ?? null,
      value: stage.label,
      reason: `entered on ${new Date(at).toISOString().slice(0, 10)}, after the deal's present stage: this step is left out of its history`,
    });
  }
  return moves.slice(0, last + 1);
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
