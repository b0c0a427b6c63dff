import * as z from 'zod';
import { command } from '../line/command.ts';
import { anyText, someText } from '../line/values.ts';
import { flag, option } from '../line/words.ts';

export const declared = command({
  details: 'A diagnosis says where a shortfall lies, with a range. It does not say why.',
  words: z.object({
    case: option('file.json', 'Cases with known answers, to check the arithmetic on', someText),
    id: option('id', 'Only this case', anyText),
    json: flag('Print JSON'),
  }),
  examples: ['diagnose --case cases.json --id case-01 --json'],
  run: async (given) => (await import('./diagnose-cases.ts')).diagnoseCases(given),
});
