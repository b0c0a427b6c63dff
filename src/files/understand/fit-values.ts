import type { FileObject } from '../../contract/file-check.ts';
import { because, type ColumnGuess } from './column-guess.ts';
import { lifecycleStage } from './lifecycle-words.ts';
import { nameOf } from './meanings.ts';
import { type Shape, share } from './shapes.ts';
import { USUAL_RANK } from './vendor-names.ts';

/** What the values of a property look like; properties that anything can stand in are not named. */
const expected: Readonly<Record<string, Shape>> = {
  email: 'email',
  phone: 'phone',
  mobilephone: 'phone',
  domain: 'website',
  amount: 'number',
  amount_in_home_currency: 'number',
  hs_exchange_rate: 'number',
  hs_deal_stage_probability: 'number',
  days_to_close: 'number',
  numberofemployees: 'number',
  annualrevenue: 'number',
  closedate: 'date',
  createdate: 'date',
  lastmodifieddate: 'date',
  hs_lastmodifieddate: 'date',
  notes_last_contacted: 'date',
  notes_last_updated: 'date',
  notes_next_activity_date: 'date',
  hs_is_closed: 'flag',
  hs_is_closed_won: 'flag',
  hs_is_closed_lost: 'flag',
  deal_currency_code: 'currency',
  target: 'number',
};

/** What the values of a property look like; undefined where anything can stand. */
export function shapeOf(property: string): Shape | undefined {
  return Object.hasOwn(expected, property) ? expected[property] : undefined;
}

/** The share of values from which a column is what its heading says, and below which it is not. */
const FITS = 0.8;
const MISSES = 0.5;

/** Dates of closing by how the deal ended, as ranks. */
const WON_RANK = 1;
const LOST_RANK = 2;

/** Holds a guess against its values: it stands, it becomes what the values are, or somebody is asked. */
export function fitted(guess: ColumnGuess, own: FileObject): ColumnGuess {
  if (guess.means === null) return guess;
  if (guess.profile.filled === 0) return because(guess, { say: 'no values', with: {} });
  const other = otherMeaning(guess, own);
  return inHubspotsWords(measured(other ?? guess));
}

/** Lifecycle stages by HubSpot's own values, in whatever language they stand in the file. */
function inHubspotsWords(guess: ColumnGuess): ColumnGuess {
  if (guess.means?.property !== 'lifecyclestage') return guess;
  const found = guess.profile.values.flatMap((text) => {
    const stage = lifecycleStage(text);
    return stage === null ? [] : [[text, stage] as const];
  });
  return found.length === 0 ? guess : { ...guess, values: Object.fromEntries(found) };
}

function measured(guess: ColumnGuess): ColumnGuess {
  const shape = guess.means === null ? undefined : shapeOf(guess.means.property);
  if (shape === undefined) return guess;
  const { profile } = guess;
  const [count, of] = [profile.hits(shape), profile.values.length];
  if (count / of >= FITS)
    return because(guess, { say: 'values look like', with: { shape, count, of } });
  const example = profile.misfit(shape) ?? '';
  const isElse =
    count === 0 &&
    (guess.means?.property === 'email' || !profile.values.some((text) => /\d/.test(text)));
  const evidence = { say: 'values do not fit', with: { shape, count, of, example } } as const;
  if (isElse) return { ...because(guess, evidence, 'likely'), means: null, use: 'own' };
  return because(guess, evidence, count / of >= MISSES ? 'likely' : 'asked');
}

interface Alternative {
  readonly shape: Shape;
  readonly property: string;
  readonly changes?: Partial<ColumnGuess>;
}

const statusOfDeal: Alternative = {
  shape: 'status',
  property: 'status',
  changes: { use: 'ending' },
};

/** "Closed", "Won" and "Lost" stand above flags, moments, and words. */
const ending = (rank: number): readonly Alternative[] => [
  { shape: 'date', property: 'closedate', changes: { use: 'value', rank } },
  statusOfDeal,
];

/** What else a heading of a property may stand above, by what the values look like; the first that they look like is meant. */
const alternatives: Readonly<Record<string, readonly Alternative[]>> = {
  closedate: [
    { shape: 'flag', property: 'hs_is_closed', changes: { use: 'ending' } },
    statusOfDeal,
  ],
  hs_is_closed_won: ending(WON_RANK),
  hs_is_closed_lost: ending(LOST_RANK),
  hs_is_closed: ending(USUAL_RANK),
  fullname: [{ shape: 'email', property: 'email' }],
  name: [{ shape: 'email', property: 'email' }],
};

/** What a column is whose values are not what its heading says, but what a neighbour of it would hold. */
function otherMeaning(guess: ColumnGuess, own: FileObject): ColumnGuess | null {
  const { means, profile } = guess;
  const looks = (shape: Shape) => share(profile, shape) >= FITS;
  const property = means?.property ?? '';
  const object = means?.object ?? own;
  if (guess.use === 'link' && property === nameOf[object] && looks('whole')) {
    return { ...guess, means: { object, property: 'hs_object_id' } };
  }
  const shape = shapeOf(property);
  if (shape !== undefined && looks(shape)) return null;
  const found = alternatives[property]?.find((each) => looks(each.shape));
  if (found === undefined) return null;
  return { ...guess, means: { object, property: found.property }, ...found.changes };
}
