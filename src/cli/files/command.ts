import * as z from 'zod';
import { command } from '../line/command.ts';
import { anyText } from '../line/values.ts';
import { argument, flag, option } from '../line/words.ts';

const files = z.array(z.string()).min(1);

const check = command({
  summary: 'Say how files of records would be understood, and read nothing into a portal',
  details:
    'For every file: what it holds, what each column means and why, examples, what has to be said, and what "pacekeeper start" would do with it. Mend the mapping that --write-mapping writes, and give it with --mapping: it completes the guesses.',
  words: z.object({
    files: argument('file', 'Tables of contacts, deals, companies or people (CSV or .xlsx)', files),
    mapping: option(
      'file.json',
      'What you have to say about the files; the rest is guessed',
      anyText,
    ),
    'write-mapping': option('file.json', 'Write what was understood as a mapping file', anyText),
    json: flag('Print JSON'),
  }),
  examples: [
    'files check contacts.csv deals.csv',
    'files check export.xlsx --write-mapping export.mapping.json',
  ],
  run: async (given) => (await import('./check.ts')).checkFilesOn(given),
});

export const declared = { commands: { check } };
