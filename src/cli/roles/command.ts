import * as z from 'zod';
import { command } from '../line/command.ts';
import { oneOf, userId } from '../line/values.ts';
import { argument } from '../line/words.ts';

const role = oneOf('admin', 'manager', 'marketer', 'rep');

const assign = command({
  summary: 'Make a HubSpot user admin, manager, marketer or rep',
  details: 'Holds in every portal of this database; the service follows within five minutes.',
  words: z.object({
    user: argument('user', 'The id of a HubSpot user', userId),
    role: argument('role', 'What the user may see and do', role),
  }),
  examples: ['roles assign 4711 manager'],
  run: async (given) => (await import('./roles.ts')).assignRole(given),
});

export const declared = { commands: { assign } };
