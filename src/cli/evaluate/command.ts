import { pacingWords } from '../evaluate-pacing/options.ts';
import { command } from '../line/command.ts';
import { evaluateWords } from './options.ts';

const leads = command({
  summary: 'Test learned lead scores on your own outcomes, from two files (CSV or .xlsx)',
  words: evaluateWords,
  examples: [
    'evaluate leads --train past.csv --test newer.csv --label Converted --id "Lead Number" --out predictions.csv',
  ],
  run: async (given) => (await import('./evaluate-leads.ts')).evaluate(given),
});

const pacing = command({
  summary: 'Test forecasts on your own deals, from a file (CSV or .xlsx), as of past days',
  words: pacingWords,
  examples: [
    "evaluate pacing --deals deals.csv --period quarter --as-of 2026-08-15 --target 'prev*1.1' --by owner --out forecast.csv",
  ],
  run: async (given) =>
    (await import('../evaluate-pacing/evaluate-pacing.ts')).runEvaluatePacing(given),
});

export const declared = { commands: { leads, pacing } };
