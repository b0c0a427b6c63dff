import * as z from 'zod';
import { command } from '../line/command.ts';

export const declared = command({
  details: 'For production; docs/guides/operating.md says what it needs.',
  words: z.object({}),
  run: async () => (await import('./serve.ts')).serve(),
});
