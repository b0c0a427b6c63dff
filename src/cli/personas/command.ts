import * as z from 'zod';
import { command } from '../line/command.ts';
import { portal, someText } from '../line/values.ts';
import { argument } from '../line/words.ts';

const acts = () => import('./personas.ts');

const list = command({
  summary: 'Print the personas in use as JSON that "personas import" takes',
  words: z.object({ portal }),
  run: async (given) => (await acts()).listPersonas(given),
});

const importing = command({
  summary: 'Define the personas of a portal from a JSON file',
  words: z.object({
    file: argument('file.json', 'Personas, as "personas list" prints them', someText),
    portal,
  }),
  run: async (given) => (await acts()).importPersonas(given),
});

const reset = command({
  summary: 'Go back to the built-in personas',
  words: z.object({ portal }),
  run: async (given) => (await acts()).resetPersonas(given),
});

export const declared = { usual: 'list', commands: { list, import: importing, reset } };
