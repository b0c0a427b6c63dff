import type { FileObject, QuestionMessages, RefusalMessages } from '../../contract/file-check.ts';
import type { Sentences } from '../say.ts';

const quoted = (texts: readonly string[]) => texts.map((each) => `"${each}"`);

/** What has to be said about a file, on a page that has a control for the answer below each. */
export const pageQuestions: Sentences<QuestionMessages> = {
  'day or month first': ({ heading, example }) =>
    `"${heading}": does ${example} begin with the day or with the month? No date of the column shows it.`,
  'decimal or thousands': ({ heading, example }) =>
    `"${heading}": is the mark in ${example} for decimals or for thousands? No number of the column shows it.`,
  'how stages end': ({ heading }) => `"${heading}": how does a deal stand in these stages?`,
  'which column': ({ headings }, { list }) =>
    `${list(quoted(headings))} could each be meant. Which one is it?`,
  'date of closing is missing': () =>
    'No column says when deals close, so none of them counts for a goal. If there is one, choose "Close Date" for it below.',
  'owners without names': ({ heading }) =>
    `"${heading}" holds ids of people, and no file says whose. Add a file with their ids and names, or the ids stand in place of names.`,
};

/** Why a file is not taken yet, on a page where meanings are chosen. */
export const pageRefusals: Sentences<RefusalMessages> = {
  'no stage': ({ likely }) =>
    `No column says the stage of a deal, so open, won and lost cannot be told apart. ${choose(likely, 'Deal Stage')}`,
  'no date of closing': ({ likely }) =>
    `No column says when deals close, so none would count for a goal. ${choose(likely, 'Close Date')}`,
  'kind unknown': () =>
    'The headings do not say what the rows are. Choose it above, or remove the file.',
};

function choose(likely: readonly string[], label: string): string {
  const [first] = likely;
  return first === undefined
    ? `Choose "${label}" for a column below, or export that column too.`
    : `Most likely it is "${first}": if so, choose "${label}" for it below.`;
}

/** What a column can mean besides HubSpot's own properties. */
export const meaningLabels = {
  own: 'A property of your own',
  nothing: 'Leave out',
  'contacts.fullname': 'Full name',
  'deals.dealstage': 'Deal Stage',
  'deals.pipeline': 'Pipeline',
  'people.name': 'Name',
  'people.firstname': 'First name',
  'people.lastname': 'Last name',
  'people.email': 'E-mail',
  'people.id': 'Id by which records name them',
  'people.team': 'Team',
  'people.manager': 'Manager',
} as const satisfies Readonly<Record<string, string>>;

/** The groups of meanings; of another object than the file's own, they link to its records. */
export const meaningGroups: Readonly<Record<FileObject, string>> = {
  deals: 'Deal',
  contacts: 'Contact',
  companies: 'Company',
  people: 'Person',
  goals: 'Goal',
};

/** What links a row to a record of another object. */
export const linkLabels = {
  contacts: 'The contact it belongs to',
  deals: 'The deal it belongs to',
  companies: 'The company it belongs to',
} as const;

/** How a deal stands. */
export const endLabels = { open: 'Open', won: 'Won', lost: 'Lost' } as const;

/** Which comes first in dates, by what an example then means. */
export const dateLabels = {
  'day first': (example: string, means: string) => `Day first: ${example} is ${means}`,
  'month first': (example: string, means: string) => `Month first: ${example} is ${means}`,
} as const;

/** What the only mark in numbers is for, by what an example then means. */
export const markLabels = {
  decimals: (example: string, means: string) => `For decimals: ${example} is ${means}`,
  thousands: (example: string, means: string) => `For thousands: ${example} is ${means}`,
} as const;

/** What somebody said of a column. */
export const saidWords = {
  means: 'you said what it means',
  'day first': 'you said that the day comes first',
  'month first': 'you said that the month comes first',
  '.': 'you said that the point is for decimals',
  ',': 'you said that the comma is for decimals',
} as const;
