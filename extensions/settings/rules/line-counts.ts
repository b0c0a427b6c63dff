import { ruleEditor as words } from '../../../src/words/en/settings/rules.ts';
import type { Format } from '../../shared/format.ts';
import type { Scorecard, Term } from './rule-parts.ts';

/** How often each line of a scorecard fires, by the number of the rule, then of the line. */
export type Firing = readonly (readonly number[])[];

/** What was counted for each line of a scorecard. */
export interface Counted {
  /** The one that was counted with: lines that ask something else since have no count. */
  readonly scorecard: Scorecard;
  /** Contacts as they are; null: not counted. */
  readonly contacts: {
    readonly leads: number;
    readonly bins: Firing;
    readonly whose: 'contacts' | 'newest contacts';
  } | null;
  /** Leads whose outcome is known, as they were then; null: not counted. */
  readonly past: {
    readonly leads: number;
    readonly converted: number;
    readonly bins: Firing;
    readonly convertedBins: Firing;
  } | null;
}

/** What stands beside a line: how often it fires, and what became of those. Null: not counted. */
export type CountOf = (term: Term, bin: number) => string | null;

/** Below so many leads a share is not told: one buyer more or less would move it by more than 3 points. */
const LEAST_FOR_SHARE = 30;

/** The words for each line of the rules as they stand on the page. Points, words and caps may differ from what was counted; what is asked may not. */
export function lineCounts(
  { scorecard, contacts, past }: Counted,
  { quantity, chance }: Format,
): CountOf {
  const count = (leads: number) => quantity({ value: String(leads), currency: null });
  const places = new Map(scorecard.terms.map(({ id }, place) => [id, place]));
  const share = (converted: number, leads: number) =>
    converted === 0 ? '0%' : chance(converted / leads);
  const pastWords = (place: number, bin: number) => {
    const leads = past?.bins[place]?.[bin];
    const converted = past?.convertedBins[place]?.[bin];
    if (past === null || leads === undefined || converted === undefined || past.leads === 0)
      return null;
    if (leads === 0) return words.firedForNone;
    if (leads < LEAST_FOR_SHARE) return words.firedForFew(count(leads), count(converted));
    return words.firedFor(count(leads), share(converted, leads), share(past.converted, past.leads));
  };
  const presentWords = (place: number, bin: number) => {
    const fires = contacts?.bins[place]?.[bin];
    return contacts === null || fires === undefined
      ? null
      : words.fires(count(fires), count(contacts.leads), contacts.whose);
  };
  return (term, bin) => {
    const place = places.get(term.id);
    const counted = place === undefined ? undefined : scorecard.terms[place];
    if (place === undefined || counted === undefined || asks(counted) !== asks(term)) return null;
    const words = [presentWords(place, bin), pastWords(place, bin)].filter((each) => each !== null);
    return words.length === 0 ? null : words.join(' ');
  };
}

/** What a rule asks, in its order: the first line that applies takes the lead. */
function asks({ reads, bins }: Term): string {
  return JSON.stringify([reads, bins.map(({ when, where }) => [when, where])]);
}
