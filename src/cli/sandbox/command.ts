import * as z from 'zod';
import { command } from '../line/command.ts';
import { anyText, wholeNumber } from '../line/values.ts';
import { option } from '../line/words.ts';

/** The words of `pacekeeper sandbox`. */
const words = z.object({
  port: option('number', 'Where it listens, on this machine alone (default: 4602)', wholeNumber),
  token: option('text', 'The access token that it accepts (default: a new one each time)', anyText),
  seed: option('number', 'Generate another team (default: 1)', wholeNumber),
  contacts: option('number', 'How many contacts to generate (default: 5000)', wholeNumber),
  deals: option('number', 'How many deals to generate (default: 1500)', wholeNumber),
});

/** What `pacekeeper sandbox` is asked for. */
export type SandboxOptions = z.output<typeof words>;

export const declared = command({
  details:
    'A generated team behind the API of HubSpot Professional, with its limits. It prints the two settings that point "start --portal", "sync" and "serve" at it, so that an installation can be rehearsed without an account (docs/guides/operating.md). Ctrl+C stops it, and what was written to it is gone.',
  words,
  examples: ['sandbox', 'sandbox --port 4602 --token rehearsal --contacts 500'],
  run: async (given) => (await import('./sandbox.ts')).sandbox(given),
});
