import * as z from 'zod';
import { command } from '../line/command.ts';
import { portal } from '../line/values.ts';

export const declared = command({
  details:
    'Does now what the schedule does once a week, for every portal of the database or for one.',
  words: z.object({ portal }),
  run: async (given) => (await import('./learn.ts')).learn(given),
});
