import { command } from '../line/command.ts';
import { startWords } from './options.ts';

export const declared = command({
  details:
    'Without files it generates a sales team. With files it reads exports of your own records (docs/guides/importing.md), with --portal your HubSpot portal. Files and generated teams live in a sandbox portal on this machine.',
  words: startWords,
  examples: [
    'start',
    'start contacts.csv deals.csv --now 2026-03-31 --goals goals.csv',
    'start --portal',
  ],
  run: async (given) => (await import('./start.ts')).start(given),
});
