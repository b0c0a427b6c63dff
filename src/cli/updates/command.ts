import * as z from 'zod';
import { command } from '../line/command.ts';
import { portal } from '../line/values.ts';
import { previewWords, setWords } from './options.ts';

const acts = () => import('./updates.ts');

const show = command({
  summary: 'Show how progress updates are made, and what became of those sent',
  words: z.object({ portal }),
  run: async (given) => (await acts()).showUpdates(given),
});

const set = command({
  summary: 'Send updates by e-mail, as HubSpot tasks or notes, daily or weekly',
  details: 'docs/guides/updates.md says what each of them needs.',
  words: setWords,
  examples: [
    'updates set --email on --every day',
    'updates set --user 4711 --email on',
    'updates set --language de',
    'updates set --hubspot task --confirm',
  ],
  run: async (given) => (await acts()).setUpdates(given),
});

const preview = command({
  summary: 'Print what would go out now, and send nothing',
  details: 'With options it shows what would go out if they were set.',
  words: previewWords,
  run: async (given) => (await acts()).previewUpdates(given),
});

export const declared = { commands: { show, set, preview } };
