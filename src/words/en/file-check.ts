import type {
  DoingMessages,
  EvidenceMessages,
  FileKind,
  FileObject,
  QuestionMessages,
  RefusalMessages,
} from '../../contract/file-check.ts';
import type { Sentences } from '../say.ts';

/** What files can hold. */
export const fileKinds: Readonly<Record<FileKind, string>> = {
  deals: 'deals',
  contacts: 'contacts',
  companies: 'companies',
  people: 'people who own records',
  goals: 'goals',
  wide: 'contacts and their deals, side by side',
  lookup: 'a table that the others refer to',
  unknown: 'not known',
};

/** What a column tells about. */
export const fileObjects: Readonly<Record<FileObject, string>> = {
  deals: 'deal',
  contacts: 'contact',
  companies: 'company',
  people: 'person',
  goals: 'goal',
};

const shapes: Readonly<Record<string, string>> = {
  email: 'e-mail addresses',
  website: 'web addresses',
  phone: 'phone numbers',
  number: 'numbers',
  flag: 'yes or no',
  currency: 'currencies',
  status: 'statuses',
  date: 'dates',
};

const shapeWords = (shape: string) => shapes[shape] ?? shape;
const quoted = (texts: readonly string[]) => texts.map((each) => `"${each}"`);
const few = (texts: readonly string[], most = 8) =>
  texts.length > most
    ? [...quoted(texts.slice(0, most)), '...'].join(', ')
    : quoted(texts).join(', ');

/** Why a column is understood as it is. */
export const evidence: Sentences<EvidenceMessages> = {
  'heading of a system': ({ vendor }) =>
    vendor === 'plain tables' ? 'a usual heading' : `${vendor} calls it so`,
  'heading in words': ({ words }) => `the heading says ${words.join(' + ')}`,
  'heading in part': ({ words, unknown }) =>
    `the heading says ${words.join(' + ')}; ${few(unknown)} is not known`,
  'values look like': ({ shape, count, of }, { number }) =>
    `${number(count)} of ${number(of)} different values are ${shapeWords(shape)}`,
  'values do not fit': ({ shape, count, of, example }, { number }) =>
    `only ${number(count)} of ${number(of)} different values are ${shapeWords(shape)}: "${example}" is not`,
  'values are in a file': ({ count, of, file, heading }, { number }) =>
    `${number(count)} of ${number(of)} different values stand under "${heading}" in ${file}`,
  'numbers are written': ({ example, means }) =>
    `numbers such as ${example} are written as ${means}`,
  'dates are written': ({ example, means }) => `dates such as ${example}: ${means}`,
  'as other columns': ({ heading }) => `as "${heading}" in the same file shows`,
  'other column is meant': ({ heading }) => `"${heading}" is taken for it`,
  'where another is blank': ({ heading }) => `used where "${heading}" is blank`,
  'stages end deals': ({ won, lost }) =>
    `won: ${few(won) || 'none'}; lost: ${few(lost) || 'none'}; all others are open`,
  'entered a stage': ({ label }) => `dates that say when "${label}" was entered`,
  'of no use': ({ vendor }) =>
    vendor === '' ? 'known, and of no use here' : `known from ${vendor}, and of no use here`,
  'own property': () => 'not known: it becomes a property of your own',
  'no values': () => 'no row has a value',
  'said by the mapping': () => 'your mapping says so',
};

/** What somebody has to say, and where. */
export const questions: Sentences<QuestionMessages> = {
  'day or month first': ({ heading, example }) =>
    `"${heading}": of ${example} nothing says whether day or month comes first, so none of its dates is read. Say "dates": "day first" or "month first".`,
  'decimal or thousands': ({ heading, example }) =>
    `"${heading}": of ${example} nothing says whether its mark is for decimals or for thousands, so none of its numbers is read. Say "numbers": { "decimal": ",", "thousands": "." } or the other way round.`,
  'how stages end': ({ heading, stages }) =>
    `"${heading}": which of these means won, which lost: ${few(stages)}? Until you say it under "ends", deals in them are open.`,
  'which column': ({ property, headings }, { list }) =>
    `${list(quoted(headings))} could each be ${property}; the first is taken. Name the right one under "columns".`,
  'date of closing is missing': () =>
    'No column says when deals close or were closed, so none of them counts for a goal. Name one under "columns" as "closedate", or export it too.',
  'owners without names': ({ heading }) =>
    `"${heading}" holds ids of owners, and no file says whose: their ids stand in place of names. Give a file of people with ids and names too.`,
};

/** Why a file is not taken, and what to do. */
export const refusals: Sentences<RefusalMessages> = {
  'no stage': ({ likely }) =>
    `This looks like deals, but no column says their stage, so nobody could tell open, won and lost apart. ${likelyWords(likely, '"stages": { "column": ... }')}`,
  'no date of closing': ({ likely }) =>
    `This looks like deals, but no column is known to say when they close, so none would count for a goal. ${likelyWords(likely, '"columns": { ...: "closedate" }')}`,
  'kind unknown': ({ headings }) =>
    `These headings do not say whether the file holds contacts, deals, companies, people or goals: ${few(headings, 40)}. Say so in a mapping file ("file" and "object"), or leave the file out.`,
};

function likelyWords(likely: readonly string[], where: string): string {
  if (likely.length === 0)
    return `Export that column too, or name it in a mapping file (${where}).`;
  return `Most likely it is ${few(likely, 3)}: if so, say it in a mapping file (${where}).`;
}

/** What will be done with a file. */
export const doings: Sentences<DoingMessages> = {
  'rows become records': ({ rows, object }, { number }) => `${number(rows)} rows become ${object}`,
  'rows become two': ({ rows }, { number }) =>
    `each of ${number(rows)} rows becomes a deal and its contact, linked; rows of one contact are one contact`,
  'rows are people': ({ rows }, { number }) => `${number(rows)} rows become owners of records`,
  'rows are goals': ({ rows }, { number }) => `${number(rows)} rows become goals`,
  'rows are looked up': ({ rows }, { number }) =>
    `${number(rows)} rows are looked up by the other files`,
  'same record again': ({ count, by }, { number }) =>
    `${number(count)} rows have a "${by}" that was there before: they are merged into one record each`,
  'files are linked': ({ heading, object }) => `"${heading}" links to ${object}`,
  'columns are left out': ({ headings }) => `left out: ${few(headings, 12)}`,
  'columns become your own': ({ headings }, { number }) =>
    `${number(headings.length)} columns become properties of your own: ${few(headings, 12)}`,
};
