import type { Evidence, FileObject } from '../../contract/file-check.ts';
import { type RecordsMapping, targetsOf } from '../mapping-schema.ts';
import type { Table } from '../table.ts';
import { because, type ColumnGuess, type Use } from './column-guess.ts';
import { fitted } from './fit-values.ts';
import { type HeadingMeaning, headingWords, meaningOf } from './meanings.ts';
import type { Profile } from './shapes.ts';
import { USUAL_RANK } from './vendor-names.ts';

/** A property of the portal, as far as headings can name it. */
export interface NamedProperty {
  readonly name: string;
  readonly label: string;
}

/** What helps to understand the columns of one table. */
export interface TableContext {
  readonly table: Table;
  readonly profiles: readonly Profile[];
  /** The kind by whose words headings are read. */
  readonly object: FileObject;
  /** Contacts stand beside the deals. */
  readonly isWide: boolean;
  readonly vendor: string | null;
  /** HubSpot's own properties of every object. */
  readonly properties: Readonly<Partial<Record<FileObject, readonly NamedProperty[]>>>;
  /** What somebody has said about the file. */
  readonly said: RecordsMapping | null;
}

/** What each column of a table means, by its heading and its values, before the columns are weighed against each other. */
export function understandColumns(context: TableContext): readonly ColumnGuess[] {
  const labels = labelsOf(context);
  return context.table.headings.map((heading, index) => {
    const profile = context.profiles[index];
    if (profile === undefined) throw new RangeError(`column ${index} has no profile`);
    const column = { index, heading, profile };
    return saidGuess(column, context) ?? guessOf(column, context, labels);
  });
}

interface Column {
  readonly index: number;
  readonly heading: string;
  readonly profile: Profile;
}

/** What a mapping says of a column; null where it says nothing. */
function saidGuess(column: Column, { said, object }: TableContext): ColumnGuess | null {
  if (said === null) return null;
  const targets = targetsOf(said, column.heading);
  const place = placeIn(said, column.heading);
  if (targets === undefined && place === null) return null;
  const [target] = targets ?? [];
  const link = said.links?.find((each) => each.column === column.heading);
  const means =
    place !== null
      ? { object: link?.to ?? object, property: place }
      : target === undefined
        ? null
        : { object, property: target.property };
  return {
    ...column,
    means,
    use: roleSaid(means?.property ?? null, link !== undefined),
    rank: 0,
    confidence: 'sure',
    evidence: [{ say: 'said by the mapping', with: {} }],
    dates: target?.dates ?? said.dates ?? null,
    numbers: target?.numbers ?? said.numbers ?? null,
    values: null,
  };
}

function roleSaid(property: string | null, isLink: boolean): Use {
  if (isLink) return 'link';
  if (property === 'dealstage') return 'stage';
  if (property === null) return 'own';
  return 'value';
}

/** A place of the mapping, apart from its columns, that names a heading. */
function placeIn(said: RecordsMapping, heading: string): string | null {
  if (said.id?.column === heading) return 'hs_object_id';
  if (said.stages?.column === heading) return 'dealstage';
  const link = said.links?.find((each) => each.column === heading);
  if (link === undefined) return null;
  return link.by === undefined || link.by === 'id' || link.by === 'any' ? 'hs_object_id' : link.by;
}

type Labels = (heading: string, object: FileObject) => string | null;

/** Finds HubSpot's own properties by label or name, in any case. */
function labelsOf({ properties }: TableContext): Labels {
  const found = new Map<string, string>();
  for (const [object, own] of Object.entries(properties)) {
    for (const { name, label } of own) {
      found.set(`${object} ${name.toLowerCase()}`, name);
      found.set(`${object} ${label.toLowerCase()}`, name);
    }
  }
  return (heading, object) => found.get(`${object} ${heading.toLowerCase()}`) ?? null;
}

function guessOf(column: Column, context: TableContext, labels: Labels): ColumnGuess {
  const { object, isWide, vendor } = context;
  const own = meaningIn(column.heading, object, vendor, labels);
  const meaning =
    own === null && isWide ? meaningIn(column.heading, 'contacts', vendor, labels) : own;
  if (meaning === 'nothing' || meaning === null) {
    const evidence: Evidence =
      meaning === 'nothing'
        ? { say: 'of no use', with: { vendor: vendor ?? '' } }
        : { say: 'own property', with: {} };
    return bare(column, evidence);
  }
  const guess: ColumnGuess = {
    ...column,
    means: { object: meaning.object, property: meaning.property },
    use: roleOf(meaning, context),
    rank: meaning.rank,
    confidence: meaning.by === 'part' ? 'likely' : 'sure',
    evidence: [headingEvidence(column.heading, meaning)],
    dates: context.said?.dates ?? null,
    numbers: context.said?.numbers ?? null,
    values: null,
  };
  return fitted(guess, context.object);
}

/** A column that becomes a property of the portal's own. */
function bare(column: Column, evidence: Evidence): ColumnGuess {
  return {
    ...column,
    means: null,
    use: 'own',
    rank: USUAL_RANK,
    confidence: 'likely',
    evidence: [evidence],
    dates: null,
    numbers: null,
    values: null,
  };
}

function meaningIn(
  heading: string,
  object: FileObject,
  vendor: string | null,
  labels: Labels,
): HeadingMeaning | 'nothing' | null {
  const meaning = meaningOf(heading, object, vendor);
  if (typeof meaning === 'object' && meaning?.isAssociation === true) return meaning;
  const property = labels(heading, object);
  if (property === null) return meaning;
  const rank = typeof meaning === 'object' && meaning !== null ? meaning.rank : USUAL_RANK;
  return { object, property, by: 'exact', vendor: 'HubSpot', isAssociation: false, rank };
}

function headingEvidence(heading: string, { by, vendor }: HeadingMeaning): Evidence {
  if (by === 'exact') return { say: 'heading of a system', with: { vendor: vendor ?? '' } };
  const { concepts, unknown } = headingWords(heading);
  const words = [...concepts];
  return by === 'part'
    ? { say: 'heading in part', with: { words, unknown } }
    : { say: 'heading in words', with: { words } };
}

const endings = new Set(['status', 'hs_is_closed_won', 'hs_is_closed_lost', 'hs_is_closed']);

/** What is made of a column of a property. */
export function roleOf(
  {
    object,
    property,
    isAssociation,
  }: Pick<HeadingMeaning, 'object' | 'property' | 'isAssociation'>,
  context: Pick<TableContext, 'object' | 'isWide'>,
): Use {
  if (object !== context.object) {
    if (context.isWide && object === 'contacts') return 'other record';
    return isAssociation ? 'link' : 'own';
  }
  if (isAssociation) return 'link';
  if (object !== 'deals') return 'value';
  if (property === 'dealstage') return 'stage';
  return endings.has(property) ? 'ending' : 'value';
}

/** The guess as an own property, with the reason. */
export function asOwn(guess: ColumnGuess, evidence: Evidence): ColumnGuess {
  return { ...because(guess, evidence, 'likely'), means: null, use: 'own' };
}
