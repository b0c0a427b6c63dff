import * as z from 'zod';
import { command } from '../line/command.ts';
import { dayOrMoment, portal, someText } from '../line/values.ts';
import { flag, option } from '../line/words.ts';

export const declared = command({
  details: "A date is the start of that day in the portal's time zone.",
  words: z.object({
    goal: option('goal', 'Its id or name, as "pacekeeper goals list" shows them', someText),
    from: option('time', 'The earlier moment, e.g. 2026-11-16', dayOrMoment),
    to: option(
      'time',
      'The later moment (default: when goals were last paced)',
      dayOrMoment.optional(),
    ),
    json: flag('Print JSON, with every deal'),
    portal,
  }),
  examples: [
    'changes --goal 900031 --from 2026-11-02',
    'changes --goal "Ana Q4 revenue" --from 2026-11-16 --to 2026-11-23',
  ],
  run: async (given) => (await import('./changes.ts')).showChanges(given),
});
