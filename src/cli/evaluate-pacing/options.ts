import * as z from 'zod';
import { oneOf, text, timeZone } from '../line/values.ts';
import { flag, option } from '../line/words.ts';

const days = 'days such as 2026-11-23, separated by commas';

/** Days as `YYYY-MM-DD`, separated by commas. */
const dates = text(days)
  .transform((said) => said.split(',').map((each) => each.trim()))
  .pipe(z.array(z.iso.date({ error: days })).min(1));

/** A multiple of what was won in the period before, or the path of a file. */
const target = text("'prev*1.1' or a CSV file of targets").transform((said) => {
  const factor = /^prev\*(?<factor>\d+(?:\.\d+)?)$/.exec(said)?.groups?.['factor'];
  return factor === undefined
    ? ({ kind: 'file', path: said } as const)
    : ({ kind: 'previous', factor: Number(factor) } as const);
});

const month = z
  .string()
  .regex(/^(?:[1-9]|1[0-2])$/, 'a month from 1 to 12')
  .transform(Number);

/** The words of `pacekeeper evaluate pacing`. */
export const pacingWords = z.object({
  deals: option(
    'file.csv',
    'Deals with owner, stage, amount, create date and close date',
    text('a CSV file of deals'),
  ),
  map: option(
    'file.json',
    'How columns become properties; it may name other files beside the deals',
    z.string().optional(),
  ),
  period: option('kind', 'What is paced', oneOf('month', 'quarter')),
  'as-of': option(
    'days',
    'Days to forecast from, e.g. 2026-08-15,2026-09-01; each uses only what was known then',
    dates,
  ),
  target: option(
    'target',
    "'prev*1.1' (the period before, times 1.1), or a CSV file of targets by owner or team",
    target,
  ),
  by: option('whom', 'Whose results are forecast', oneOf('owner', 'team', 'all')),
  out: option(
    'file.csv',
    'Where the forecasts go: p10 to p90 and the probability of hitting the target',
    text('the file to write forecasts to'),
  ),
  picture: option('file.svg', 'Draw the forecasts of the latest day', z.string().optional()),
  'open-amount': option(
    'name',
    'The property that holds the worth of an open deal (default: amount)',
    z.string().optional(),
  ),
  'known-until': option(
    'day',
    'The first day that the file knows nothing of (default: after its last event)',
    z.iso.date({ error: 'a day such as 2026-11-23' }).optional(),
  ),
  'time-zone': option(
    'zone',
    'The zone of dates without one, for files without a mapping (default: UTC)',
    timeZone.optional(),
  ),
  'fiscal-start': option(
    'month',
    'The month in which the fiscal year starts, 1 to 12 (default: 1)',
    month.optional(),
  ),
  json: flag('Print the report as JSON'),
});

/** What `pacekeeper evaluate pacing` is asked to do. */
export type PacingOptions = z.output<typeof pacingWords>;
