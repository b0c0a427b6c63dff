import * as z from 'zod';
import { command } from '../line/command.ts';
import { momentWithOffset, portal, someText } from '../line/values.ts';
import { argument, flag, option } from '../line/words.ts';

const acts = () => import('./goals.ts');

const importing = command({
  summary: 'Define goals from a CSV, .xlsx or JSON file, or change their targets',
  details: 'The columns and the JSON form are described in docs/guides/goals.md.',
  words: z.object({
    file: argument('file', 'Goals as CSV or .xlsx, or as JSON if its name ends in .json', someText),
    'dry-run': flag('Show what would change, and change nothing'),
    now: option('time', 'When changed targets were announced (default: now)', momentWithOffset),
    portal,
  }),
  examples: ['goals import goals.csv --dry-run', 'goals import goals.csv'],
  run: async (given) => (await acts()).importGoalFile(given),
});

const list = command({
  summary: 'List all goals, whoever set them',
  words: z.object({ json: flag('Print JSON'), portal }),
  run: async (given) => (await acts()).listGoals(given),
});

const ids = z.array(z.string()).min(1);
const remove = command({
  summary: 'Remove goals that were defined in Pacekeeper',
  words: z.object({
    ids: argument('id', 'Ids of goals, as "pacekeeper goals list" shows them', ids),
    portal,
  }),
  examples: ['goals remove app:north'],
  run: async (given) => (await acts()).removeGoalsById(given),
});

export const declared = { commands: { import: importing, list, remove } };
