import * as z from 'zod';
import { command } from '../line/command.ts';

export const declared = command({
  details:
    'Does what the service does on schedule, for a cron of your own. Reads the portal of HUBSPOT_ACCESS_TOKEN.',
  words: z.object({}),
  run: async () => (await import('./sync.ts')).sync(),
});
