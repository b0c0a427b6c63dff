import type { FileObject } from '../../contract/file-check.ts';
import { because, type ColumnGuess } from './column-guess.ts';
import { share } from './shapes.ts';
import { stageEnd } from './stage-words.ts';

/** The share of values from which they say what a column is, whatever its heading. */
const NEARLY_ALL = 0.9;
/** Different values beyond which a column holds no stages. */
const MOST_STAGES = 25;

/** Columns whose headings nobody knows, understood by their values alone, where the file has no other such column. */
export function withValuesAlone(
  columns: readonly ColumnGuess[],
  object: FileObject,
): readonly ColumnGuess[] {
  if (object === 'deals') return withStage(columns);
  if (object !== 'contacts' && object !== 'people') return columns;
  if (columns.some(({ means }) => means?.property === 'email')) return columns;
  return withOnly(
    columns,
    (guess) => share(guess.profile, 'email') >= NEARLY_ALL,
    (guess) => {
      const { values } = guess.profile;
      const [count, of] = [guess.profile.hits('email'), values.length];
      const told = because(guess, { say: 'values look like', with: { shape: 'email', count, of } });
      return { ...told, means: { object, property: 'email' }, use: 'value' };
    },
  );
}

/** A column in which some deals are won and some are lost says how they stand. */
function withStage(columns: readonly ColumnGuess[]): readonly ColumnGuess[] {
  if (columns.some(({ use }) => use === 'stage' || use === 'ending')) return columns;
  const says = ({ profile }: ColumnGuess) => {
    const ends = new Set(profile.values.slice(0, MOST_STAGES + 1).map(stageEnd));
    return profile.values.length <= MOST_STAGES && ends.has('won') && ends.has('lost');
  };
  return withOnly(columns, says, (guess) => ({
    ...guess,
    confidence: 'likely',
    means: { object: 'deals', property: 'dealstage' },
    use: 'stage',
  }));
}

/** Changes the one column of the portal's own that passes; where several do, nobody knows which. */
function withOnly(
  columns: readonly ColumnGuess[],
  passes: (guess: ColumnGuess) => boolean,
  change: (guess: ColumnGuess) => ColumnGuess,
): readonly ColumnGuess[] {
  const found = columns.filter(
    (each) => each.means === null && each.profile.filled > 0 && passes(each),
  );
  const [only] = found;
  if (only === undefined || found.length > 1) return columns;
  return columns.map((each) => (each === only ? change(only) : each));
}
