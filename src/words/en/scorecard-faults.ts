import type {
  FoundParts,
  PatternFaults,
  ScorecardFault,
  ScorecardFaults,
  WantedParts,
} from '../../domain/leads/scorecard/scorecard-fault.ts';
import type { AsWritten } from '../../domain/told/told.ts';
import type { Format } from '../format.ts';
import { isAsWritten, type Sentences, say } from '../say.ts';
import { leftOut } from './lead-reasons.ts';
import { attributes } from './rules.ts';

/** What is wrong, what is allowed and what to do. */
export interface FaultWords {
  readonly wrong: string;
  /** Null where only a newer version knows; so with the remedy. */
  readonly allowed: string | null;
  readonly remedy: string | null;
}

type AllFaults = {
  readonly [Id in keyof ScorecardFaults]: (
    values: ScorecardFaults[Id],
    format: Format,
  ) => FaultWords;
};

/** Why a regular expression cannot be used. */
export const patternFaults: Sentences<PatternFaults> = {
  'too long': ({ characters, most }) =>
    `It has ${characters} characters; at most ${most} are allowed.`,
  'too slow': ({ steps, most }) =>
    `It takes ${steps} steps for each character; at most ${most} are allowed.`,
  'no pattern': ({ why }) => `It cannot be read: ${why}.`,
};

/** What can be wrong in any field. */
const ofFields = {
  'not a whole number': ({ value, most }) => ({
    wrong: `It is ${value}.`,
    allowed: `a whole number from -${most} to ${most}.`,
    remedy: 'Round it, or scale all points down.',
  }),
  count: ({ count, least, most }) => ({
    wrong: `There are ${count}.`,
    allowed: `${least} to ${most}.`,
    remedy: count < least ? 'Add what is missing, or delete the part.' : 'Split it, or drop some.',
  }),
  'text length': ({ characters, most }) => ({
    wrong: `It has ${characters} characters.`,
    allowed: `1 to ${most} characters.`,
    remedy: 'Shorten it.',
  }),
  'text is blank': ({ most }) => ({
    wrong: 'It is empty.',
    allowed: `1 to ${most} characters.`,
    remedy: 'Write it.',
  }),
  'cannot be stored': () => ({
    wrong: 'It holds a character that cannot be stored: U+0000, or half of a surrogate pair.',
    allowed: 'whole characters other than U+0000.',
    remedy: 'Type it again.',
  }),
} satisfies Partial<AllFaults>;

const foundParts: Sentences<FoundParts> = {
  'unknown parts': ({ names }) => `It has parts that no scorecard has: ${names.join(', ')}.`,
  missing: () => 'It is missing.',
  'a list': ({ length }) => `It is a list of ${length}.`,
  null: () => 'It is null.',
  'an object': () => 'It is an object.',
  'a value': ({ shown }) => `It is ${shown}.`,
};

const wantedParts: Sentences<WantedParts> = {
  'of a type': ({ type }) => `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`,
  'one of values': ({ values }) => `one of ${values.join(', ')}`,
  'one of several forms': () => 'one of the forms that this place takes',
  'fewer characters': ({ most }) => `at most ${most} characters`,
  'fewer entries': ({ most }) => `at most ${most} entries`,
  'known parts alone': () => 'the parts of the form, and no others',
  'as said of it': ({ text }) => text,
};

/** What can be wrong with a file of rules. */
const ofFiles = {
  'columns missing': ({ missing, needed }) => ({
    wrong: `The first row does not name the column ${missing.map((name) => `"${name}"`).join(', ')}.`,
    allowed: `a heading with ${needed.join(', ')} and, if you like, group and reason; then one rule in each row.`,
    remedy: 'Correct it; docs/guides/scoring-rules.md shows one.',
  }),
  'too many rows': ({ rows, most }) => ({
    wrong: `It has ${rows} rows.`,
    allowed: `at most ${most}, one rule in each.`,
    remedy: 'Split it, or drop some.',
  }),
  'not a table': ({ line, message }) => ({
    wrong: line === null ? message : `line ${line}: ${message}`,
    allowed: 'a heading, then one rule in each row.',
    remedy: 'Correct it; docs/guides/scoring-rules.md shows one.',
  }),
  'another format': ({ format }) => ({
    wrong: `It is ${format}.`,
    allowed: '1 or 2.',
    remedy: 'Export it with this version, or install the one that wrote it.',
  }),
  'another form': ({ message }) => ({
    wrong: `${message}.`,
    allowed: 'the form that it was exported in.',
    remedy: 'Correct it, or export it again.',
  }),
  'not of the form': ({ found, wanted }, format) => ({
    wrong: say(foundParts, found, format),
    allowed: `${say(wantedParts, wanted, format)}.`,
    remedy: /^fewer/.test(wanted.say)
      ? 'Split it, or drop some.'
      : 'Correct it, or leave it out; docs/guides/scoring-rules.md shows the form of each part.',
  }),
} satisfies Partial<AllFaults>;

/** What can be wrong with what a bin asks. */
const ofConditions = {
  'condition does not fit': ({ condition, attribute, as, allowed }, format) => ({
    wrong: `"${condition}" cannot be asked of ${say(attributes, attribute, format)}, which is read as ${as}.`,
    allowed: `${allowed.join(', ')}.`,
    remedy: 'Choose another condition, or another way to read the property.',
  }),
  'no range': ({ from, below }) => ({
    wrong: `It goes from ${from ?? 'no edge'} to below ${below ?? 'no edge'}.`,
    allowed: 'one edge or two, both finite, "from" smaller than "below".',
    remedy: 'Correct the edges; for any value at all use "known".',
  }),
  'no period': ({ from, before }) => ({
    wrong: `It goes from ${from ?? 'no edge'} to before ${before ?? 'no edge'}.`,
    allowed:
      'one edge or two, each a day such as 2026-03-31 or a moment such as 2026-03-31T17:00:00+02:00, "from" earlier than "before".',
    remedy: 'Correct the days; for any date at all use "known".',
  }),
  'empty pattern': () => ({
    wrong: 'It is empty.',
    allowed: 'a regular expression of one character or more.',
    remedy: 'Write it; for any text at all use "known".',
  }),
  'pattern cannot be used': ({ fault, most }, format) => ({
    wrong: say(patternFaults, fault, format),
    allowed: `RE2's syntax without look-around and back-references, at most ${most} characters.`,
    remedy: 'Simplify it, or list words with "containing" instead.',
  }),
  'word without letters': ({ word }) => ({
    wrong: `"${word}" has no letter and no digit.`,
    allowed: 'words of letters and digits; case and punctuation are not compared.',
    remedy: 'Write a word, or drop it.',
  }),
  'too deep': ({ depth, most }) => ({
    wrong: `${depth} alls, anys and nones lie within each other.`,
    allowed: `at most ${most}.`,
    remedy: 'Write it as several bins: the first that matches wins.',
  }),
} satisfies Partial<AllFaults>;

/** What can be wrong with a term. */
const ofTerms = {
  'conditions and properties': ({ conditions, reads }) => ({
    wrong: `There are ${conditions}.`,
    allowed: `one for each property of the term: ${reads}.`,
    remedy: 'Add "anything" for a property that does not matter here.',
  }),
  'repeated too far': ({ times, points, most }) => ({
    wrong: `Repeated ${times} times they come to ${points}.`,
    allowed: `${most} at most, repetitions included.`,
    remedy: 'Let fewer times count, let each give less, or scale the points down.',
  }),
  'half-life': ({ days, most }) => ({
    wrong: `It is ${days} days.`,
    allowed: `more than 0 and at most ${most} days.`,
    remedy: 'Set the days after which the evidence is worth half.',
  }),
  'days of a window': ({ days, most }) => ({
    wrong: `It is ${days} days.`,
    allowed: `a whole number of days from 1 to ${most}.`,
    remedy: 'Set for how many days the evidence counts.',
  }),
  'not engagement': ({ group, what }) => ({
    wrong: `The term belongs to ${group}.`,
    allowed: 'terms of the group engagement.',
    remedy: `Drop the ${what}, or move the term to engagement.`,
  }),
  'share kept': ({ keeps }) => ({
    wrong: `It is ${keeps}.`,
    allowed: 'from 0 (only the first time counts) to 1 (every time gives the same).',
    remedy: 'Set what each further time keeps of the time before: 0.5 is half.',
  }),
  'times that count': ({ times, most }) => ({
    wrong: `It is ${times}.`,
    allowed: `a whole number of times from 2 to ${most}.`,
    remedy: 'Set how many times count at most.',
  }),
  'id taken': () => ({
    wrong: 'Another term has the same id.',
    allowed: 'an id of its own for each term.',
    remedy: 'Rename one of them.',
  }),
  'left out': ({ why }, format) => ({
    wrong: say(leftOut, why, format),
    allowed: 'contact properties of this portal, read as their type.',
    remedy: 'Name another property, or read it another way; until then the term is left out.',
  }),
} satisfies Partial<AllFaults>;

/** What counts for nothing, and what is wrong with limits and grades. */
const ofReach = {
  'out of reach': () => ({
    wrong: 'Nothing can reach it: earlier bins take all it asks for.',
    allowed: 'bins that some value reaches; the first that matches wins.',
    remedy: 'Move it up, or delete it.',
  }),
  'word taken': ({ word, bin }) => ({
    wrong: `"${word}" never counts here: bin ${bin} takes it.`,
    allowed: 'words that no earlier bin takes.',
    remedy: `Drop the word here, or move this bin above bin ${bin}.`,
  }),
  overlap: ({ bin }) => ({
    wrong: `It overlaps with bin ${bin}.`,
    allowed: 'ranges that do not touch, or that hold an earlier one whole.',
    remedy: 'Begin one where the other ends.',
  }),
  'limits crossed': ({ min, max }) => ({
    wrong: `The lower limit ${min} is above the upper limit ${max}.`,
    allowed: 'a lower limit that is at most the upper one.',
    remedy: 'Swap them, or drop one.',
  }),
  'grades out of order': ({ A, B, C }) => ({
    wrong: `A begins at ${A}, B at ${B}, C at ${C}.`,
    allowed: 'A above B, and B above C.',
    remedy: 'Put them in order.',
  }),
  'grade out of reach': ({ A, C, min, max }) => ({
    wrong: `A begins at ${A} and C at ${C}, but scores run from ${min} to ${max}.`,
    allowed: 'an A that the highest score reaches, and a C above the lowest.',
    remedy: 'Move the cut-offs so that every grade can be reached.',
  }),
} satisfies Partial<AllFaults>;

const faults: AllFaults = { ...ofFields, ...ofFiles, ...ofConditions, ...ofTerms, ...ofReach };

/** What is wrong with a scorecard, what is allowed and what to do, in English. */
export function faultWords<Id extends keyof ScorecardFaults>(
  fault: { readonly say: Id; readonly with: ScorecardFaults[Id] } | AsWritten,
  format: Format,
): FaultWords {
  if (isAsWritten(fault)) return { wrong: fault.with.text, allowed: null, remedy: null };
  return Object.hasOwn(faults, fault.say)
    ? faults[fault.say](fault.with, format)
    : { wrong: format.unknownMessage, allowed: null, remedy: null };
}

/** The same in one sentence after the other. */
export function faultSentences(fault: ScorecardFault | AsWritten, format: Format): string {
  const { wrong, allowed, remedy } = faultWords(fault, format);
  return [wrong, allowed === null ? null : `Allowed: ${allowed}`, remedy]
    .filter((part) => part !== null)
    .join(' ');
}

/** A problem with its place, in one line. */
export function problemLine(
  { place, fault }: { readonly place: string; readonly fault: ScorecardFault | AsWritten },
  format: Format,
): string {
  return `${place}: ${faultSentences(fault, format)}`;
}
