import type { Instant } from '../../domain/crm/time.ts';
import type { ValueReader } from '../../files/read-value.ts';
import type { Table } from '../../files/table.ts';
import type { WorldObjectType, WorldPipeline, WorldStage } from '../world.ts';

/** The object types that files can hold. */
export type ImportedType = Exclude<WorldObjectType, 'goal_targets'>;

/** A column that becomes a property. Columns are named by their place, from 0. */
export interface ColumnPlan {
  readonly index: number;
  readonly property: string;
  readonly read: ValueReader;
  /** The column that says since when the value holds; null: the row's. */
  readonly knownFrom: number | null;
  /** Taken only where no column before gives the row's record this property. */
  readonly standsIn?: boolean;
}

/** A column that names other records. */
export interface LinkPlan {
  readonly index: number;
  readonly to: ImportedType;
  /** The property it names them by, `id`, or `any` of id, e-mail address and name, several separated by semicolons. */
  readonly by: string;
}

/** Where a deal's stage stands, and when stages were entered. */
export interface StagePlan {
  /** Null: the file has pipelines and no stages. */
  readonly index: number | null;
  /** The pipeline of a row; null when nothing says which of several. */
  readonly pipelineOf: (cells: readonly string[]) => WorldPipeline | null;
  /** Columns with the moment a stage was entered. */
  readonly entered: readonly { readonly stage: WorldStage; readonly index: number }[];
  /** The columns with the moment of closing, for closed stages that have no column of their own; the first that is filled counts. */
  readonly closed: readonly number[];
}

/** How one file becomes records, whether a mapping or its own headings said so. */
export interface FilePlan {
  readonly table: Table;
  readonly object: ImportedType;
  /** `index` null: the file has no ids. `keepIn`: the property that keeps a text id. */
  readonly id: { readonly index: number | null; readonly keepIn: string };
  readonly columns: readonly ColumnPlan[];
  /** Columns of which one must have a value for a row to be a record; none: every row is one. */
  readonly onlyWith: readonly number[];
  /** Whether rows of one id become one record. */
  readonly isMerged: boolean;
  readonly fixed: Readonly<Record<string, string>>;
  /** The column with the moment of creation. */
  readonly created: number | null;
  /** The column that says since when a row holds. */
  readonly knownFrom: number | null;
  /** The moment that a column's cell says; null when it is none. */
  readonly readDate: (index: number, text: string) => Instant | null;
  readonly stages: StagePlan | null;
  readonly links: readonly LinkPlan[];
}

/** The stage that a row's file says, as it stands there; empty when it says none. */
export function stageText({ index }: StagePlan, cells: readonly string[]): string {
  return index === null ? '' : (cells[index]?.trim() ?? '');
}

/** The column that says when a row's deal was closed; null where none does. */
export function closedColumn({ closed }: StagePlan, cells: readonly string[]): number | null {
  return closed.find((index) => (cells[index]?.trim() ?? '') !== '') ?? closed[0] ?? null;
}
