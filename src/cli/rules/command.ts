import * as z from 'zod';
import { command } from '../line/command.ts';
import { anyText, dayOrMoment, portal, someText } from '../line/values.ts';
import { argument, option } from '../line/words.ts';

const acts = () => import('./rules.ts');

const moment = dayOrMoment.transform((said) => Date.parse(said)).optional();
const where = {
  portal,
  now: option('time', "The portal's time, if it was started with --now", moment),
};
const fileWords = z.object({
  file: argument('file', "Scoring rules: ours, HubSpot's, or a table of points", someText),
  ...where,
});
const withFile = (
  summary: string,
  act: 'checkRules' | 'dryRunRules' | 'backtestRules' | 'importRuleFile',
) =>
  command({
    summary,
    details: 'docs/guides/scoring-rules.md describes the files.',
    words: fileWords,
    run: async (given) => (await acts())[act](given),
  });

const exporting = command({
  summary: 'Write the whole configuration of scoring as JSON',
  words: z.object({
    file: argument('file', 'Where it goes (default: standard output)', anyText),
    ...where,
  }),
  run: async (given) => (await acts()).exportRules(given),
});

export const declared = {
  commands: {
    check: withFile('Check rules: what is wrong, and what looks odd', 'checkRules'),
    'dry-run': withFile('Show whose grade would change', 'dryRunRules'),
    backtest: withFile('Test the rules against past customers', 'backtestRules'),
    import: withFile('Save the rules as the draft, for an admin to publish', 'importRuleFile'),
    export: exporting,
  },
};
