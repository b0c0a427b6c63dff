import type { FileKind, Question, Refusal } from '../../contract/file-check.ts';
import type { Table } from '../table.ts';
import type { ColumnGuess } from './column-guess.ts';
import { headingWords } from './meanings.ts';
import { share } from './shapes.ts';

interface Facts {
  readonly table: Table;
  readonly kind: FileKind;
  readonly columns: readonly ColumnGuess[];
  /** Somebody has said what the file is: what is missing there is meant to be. */
  readonly isSaid: boolean;
}

/** Different values beyond which a column holds no stages. */
const MOST_STAGES = 25;
const DATES = 0.8;

/** Why a file cannot be taken, with the columns that most likely hold what is missing; and what to ask instead of refusing. */
export function refusalsOf({ table, kind, columns, isSaid }: Facts): {
  readonly refused: readonly Refusal[];
  readonly questions: readonly Question[];
} {
  if (kind === 'unknown') {
    return {
      refused: [{ say: 'kind unknown', with: { headings: table.headings } }],
      questions: [],
    };
  }
  if ((kind !== 'deals' && kind !== 'wide') || isSaid) return { refused: [], questions: [] };
  const refused: Refusal[] = [];
  const questions: Question[] = [...ownersUnnamed(columns)];
  const has = (...properties: readonly string[]) =>
    columns.some(
      ({ means, use }) =>
        use !== 'own' && means?.object === 'deals' && properties.includes(means.property),
    );
  const hasStage =
    columns.some(({ use }) => use === 'stage' || use === 'ending' || use === 'entered') ||
    has('pipeline');
  if (!hasStage) refused.push({ say: 'no stage', with: { likely: likelyStages(columns) } });
  const isDated = has('closedate') || columns.some(({ use }) => use === 'entered');
  if (!isDated) {
    const likely = likelyDates(columns);
    if (likely.length > 0) refused.push({ say: 'no date of closing', with: { likely } });
    else questions.push({ say: 'date of closing is missing', with: {} });
  }
  return { refused, questions };
}

/** Owners that are named by ids, where no file says whose they are. */
function ownersUnnamed(columns: readonly ColumnGuess[]): readonly Question[] {
  const isId = (text: string) => /\d/.test(text) && !/[\s@]/.test(text);
  return columns
    .filter(({ means, use }) => means?.property === 'hubspot_owner_id' && use === 'value')
    .filter(({ evidence }) => !evidence.some(({ say }) => say === 'values are in a file'))
    .filter(({ profile }) => profile.values.length > 0 && profile.values.every(isId))
    .map(({ heading }) => ({ say: 'owners without names', with: { heading } }));
}

const free = ({ use, means }: ColumnGuess) => use === 'own' && means === null;

function likelyStages(columns: readonly ColumnGuess[]): readonly string[] {
  return columns
    .filter(free)
    .filter(({ profile }) => profile.values.length >= 2 && profile.values.length <= MOST_STAGES)
    .filter(({ profile }) => share(profile, 'date') === 0 && share(profile, 'number') < 1)
    .toSorted((one, other) => share(other.profile, 'end') - share(one.profile, 'end'))
    .map((each) => each.heading);
}

function likelyDates(columns: readonly ColumnGuess[]): readonly string[] {
  return columns
    .filter(free)
    .filter(
      ({ heading, profile }) =>
        share(profile, 'date') >= DATES ||
        (headingWords(heading).concepts.has('close') && share(profile, 'number') === 0),
    )
    .map((each) => each.heading);
}
