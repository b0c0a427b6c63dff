import * as z from 'zod';
import { anyText, oneOf, someText, timeZone } from '../line/values.ts';
import { flag, option } from '../line/words.ts';

const days = 'days such as 2026-11-23, separated by commas';

/** Days as `YYYY-MM-DD`, separated by commas. */
const dates = someText
  .transform((said) => said.split(',').map((each) => each.trim()))
  .pipe(z.array(z.iso.date({ error: days })).min(1));

/** A multiple of what was won in the period before, or the path of a file. */
const target = someText.transform((said) => {
  const factor = /^prev\*(?<factor>\d+(?:\.\d+)?)$/.exec(said)?.groups?.['factor'];
  return factor === undefined
    ? ({ kind: 'file', path: said } as const)
    : ({ kind: 'previous', factor: Number(factor) } as const);
});

const day = z.iso.date({ error: 'a day such as 2026-11-23' }).optional();
const month = z
  .string()
  .regex(/^(?:[1-9]|1[0-2])$/, 'a month from 1 to 12')
  .transform(Number)
  .optional();

/** The words of `pacekeeper evaluate pacing`. */
export const pacingWords = z.object({
  deals: option('file.csv', 'Deals with owner, stage, amount, create and close date', someText),
  map: option('file.json', 'Mapping of columns to properties', anyText),
  period: option('kind', 'Length of a period', oneOf('month', 'quarter')),
  'as-of': option('days', 'Days to forecast from, e.g. 2026-08-15,2026-09-01', dates),
  target: option(
    'target',
    "'prev*1.1' (of the period before), or a file of targets (CSV or .xlsx)",
    target,
  ),
  by: option('whom', 'Forecast each owner, each team, or everyone', oneOf('owner', 'team', 'all')),
  out: option('file.csv', 'Where to write the forecasts', someText),
  picture: option('file.svg', 'Draw the forecasts of the latest day', anyText),
  'open-amount': option(
    'name',
    'Property with the value of an open deal (default: amount)',
    anyText,
  ),
  'known-until': option(
    'day',
    'First day the file no longer covers (default: after its last event)',
    day,
  ),
  'time-zone': option('zone', 'Time zone if there is no mapping (default: UTC)', timeZone),
  'fiscal-start': option('month', 'First month of the fiscal year (default: 1)', month),
  json: flag('Print the report as JSON'),
});

/** What `pacekeeper evaluate pacing` is asked to do. */
export type PacingOptions = z.output<typeof pacingWords>;
