import { CARRIED_OVER } from '../../domain/crm/carried-over.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { Row } from '../../files/table.ts';
import type { WorldChange } from '../world.ts';
import { type ColumnPlan, closedColumn, type FilePlan, stageText } from './file-plan.ts';
import type { ReportBuilder } from './import-report.ts';
import { stageByLabel } from './pipeline-book.ts';
import type { RowClock } from './row-clock.ts';

/** Dates of things that have happened: one after the clock is not yet known. A close date or next activity may lie ahead. */
const PAST =
  /^(?:createdate|hs_createdate|notes_last_\w+|hs_analytics_\w*timestamp|(?:first|recent)_conversion_date|hs_email_last_\w+_date|hs_v2_date_\w+|first_deal_created_date|recent_deal_close_date|hubspot_owner_assigneddate)$/;

/** A value that the import writes. */
export function imported(property: string, value: string, at: Instant): WorldChange {
  return { property, value, at, source: CARRIED_OVER };
}

/**
 * The values of a row, each from the moment that it is known to hold. What cannot be read stays as it is and is
 * reported: whoever reads the portal sets it aside too.
 */
export function rowChanges(
  plan: FilePlan,
  row: Row,
  clock: RowClock,
  report: ReportBuilder,
): WorldChange[] {
  const fixed = Object.entries(plan.fixed).map(([property, value]) =>
    imported(property, value, clock.createdAt),
  );
  const changes = [...fixed];
  for (const column of plan.columns) {
    const given = changes.some((each) => each.property === column.property);
    if (column.standsIn && given) continue;
    changes.push(...cellChanges(plan, column, row, clock, report));
  }
  return changes;
}

function cellChanges(
  plan: FilePlan,
  column: ColumnPlan,
  row: Row,
  clock: RowClock,
  report: ReportBuilder,
): WorldChange[] {
  const { property } = column;
  const text = row.cells[column.index]?.trim() ?? '';
  if (text === '') return column.index === plan.created ? [unknownCreation(clock)] : [];
  const reading = column.read(text);
  if (reading.kind === 'missing') return [];
  if (reading.kind === 'unreadable') {
    const { file, headings } = plan.table;
    const heading = headings[column.index] ?? null;
    report.problem({
      kind: 'unreadable',
      file,
      line: row.line,
      column: heading,
      value: text,
      reason: reading.reason,
    });
    return [imported(property, text, clock.knownFrom)];
  }
  const at = since(plan, column, row, clock);
  const change = imported(property, reading.value, at);
  return column.index === plan.created && at > clock.createdAt
    ? [unknownCreation(clock), change]
    : [change];
}

/** HubSpot would show the moment of the import: an empty value says that nobody knows. */
function unknownCreation(clock: RowClock): WorldChange {
  return imported('createdate', '', clock.createdAt);
}

function since(plan: FilePlan, column: ColumnPlan, row: Row, clock: RowClock): Instant {
  if (column.knownFrom !== null) return clock.since(column.knownFrom);
  if (column.index === plan.created) return clock.since(column.index);
  if (isClosing(plan, column, row)) return clock.since(column.index);
  if (!PAST.test(column.property)) return clock.knownFrom;
  const own = clock.moment(column.index);
  return own !== null && own > clock.now ? clock.since(column.index) : clock.knownFrom;
}

/** The close date of a closed deal is the day it closed: before, another or none was expected. */
function isClosing({ stages }: FilePlan, column: ColumnPlan, row: Row): boolean {
  if (stages === null || column.index !== closedColumn(stages, row.cells)) return false;
  const pipeline = stages.pipelineOf(row.cells);
  if (pipeline === null) return false;
  return stageByLabel(pipeline, stageText(stages, row.cells))?.isClosed ?? false;
}
