import { DAY_MS, type Instant } from '../../domain/crm/time.ts';
import {
  findColumns,
  goalHeadings,
  holdsSplits,
  type UnknownHeading,
  withPlainNumbers,
} from '../../domain/goals/defined/goal-columns.ts';
import { metricWords } from '../../domain/goals/defined/goal-entry.ts';
import type { FileFault } from '../../files/file-fault.ts';
import { ImportError } from '../../files/import-error.ts';
import type { Row, Table } from '../../files/table.ts';
import type { WorldPipeline, WorldRecord } from '../world.ts';
import { computedId } from './computed-id.ts';
import type { ReportBuilder } from './import-report.ts';
import type { OwnerBook } from './owner-book.ts';
import { type DaySpan, parseDay, parsePeriodLabel } from './period-label.ts';
import { imported } from './row-changes.ts';

type Field = keyof typeof goalHeadings;

/** HubSpot's terms for what a goal counts. */
const metrics: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  revenue: {
    hs_goal_type: 'sales_quota',
    hs_kpi_metric_type: 'SUM',
    hs_kpi_object_type_id: '0-3',
    hs_kpi_property_name: 'amount_in_home_currency',
    hs_kpi_time_period_property: 'closedate',
    hs_kpi_unit_type: 'currency',
  },
  'deals won': {
    hs_goal_type: 'deals_closed',
    hs_kpi_metric_type: 'COUNT',
    hs_kpi_object_type_id: '0-3',
    hs_kpi_property_name: 'hs_object_id',
    hs_kpi_time_period_property: 'closedate',
    hs_kpi_unit_type: 'number',
  },
};

/** What goals need from the rest of the import. */
export interface GoalContext {
  readonly now: Instant;
  readonly homeCurrency: string;
  readonly owners: OwnerBook;
  readonly pipelines: readonly WorldPipeline[];
  readonly report: ReportBuilder;
}

/** What HubSpot's goals have no place for. */
const elsewhere = [
  'company',
  'stage',
  'property',
  'of',
  'effectiveFrom',
  'ramp',
  'parent',
  'incentive',
  'id',
] as const satisfies readonly Field[];
const REMEDY = '"pacekeeper goals import" takes it over';

/**
 * The goals of a table, as far as HubSpot's goals can say them. Each row is a goal; what a row does not say well, or HubSpot
 * has no place for, is reported and stays open. Throws an {@link ImportError} when a needed column is missing.
 */
export function importGoals(table: Table, context: GoalContext): readonly WorldRecord[] {
  const columns = columnsOf(table);
  const rows = withPlainNumbers(table.rows, columns.target);
  const records = rows.map((row) => goalRecord(table, row, columns, context));
  context.report.file({
    file: table.file,
    object: 'goal_targets',
    rows: table.rows.length,
    records: records.length,
  });
  return records;
}

type Columns = Readonly<Record<Field, number>>;

function columnsOf(table: Table): Columns {
  const { places, unknown } = findColumns(table, goalHeadings);
  const messages = holdsSplits(table)
    ? ['These are split deals, which HubSpot has no place for: use "pacekeeper goals import".']
    : [...missingColumns(places), ...unknown.map(unknownWords)];
  if (messages.length === 0) return places;
  throw new ImportError(
    messages.map((message): FileFault => ({ file: table.file, line: 1, message })),
  );
}

function unknownWords({ with: { heading, allowed } }: UnknownHeading): string {
  return `"${heading}" is not a column of this table. Use ${allowed.join(', ')}.`;
}

function missingColumns({ rep, team, company, period, start, end, target }: Columns) {
  const isMissing = (...places: readonly number[]) => places.every((place) => place === -1);
  return [
    ...(isMissing(rep, team, company)
      ? ['A column "Owner" or "Team" is needed: whose goal it is.']
      : []),
    ...(period === -1 && (start === -1 || end === -1)
      ? ['A column "Period" (such as 2026-Q4), or columns "Start" and "End", are needed.']
      : []),
    ...(isMissing(target) ? ['A column "Target" is needed.'] : []),
  ];
}

function goalRecord(table: Table, row: Row, columns: Columns, context: GoalContext): WorldRecord {
  const cell = (field: Field) => row.cells[columns[field]]?.trim() ?? '';
  const complain = (field: Field, reason: string) =>
    context.report.problem({
      kind: 'unreadable',
      file: table.file,
      line: row.line,
      column: table.headings[columns[field]] ?? field,
      value: cell(field),
      reason,
    });
  for (const field of elsewhere) {
    if (cell(field) === '') continue;
    complain(field, `HubSpot's goals have no place for it: the goal is kept without it; ${REMEDY}`);
  }
  const metric = metricOf(cell('metric'), complain);
  const values: Record<string, string> = {
    hs_goal_name:
      cell('name') ||
      [cell('rep') || cell('team'), cell('period'), cell('metric') || 'revenue']
        .filter(Boolean)
        .join(' '),
    ...metric,
    ...assigneeOf(cell, context.owners, complain),
    ...spanValues(cell, complain),
    ...pipelinesOf(cell('pipelines'), context.pipelines, complain),
    ...targetOf(cell('target'), complain),
    ...(metric['hs_kpi_unit_type'] === 'currency'
      ? { hs_goal_target_currency_code: cell('currency') || context.homeCurrency }
      : {}),
    hs_kpi_tracking_method: 'HIGHER_IS_BETTER',
  };
  const start = Date.parse(values['hs_start_datetime'] ?? '');
  const createdAt = Math.min(context.now, Number.isNaN(start) ? context.now : start);
  const id = computedId('goal', `${table.file}\n${row.line}`);
  const changes = Object.entries({ hs_object_id: id, ...values }).map(([property, value]) =>
    imported(property, value, createdAt),
  );
  return { id, createdAt, archivedAt: null, changes };
}

type Complain = (field: Field, reason: string) => void;
type Cell = (field: Field) => string;

function metricOf(text: string, complain: Complain): Readonly<Record<string, string>> {
  const word = text.toLowerCase().replaceAll(/[-_]/g, ' ');
  const known = word === '' ? metrics['revenue'] : metrics[word];
  if (known !== undefined) return known;
  const isWord = metricWords.some((each) => each === word);
  complain(
    'metric',
    isWord
      ? `HubSpot's goals do not count it: the goal is kept and not paced; ${REMEDY}`
      : 'not a metric that can be measured: "revenue" or "deals won"; the goal is kept and not paced',
  );
  return { hs_goal_type: text };
}

function assigneeOf(
  cell: Cell,
  owners: OwnerBook,
  complain: Complain,
): Readonly<Record<string, string>> {
  const owner = cell('rep');
  if (owner !== '') {
    const id = owners.find(owner);
    if (id !== null) return { hubspot_owner_id: id };
    complain('rep', 'no owner in the files is named so; the goal is kept and belongs to nobody');
    return {};
  }
  const team = cell('team');
  // Whoever says that a goal is the company's was told what becomes of it.
  if (team === '' && cell('company') !== '') return {};
  if (team === '') {
    complain('rep', 'neither an owner nor a team: the goal is kept and belongs to nobody');
    return {};
  }
  const id = owners.findTeam(team);
  if (id !== null) return { hs_assignee_team_id: id };
  complain('team', 'no team in the files is named so; the goal is kept and belongs to nobody');
  return {};
}

function spanValues(cell: Cell, complain: Complain): Readonly<Record<string, string>> {
  const span = cell('period') === '' ? daysSpan(cell, complain) : parsePeriodLabel(cell('period'));
  if (span !== null) {
    return {
      hs_start_datetime: new Date(span.first).toISOString(),
      hs_end_datetime: new Date(span.last + DAY_MS - 1).toISOString(),
      ...(span.milestone === null ? {} : { hs_milestone: span.milestone }),
    };
  }
  if (cell('period') !== '') complain('period', 'not a period such as 2026-Q4, 2026-11 or 2026');
  return {};
}

function daysSpan(cell: Cell, complain: Complain): DaySpan | null {
  const first = parseDay(cell('start'));
  const last = parseDay(cell('end'));
  if (first === null) complain('start', 'not a day such as 2026-10-01');
  if (last === null) complain('end', 'not a day such as 2026-12-31');
  if (first === null || last === null) return null;
  if (last >= first) return { first, last, milestone: null };
  complain('end', 'lies before the start');
  return null;
}

function targetOf(text: string, complain: Complain): Readonly<Record<string, string>> {
  if (text === '') {
    complain('target', 'there is no target; the goal is kept and not paced');
    return {};
  }
  if (!/^\d+(\.\d+)?$/.test(text)) complain('target', 'not a number such as 120000');
  return { hs_target_amount: text };
}

function pipelinesOf(
  text: string,
  pipelines: readonly WorldPipeline[],
  complain: Complain,
): Readonly<Record<string, string>> {
  const labels = text.split(';').map((each) => each.trim().toLowerCase());
  const named = labels.filter((each) => each !== '');
  const ids = pipelines.filter(({ label }) => named.includes(label.toLowerCase()));
  if (ids.length < named.length) {
    const known = pipelines.map(({ label }) => label).join(', ');
    complain('pipelines', `not a pipeline of the files (${known}): the goal counts all of them`);
    return {};
  }
  return named.length === 0 ? {} : { hs_pipeline_ids: ids.map(({ id }) => id).join(';') };
}
