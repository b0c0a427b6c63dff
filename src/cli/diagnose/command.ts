import { command } from '../line/command.ts';
import { diagnoseWords } from './options.ts';

export const declared = command({
  details:
    'A diagnosis says where a shortfall lies and how sure that is. It does not say why.\nEach period is compared with up to four before it; what is usual is learned from up to twelve.',
  words: diagnoseWords,
  examples: [
    'diagnose --deals deals.csv --leads leads.csv --map map.json --period 2026-Q3 --target 500000 --picture why.svg',
    "diagnose --deals deals.csv --period 2026-08 --target 'prev*1.1'",
    'diagnose --case cases.json --id case-01 --json',
  ],
  run: async (given) =>
    given.case === undefined
      ? (await import('./diagnose-files.ts')).diagnoseFiles(given)
      : (await import('./diagnose-cases.ts')).diagnoseCases({ ...given, case: given.case }),
});
