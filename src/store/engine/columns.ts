import type { Decimal } from 'decimal.js';

/** SQL types of a row's columns, by column. The keys are those of `Row`, so neither can drift from the other. */
export type Columns<Row> = { readonly [Column in keyof Row]: string };

/** A table as the store writes it. portal_id is not among the columns: the database fills it in. */
export interface Table<Row> {
  readonly name: string;
  readonly key: readonly string[];
  readonly columns: Columns<Row>;
  /** Columns that keep what was written first. */
  readonly writtenOnce?: readonly string[];
}

/** SQL types that hold a value as it is. What JSON would lose (decimals, maps) needs a {@link Codec}. */
type SqlType<Value> = [NonNullable<Value>] extends [string]
  ? 'text'
  : [NonNullable<Value>] extends [number]
    ? 'bigint' | 'integer' | 'smallint' | 'double precision'
    : [NonNullable<Value>] extends [boolean]
      ? 'boolean'
      : [NonNullable<Value>] extends [Decimal | ReadonlyMap<unknown, unknown>]
        ? never
        : 'jsonb' | ([NonNullable<Value>] extends [readonly string[]] ? 'text[]' : never);

/** A column whose name does not follow from its field's. */
interface Named<Type> {
  readonly column: string;
  readonly type: Type;
}

/** A value that is stored otherwise than it is. `whole`: the record that it is a field of. */
export interface Codec<Value, InColumn, Whole = unknown> {
  readonly type: string;
  readonly to: (value: Value, whole: Whole) => InColumn;
  readonly from: (stored: InColumn) => Value;
}

/** A value that is stored in several columns. */
export interface Part<Value, Row> {
  readonly columns: Columns<Row>;
  readonly to: (value: Value) => Row;
  readonly from: (row: Row) => Value;
}

/** How each field of a record is stored: `ownerId: 'text'` in the column owner_id, of that type. */
type Fields<Whole> = {
  readonly [Field in keyof Whole]-?:
    | SqlType<Whole[Field]>
    | Named<SqlType<Whole[Field]>>
    | {
        readonly type: string;
        readonly to: (value: Whole[Field], whole: Whole) => unknown;
        readonly from: (stored: never) => Whole[Field];
      }
    | {
        readonly columns: Readonly<Record<string, string>>;
        readonly to: (value: Whole[Field]) => object;
        readonly from: (row: never) => Whole[Field];
      };
};

/** `ownerId` as `owner_id`. */
type Snake<Name> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${Snake<Rest>}`
  : '';

/** The columns of one field: those of its part, or one, by its own or the field's name, of what the codec makes or as it is. */
type ColumnsOfField<Field, Value, Kind> = Kind extends { readonly columns: object }
  ? Kind extends { readonly from: (row: infer Row) => unknown }
    ? Row
    : never
  : {
      readonly [Column in Kind extends Named<unknown>
        ? Kind['column']
        : Snake<Field>]: Kind extends {
        readonly from: (stored: infer InColumn) => unknown;
      }
        ? InColumn
        : Value;
    };

/** All members of a union in one object. */
type Merged<Each> = (Each extends unknown ? (each: Each) => void : never) extends (
  all: infer All,
) => void
  ? { readonly [Column in keyof All]: All[Column] }
  : never;

/** The row that a declaration makes of a record. */
type RowOf<Whole, Declared extends Fields<Whole>> = Merged<
  {
    [Field in keyof Whole]-?: ColumnsOfField<Field, Whole[Field], Declared[Field]>;
  }[keyof Whole]
>;

/** Records of a kind and their rows. Both directions are made once, when the columns are declared. */
export interface Rows<Whole, Row> {
  readonly columns: Columns<Row>;
  readonly to: (whole: Whole) => Row;
  /** Writes a record into an object that becomes the row of a larger one. */
  readonly put: (whole: Whole, row: object) => void;
  readonly from: (row: Row) => Whole;
}

/** A table whose rows are records. */
export type RecordTable<Whole, Row> = Table<Row> & Rows<Whole, Row>;

/** The row of declared columns: `Stored<typeof contactRows>`. */
export type Stored<Declared extends { readonly to: (whole: never) => object }> = ReturnType<
  Declared['to']
>;

/** Declares the columns of a record that is part of a row, or is read from several tables. */
export function columnsOf<Whole>() {
  return <const Declared extends Fields<Whole>>(
    declared: Declared,
  ): Rows<Whole, RowOf<Whole, Declared>> => compiled(Object.entries(declared));
}

/** Declares a table whose rows are records: `tableOf<Contact>()('pacekeeper.contact', ['id'], { id: 'text', ... })`. */
export function tableOf<Whole>() {
  return <const Declared extends Fields<Whole>>(
    name: string,
    key: readonly (keyof RowOf<Whole, Declared> & string)[],
    declared: Declared,
  ): RecordTable<Whole, RowOf<Whole, Declared>> => ({
    name,
    key,
    ...compiled(Object.entries(declared)),
  });
}

type Loose = Record<string, unknown>;

/** {@link Rows} of whatever: at run time only names are known, and the declaration has settled the types. */
interface AnyRows {
  readonly columns: unknown;
  readonly to: (whole: never) => unknown;
  readonly put: (whole: never, row: never) => void;
  readonly from: (row: never) => unknown;
}

/** A part as it is here: by itself, or declared columns. */
type AnyPart = Part<unknown, Loose> & { readonly put?: (value: unknown, row: object) => void };

function compiled<Whole, Row>(fields: readonly (readonly [string, unknown])[]): Rows<Whole, Row>;
function compiled(fields: readonly (readonly [string, unknown])[]): AnyRows {
  const columns: Loose = {};
  const plain: (readonly [field: string, column: string])[] = [];
  const coded: (readonly [field: string, column: string, codec: Codec<unknown, unknown>])[] = [];
  const parts: (readonly [field: string, part: AnyPart])[] = [];
  for (const [field, kind] of fields) {
    if (isPart(kind)) {
      Object.assign(columns, kind.columns);
      parts.push([field, kind]);
      continue;
    }
    const column = isNamed(kind) ? kind.column : snake(field);
    columns[column] =
      typeof kind === 'object' && kind !== null && 'type' in kind ? kind.type : kind;
    if (isCodec(kind)) coded.push([field, column, kind]);
    else plain.push([field, column]);
  }
  const put = (whole: Loose, row: Loose) => {
    for (const [field, column] of plain) row[column] = whole[field];
    for (const [field, column, codec] of coded) row[column] = codec.to(whole[field], whole);
    for (const [field, part] of parts) {
      if (part.put === undefined) Object.assign(row, part.to(whole[field]));
      else part.put(whole[field], row);
    }
  };
  // A copy of an object that has all names is faster to fill, and to read later, than one that gets its names one by one.
  const emptyRow = named(Object.keys(columns));
  const emptyWhole = named(fields.map(([field]) => field));
  return {
    columns,
    put,
    to: (whole: Loose) => {
      const row = { ...emptyRow };
      put(whole, row);
      return row;
    },
    from: (row: Loose) => {
      const whole = { ...emptyWhole };
      for (const [field, column] of plain) whole[field] = row[column];
      for (const [field, column, codec] of coded) whole[field] = codec.from(row[column]);
      for (const [field, part] of parts) whole[field] = part.from(row);
      return whole;
    },
  };
}

function named(names: readonly string[]): Loose {
  return Object.fromEntries(names.map((name) => [name, null]));
}

function has(kind: unknown, ...names: readonly string[]): boolean {
  return typeof kind === 'object' && kind !== null && names.every((name) => name in kind);
}

function isPart(kind: unknown): kind is AnyPart {
  return has(kind, 'columns', 'to', 'from');
}

function isCodec(kind: unknown): kind is Codec<unknown, unknown> {
  return has(kind, 'type', 'to', 'from');
}

function isNamed(kind: unknown): kind is Named<unknown> {
  return has(kind, 'column', 'type');
}

function snake(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
