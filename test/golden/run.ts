/**
 * `npm run golden`: what everybody is shown and sent by the portal of seed 1, against what was accepted. Ends with code 1 when
 * anything differs. `--all` prints every difference, `--accept` takes what is there now as the new baseline.
 */
import { parseArgs } from 'node:util';
import { accept, accepted, asAccepted } from './collected.ts';
import { differencesOf, reportOf } from './compare.ts';
import { collectGolden } from './golden-run.ts';

const { values } = parseArgs({
  options: {
    accept: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
  },
});
const collected = asAccepted(await collectGolden());
const differences = differencesOf(accepted(), collected);
process.stdout.write(`${reportOf(differences, values.all).join('\n')}\n`);
if (values.accept) {
  accept(collected);
  process.stdout.write('\nThis is the baseline now.\n');
} else if (differences.length > 0) {
  process.stdout.write('\nIf all of it is meant: npm run golden -- --accept\n');
  process.exitCode = 1;
}
