import type { FileObject } from '../../contract/file-check.ts';
import type { ColumnMapping, Mapping, OwnersMapping, RecordsMapping } from '../mapping-schema.ts';
import type { ColumnGuess } from './column-guess.ts';
import { currenciesOf } from './currencies.ts';
import { shapeOf } from './fit-values.ts';
import { stageEnd } from './stage-words.ts';
import { endOfValue, stageOfEntered } from './stages.ts';
import { idColumn, type UnderstoodTable } from './understand-files.ts';

type Entry = Mapping['files'][number];
type RecordObject = RecordsMapping['object'];

/** The guesses as a mapping: what the import works from, and what somebody can mend. Files that nobody knows are left out. */
export function draftMapping(understood: readonly UnderstoodTable[]): Mapping {
  const lookups = understood.filter(({ kind }) => kind === 'lookup');
  const files = understood.flatMap((each) => entriesOf(each, lookups));
  const homeCurrency = onlyCurrency(understood);
  return { ...(homeCurrency !== null && { portal: { homeCurrency } }), files };
}

function entriesOf(table: UnderstoodTable, lookups: readonly UnderstoodTable[]): readonly Entry[] {
  const { file } = table.table;
  switch (table.kind) {
    case 'lookup':
      return table.key === null ? [] : [{ file, object: 'lookup', key: table.key }];
    case 'people':
      return peopleEntry(table);
    case 'wide':
      return [contactsBeside(table), recordsEntry(table, 'deals', lookups)];
    case 'deals':
    case 'contacts':
    case 'companies':
      return [recordsEntry(table, table.kind, lookups)];
    default:
      return [];
  }
}

const headingOf = (columns: readonly ColumnGuess[], property: string) =>
  columns.find((each) => each.means?.property === property && each.use !== 'own')?.heading;

function peopleEntry({ table, columns }: UnderstoodTable): readonly OwnersMapping[] {
  const at = (property: string) => headingOf(columns, property);
  const parts = [at('firstname'), at('lastname')].flatMap((each) => each ?? []);
  const name = at('name') ?? (parts.length > 0 ? parts : at('email'));
  if (name === undefined) return [];
  const [id, email, team, manager] = [at('id'), at('email'), at('team'), at('manager')];
  return [
    {
      file: table.file,
      object: 'owners',
      ...(id !== undefined && { id }),
      name,
      ...(email !== undefined && { email }),
      ...(team !== undefined && { team: [team] }),
      ...(manager !== undefined && { manager }),
    },
  ];
}

/** Properties that the import keeps apart from a record's values. */
const modified = new Set(['lastmodifieddate', 'hs_lastmodifieddate']);

function recordsEntry(
  { table, columns, kind }: UnderstoodTable,
  object: RecordObject,
  lookups: readonly UnderstoodTable[],
): RecordsMapping {
  const own = columns.filter(({ means }) => means === null || means.object === object);
  const id = idColumn(
    own.filter((each) => each.use === 'value'),
    object,
  );
  const known = own.find(
    (each) => modified.has(each.means?.property ?? '') && each.use === 'value',
  );
  const links = linksOf(columns, object);
  const used = lookups.flatMap(({ key, table: { file } }) =>
    key !== null && table.headings.includes(key) ? [{ column: key, file }] : [],
  );
  const person = kind === 'wide' ? contactName(columns) : null;
  return {
    file: table.file,
    object,
    ...(id !== null && {
      id: { column: id.heading, ...(id.means?.property === 'email' && { keepIn: 'email' }) },
    }),
    columns: {
      ...valuesOf(own),
      ...(kind === 'wide' ? besides(columns) : {}),
      ...(object === 'contacts' ? companyNames(columns) : {}),
      ...(object === 'deals' ? closingsOf(columns) : {}),
    },
    ...(known !== undefined && { knownFrom: known.heading }),
    ...(object === 'deals' && stagesOf(columns)),
    ...(used.length > 0 && { lookups: used }),
    ...((links.length > 0 || person !== null) && {
      links: [...links, ...(person === null ? [] : [person])],
    }),
  };
}

/** Columns by heading, those that stand in for others behind them. */
function valuesOf(columns: readonly ColumnGuess[]): NonNullable<RecordsMapping['columns']> {
  const values = columns.filter(
    ({ use, means }) =>
      (use === 'value' || use === 'stands in') &&
      means !== null &&
      means.property !== 'hs_object_id' &&
      means.property !== 'pipeline' &&
      !modified.has(means.property),
  );
  const sorted = [
    ...values.filter(({ use }) => use === 'value'),
    ...values.filter(({ use }) => use === 'stands in').toSorted((a, b) => a.rank - b.rank),
  ];
  return Object.fromEntries(sorted.map((each) => [each.heading, targetOf(each)]));
}

type Target = NonNullable<RecordsMapping['columns']>[string];

function targetOf({ means, use, dates, numbers, values }: ColumnGuess): Target {
  const property = means?.property ?? '';
  const shape = shapeOf(property);
  const details: Omit<ColumnMapping, 'property'> = {
    ...(dates !== null && shape === 'date' && { dates }),
    ...(numbers !== null && shape === 'number' && { numbers }),
    ...(values !== null && { values }),
    ...(use === 'stands in' && { standsIn: true }),
  };
  if (property === 'fullname') {
    return [
      { property: 'firstname', part: 'all but the last word', ...details },
      { property: 'lastname', part: 'last word', ...details },
    ];
  }
  return Object.keys(details).length === 0 ? property : { property, ...details };
}

function linksOf(
  columns: readonly ColumnGuess[],
  own: FileObject,
): NonNullable<RecordsMapping['links']> {
  return columns.flatMap(({ use, means, heading, evidence }) => {
    // A contact's company is its own text, and names a company where one of the files has it.
    if (
      means?.property === 'company' &&
      evidence.some(({ say }) => say === 'values are in a file')
    ) {
      return [{ column: heading, to: 'companies', by: 'any' }];
    }
    const to = means?.object;
    if (use !== 'link' || (to !== 'contacts' && to !== 'deals' && to !== 'companies')) return [];
    return to === own ? [] : [{ column: heading, to, by: 'any' }];
  });
}

/** Where a contact has no company's name of its own, it is that of the first company it is associated with. */
function companyNames(columns: readonly ColumnGuess[]): NonNullable<RecordsMapping['columns']> {
  const names = columns.filter(
    ({ use, means }) =>
      use === 'link' && means?.object === 'companies' && means.property === 'name',
  );
  const sorted = names.toSorted((one, other) => primary(other) - primary(one));
  return Object.fromEntries(
    sorted.map(({ heading }) => [
      heading,
      { property: 'company', part: 'first of several', standsIn: true } satisfies ColumnMapping,
    ]),
  );
}

function primary({ heading }: ColumnGuess): number {
  return /^primary /i.test(heading) ? 1 : 0;
}

/** Without a date of closing, it is the day on which a stage that ends deals was entered. */
function closingsOf(columns: readonly ColumnGuess[]): NonNullable<RecordsMapping['columns']> {
  if (headingOf(columns, 'closedate') !== undefined) return {};
  const closing = columns.filter(
    (each) => each.use === 'entered' && ['won', 'lost'].includes(stageEnd(stageOfEntered(each))),
  );
  return Object.fromEntries(
    closing.map(({ heading, dates }) => [
      heading,
      { property: 'closedate', standsIn: true, ...(dates !== null && { dates }) },
    ]),
  );
}

/** What is said about stages; nothing where the file has none. */
function stagesOf(columns: readonly ColumnGuess[]): Pick<RecordsMapping, 'stages'> {
  const stage = columns.find(({ use }) => use === 'stage');
  const pipeline = columns.find(
    (each) => each.means?.property === 'pipeline' && each.use === 'value',
  );
  const endings = columns.filter(({ use }) => use === 'ending');
  const entered = columns.filter(({ use }) => use === 'entered');
  const all = [stage, pipeline, ...endings, ...entered].filter((each) => each !== undefined);
  if (all.length === 0) return {};
  const unclear =
    stage?.profile.values.filter((label) => endOfValue(stage, label) === 'closed') ?? [];
  return {
    stages: {
      ...(stage !== undefined && { column: stage.heading }),
      ...(pipeline !== undefined && { pipelineColumn: pipeline.heading }),
      ...(entered.length > 0 && {
        entered: Object.fromEntries(entered.map((each) => [stageOfEntered(each), each.heading])),
      }),
      ...(endings.length > 0 && { endings: endings.map(endingOf) }),
      ...(unclear.length > 0 && {
        ends: Object.fromEntries(unclear.map((label) => [label, 'open' as const])),
      }),
    },
  };
}

function endingOf(guess: ColumnGuess) {
  const ends = Map.groupBy(guess.profile.values, (value) => endOfValue(guess, value));
  const [won, lost, closed] = [ends.get('won'), ends.get('lost'), ends.get('closed')];
  return {
    column: guess.heading,
    ...(won !== undefined && { won }),
    ...(lost !== undefined && { lost }),
    ...(closed !== undefined && { closed }),
  };
}

/** The contacts of a file that also holds deals: one for each address, or name. */
function contactsBeside({ table, columns }: UnderstoodTable): RecordsMapping {
  const own = columns.filter(
    ({ use, means }) => use === 'other record' && means?.object === 'contacts',
  );
  const values = own.map((each) => ({ ...each, use: 'value' as const }));
  const id =
    idColumn(values, 'contacts') ??
    values.find((each) => each.means?.property === 'fullname') ??
    null;
  const company = columns.find(
    ({ means }) => means?.object === 'companies' && means.property === 'name',
  );
  return {
    file: table.file,
    object: 'contacts',
    ...(id !== null && {
      id: { column: id.heading, ...(id.means?.property === 'email' && { keepIn: 'email' }) },
    }),
    columns: {
      ...valuesOf(values),
      ...(company !== undefined && { [company.heading]: 'company' }),
    },
    others: 'leave out',
    ...(own.length > 0 && { onlyWith: own.map((each) => each.heading) }),
  };
}

/** The contact's columns, which are none of the deal's. */
function besides(columns: readonly ColumnGuess[]): NonNullable<RecordsMapping['columns']> {
  return Object.fromEntries(
    columns.filter(({ use }) => use === 'other record').map(({ heading }) => [heading, null]),
  );
}

/** The column that names the contact beside a deal: it is followed to the contact that the same row makes. */
function contactName(
  columns: readonly ColumnGuess[],
): NonNullable<RecordsMapping['links']>[number] | null {
  const own = columns
    .filter(({ use }) => use === 'other record')
    .map((each) => ({ ...each, use: 'value' as const }));
  const id = idColumn(own, 'contacts') ?? own.find((each) => each.means?.property === 'fullname');
  return id === null || id === undefined ? null : { column: id.heading, to: 'contacts', by: 'any' };
}

/** The one currency of all deals, where a column of currencies, the amounts or their heading say it. */
function onlyCurrency(understood: readonly UnderstoodTable[]): string | null {
  const found = new Set(
    understood
      .filter(({ object }) => object === 'deals')
      .flatMap(({ columns }) => currenciesOf(columns)),
  );
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}
