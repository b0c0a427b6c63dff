import * as z from 'zod';
import { command } from '../line/command.ts';
import { dayOrMoment, portal, text } from '../line/values.ts';
import { argument, option } from '../line/words.ts';

const acts = () => import('./rules.ts');

const where = {
  portal,
  now: option(
    'time',
    "The portal's time, if it was started with --now (default: now)",
    dayOrMoment.transform((said) => Date.parse(said)).optional(),
  ),
};
const fileWords = z.object({
  file: argument('file', 'Scoring rules: ours, HubSpot’s, or a table of points', text('a file')),
  ...where,
});
const details = 'docs/guides/scoring-rules.md describes the files.';

const check = command({
  summary: 'Check scoring rules in a file: what is wrong and what looks odd',
  details,
  words: fileWords,
  run: async (given) => (await acts()).checkRules(given),
});

const dryRun = command({
  summary: 'Show whose grade would change under the rules in a file',
  details,
  words: fileWords,
  run: async (given) => (await acts()).dryRunRules(given),
});

const backtest = command({
  summary: 'Test whether the rules in a file would have picked past customers better',
  details,
  words: fileWords,
  examples: ['rules backtest draft.json'],
  run: async (given) => (await acts()).backtestRules(given),
});

const importing = command({
  summary: 'Save the rules in a file as the draft',
  details: `Nothing is live until an admin publishes the draft. ${details}`,
  words: fileWords,
  run: async (given) => (await acts()).importRuleFile(given),
});

const exporting = command({
  summary: 'Write the whole configuration of scoring as JSON',
  words: z.object({
    file: argument('file', 'Where it goes (default: standard output)', z.string().optional()),
    ...where,
  }),
  run: async (given) => (await acts()).exportRules(given),
});

export const declared = {
  commands: { check, 'dry-run': dryRun, backtest, import: importing, export: exporting },
};
