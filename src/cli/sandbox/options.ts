import * as z from 'zod';
import { anyText, wholeNumber } from '../line/values.ts';
import { option } from '../line/words.ts';

/** The words of `pacekeeper sandbox`. */
export const sandboxWords = z.object({
  port: option('number', 'Where it listens, on this machine alone (default: 4602)', wholeNumber),
  token: option('text', 'The access token that it accepts (default: a new one each time)', anyText),
  seed: option('number', 'Generate another team (default: 1)', wholeNumber),
  contacts: option('number', 'How many contacts to generate (default: 5000)', wholeNumber),
  deals: option('number', 'How many deals to generate (default: 1500)', wholeNumber),
});

/** What `pacekeeper sandbox` is asked for. */
export type SandboxOptions = z.output<typeof sandboxWords>;
