import * as z from 'zod';
import { command } from '../line/command.ts';
import { portal, someText } from '../line/values.ts';
import { argument } from '../line/words.ts';
import type { Decision } from './leaks.ts';

const acts = () => import('./leaks.ts');

const deciding = (summary: string, decide: (property: string) => Decision) =>
  command({
    summary,
    details: 'It takes effect when Pacekeeper next learns.',
    words: z.object({
      property: argument('property', 'The internal name of a contact property', someText),
      portal,
    }),
    run: async ({ property, portal }) =>
      (await acts()).decideOnLeak({ decision: decide(property), portal }),
  });

const list = command({
  summary: 'List the properties that may know the outcome, and what was decided',
  words: z.object({ portal }),
  run: async (given) => (await acts()).listLeaks(given),
});

export const declared = {
  usual: 'list',
  commands: {
    list,
    keep: deciding('Learn from a property anyway', (property) => ({
      act: 'rule',
      property,
      ruling: 'learn from it',
    })),
    drop: deciding('Leave a property out', (property) => ({
      act: 'rule',
      property,
      ruling: 'leave it out',
    })),
    reset: deciding('Let the leak check decide on a property again', (property) => ({
      act: 'take ruling back',
      property,
    })),
  },
};
