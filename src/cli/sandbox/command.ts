import { command } from '../line/command.ts';
import { sandboxWords } from './options.ts';

export const declared = command({
  details:
    'A generated team behind the API of HubSpot Professional, with its limits. It prints the two settings that point "start --portal", "sync" and "serve" at it, so that an installation can be rehearsed without an account (docs/guides/operating.md). Ctrl+C stops it, and what was written to it is gone.',
  words: sandboxWords,
  examples: ['sandbox', 'sandbox --port 4602 --token rehearsal --contacts 500'],
  run: async (given) => (await import('./sandbox.ts')).sandbox(given),
});
