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
  map: option('file.json', 'How columns become properties, and other files it needs', anyText),
  period: option('kind', 'What is paced', oneOf('month', 'quarter')),
  'as-of': option('days', 'Forecast as of these days, e.g. 2026-08-15,2026-09-01', dates),
  target: option('target', "'prev*1.1' (of the period before), or a CSV file of targets", target),
  by: option('whom', 'Whose results are forecast', oneOf('owner', 'team', 'all')),
  out: option('file.csv', 'Where the forecasts go: p10 to p90, probability, method', someText),
  picture: option('file.svg', 'Draw the forecasts of the latest day', anyText),
  'open-amount': option('name', 'The property an open deal is worth (default: amount)', anyText),
  'known-until': option('day', 'The first unknown day (default: after the last event)', day),
  'time-zone': option('zone', 'Of dates without one, without a mapping (default: UTC)', timeZone),
  'fiscal-start': option('month', 'The first month of the fiscal year (default: 1)', month),
  json: flag('Print the report as JSON'),
});

/** What `pacekeeper evaluate pacing` is asked to do. */
export type PacingOptions = z.output<typeof pacingWords>;
