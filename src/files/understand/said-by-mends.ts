import type { ColumnCheck, FileCheck, FileObject } from '../../contract/file-check.ts';
import type { ColumnMend, FileMend } from '../../contract/file-mend.ts';
import type { Mapping, OwnersMapping, RecordsMapping } from '../mapping-schema.ts';
import type { CheckedFiles } from './check-files.ts';

type Entry = Mapping['files'][number];
type Target = NonNullable<RecordsMapping['columns']>[string];
type RecordObject = RecordsMapping['object'];

/**
 * What mends say as a mapping; null when they say nothing. `unmended`: how the files were understood without them. What they
 * leave open is left open, so that it is guessed anew beside them.
 */
export function saidByMends(mends: readonly FileMend[], unmended: CheckedFiles): Mapping | null {
  const files = mends.flatMap((mend) => {
    const check = unmended.files.find((each) => each.file === mend.file);
    const isSilent =
      mend.holds === undefined && mend.columns.length === 0 && mend.ends.length === 0;
    return check === undefined || isSilent ? [] : entriesOf(mend, check, unmended.mapping);
  });
  return files.length === 0 ? null : { files };
}

function entriesOf(mend: FileMend, check: FileCheck, mapping: Mapping): readonly Entry[] {
  const before = mapping.files.filter((each) => each.file === mend.file);
  const holds = mend.holds ?? check.kind;
  switch (holds) {
    case 'wide':
      return [
        recordsEntry('contacts', mend, check, before),
        recordsEntry('deals', mend, check, before),
      ];
    case 'deals':
    case 'contacts':
    case 'companies':
      return [recordsEntry(holds, mend, check, before)];
    case 'people':
      return [peopleEntry(mend, check)];
    default:
      return [];
  }
}

function recordsEntry(
  object: RecordObject,
  mend: FileMend,
  check: FileCheck,
  before: readonly Entry[],
): RecordsMapping {
  const isWide = mend.holds === undefined && check.kind === 'wide';
  const means = mend.columns.map((column) => ({ column, means: meaningOf(column, check) }));
  const at = (property: string) =>
    means.find(
      (each) =>
        isProperty(each.means) && each.means.object === object && each.means.property === property,
    )?.column.heading;
  const [id, stage, pipeline] = [at('hs_object_id'), at('dealstage'), at('pipeline')];
  const known = at('hs_lastmodifieddate') ?? at('lastmodifieddate');
  const links = linksOf(object, means, before, isWide);
  const ends = object === 'deals' ? mend.ends : [];
  const stages: RecordsMapping['stages'] = {
    ...(stage !== undefined && { column: stage }),
    ...(pipeline !== undefined && { pipelineColumn: pipeline }),
    ...(ends.length > 0 && {
      ends: Object.fromEntries(ends.map((each) => [each.stage, each.end])),
    }),
  };
  return {
    file: mend.file,
    object,
    ...(id !== undefined && { id: { column: id } }),
    columns: Object.fromEntries([
      ...rivalsOf(object, mend, check),
      ...means.flatMap(({ column, means: meaning }) => {
        const target = targetOf(column, meaning, object, isWide);
        return target === undefined ? [] : [[column.heading, target] as const];
      }),
    ]),
    ...(known !== undefined && { knownFrom: known }),
    ...(Object.keys(stages).length > 0 && { stages }),
    ...(links !== null && { links }),
  };
}

type Meaning = Exclude<ColumnMend['means'], undefined> | ColumnCheck['means'];
type Property = { readonly object: FileObject; readonly property: string };

const isProperty = (meaning: Meaning): meaning is Property =>
  meaning !== null && typeof meaning === 'object';

/** What a mended column means: as said, or as it was understood where only its writing was said. */
function meaningOf(column: ColumnMend, check: FileCheck): Meaning {
  return column.means ?? checked(column.heading, check)?.means ?? null;
}

function checked(heading: string, check: FileCheck): ColumnCheck | undefined {
  return check.columns.find((each) => each.heading === heading);
}

/** Properties that stand elsewhere in a mapping than among its columns. */
const apart = new Set([
  'hs_object_id',
  'dealstage',
  'pipeline',
  'lastmodifieddate',
  'hs_lastmodifieddate',
]);

/** What a column becomes; null where it is left out, undefined where it stands elsewhere in the mapping. */
function targetOf(
  column: ColumnMend,
  meaning: Meaning,
  object: RecordObject,
  isWide: boolean,
): Target | undefined {
  if (meaning === 'nothing') return null;
  // In a file of deals and contacts, what belongs to neither becomes the deal's.
  if (!isProperty(meaning)) {
    return isWide && object === 'contacts' ? undefined : ownProperty(column.heading);
  }
  if (meaning.object !== object) return isWide ? null : undefined;
  return apart.has(meaning.property) ? undefined : propertyOf(column, meaning.property);
}

function propertyOf({ dates, decimal }: ColumnMend, property: string): Target {
  if (property === 'fullname') {
    return [
      { property: 'firstname', part: 'all but the last word' },
      { property: 'lastname', part: 'last word' },
    ];
  }
  return {
    property,
    ...(dates !== undefined && { dates }),
    ...(decimal !== undefined && { numbers: notations[decimal] }),
  };
}

const notations = {
  '.': { decimal: '.', thousands: ',' },
  ',': { decimal: ',', thousands: '.' },
} as const;

/** A property of the portal's own, called as the column. */
function ownProperty(heading: string): Target {
  const plain = heading
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
  return { property: `imported_${plain}`.replace(/_$/, '').slice(0, 100), label: heading };
}

/** Where a property is said to stand in one column, others that were taken for it are properties of the portal's own. */
function rivalsOf(
  object: RecordObject,
  mend: FileMend,
  check: FileCheck,
): readonly (readonly [string, Target])[] {
  const said = new Set(mend.columns.map(({ heading }) => heading));
  const moved = new Set(
    mend.columns.flatMap(({ means }) =>
      typeof means === 'object' && means.object === object ? [means.property] : [],
    ),
  );
  return check.columns
    .filter(
      ({ heading, means }) =>
        !said.has(heading) && means?.object === object && moved.has(means.property),
    )
    .map(({ heading }) => [heading, ownProperty(heading)] as const);
}

/** The links of a file where the mends change them, with those that stay; null where they change none. */
function linksOf(
  own: RecordObject,
  means: readonly { readonly column: ColumnMend; readonly means: Meaning }[],
  before: readonly Entry[],
  isWide: boolean,
): RecordsMapping['links'] | null {
  const entry = before.find((each): each is RecordsMapping => each.object === own);
  const mended = means.filter(({ column }) => column.means !== undefined);
  const made = mended.flatMap(({ column, means: meaning }) => {
    if (!isProperty(meaning) || meaning.object === own || meaning.object === 'people') return [];
    if (meaning.object === 'goals' || (isWide && meaning.object === 'contacts')) return [];
    return [{ column: column.heading, to: meaning.object, by: 'any' }];
  });
  const headings = new Set(mended.map(({ column }) => column.heading));
  const links = entry?.links ?? [];
  const kept = links.filter(({ column }) => !headings.has(column));
  return made.length === 0 && kept.length === links.length ? null : [...kept, ...made];
}

/** People are said whole: their columns as mended, and the others as understood. */
function peopleEntry(mend: FileMend, check: FileCheck): OwnersMapping {
  const at = (property: string) => {
    const said = mend.columns.find(
      ({ means }) =>
        typeof means === 'object' && means.object === 'people' && means.property === property,
    );
    if (said !== undefined) return said.heading;
    const changed = new Set(
      mend.columns.filter(({ means }) => means !== undefined).map(({ heading }) => heading),
    );
    return check.columns.find(
      ({ heading, means }) =>
        means?.object === 'people' && means.property === property && !changed.has(heading),
    )?.heading;
  };
  const parts = [at('firstname'), at('lastname')].flatMap((each) => each ?? []);
  const [id, email, team, manager] = [at('id'), at('email'), at('team'), at('manager')];
  const name =
    at('name') ?? (parts.length > 0 ? parts : (email ?? check.columns[0]?.heading ?? ''));
  return {
    file: mend.file,
    object: 'owners',
    ...(id !== undefined && { id }),
    name,
    ...(email !== undefined && { email }),
    ...(team !== undefined && { team: [team] }),
    ...(manager !== undefined && { manager }),
  };
}
