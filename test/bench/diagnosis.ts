/**
 * `npm run bench -- diagnosis [--teams N] [--seed S] [--only sizes,cost] [--leads 60,600] [--variation 10%,25%]`: simulated teams with planted causes. False alarms
 * where nothing happened (among all, and among those short by a tenth), power where one driver fell by a quarter, how often
 * ranges of money hold, beside a rule of standard errors; and what a diagnosis costs.
 */
import { parseArgs } from 'node:util';
import { measureCost } from './diagnosis/cost.ts';
import { measureSizes } from './diagnosis/sizes.ts';

export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      teams: { type: 'string', default: '200' },
      seed: { type: 'string', default: '20261201' },
      only: { type: 'string', default: 'sizes,cost' },
      leads: { type: 'string', default: '' },
      variation: { type: 'string', default: '' },
    },
  });
  const wanted = values.only.split(',');
  if (wanted.includes('sizes'))
    measureSizes(Number(values.teams), Number(values.seed), {
      leads: listOf(values.leads).map(Number),
      variations: listOf(values.variation),
    });
  if (wanted.includes('cost')) measureCost(Number(values.seed));
}

function listOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(',');
}
