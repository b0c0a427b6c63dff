import * as z from 'zod';
import { anyText, timeZone } from '../line/values.ts';
import { flag, option } from '../line/words.ts';

/** A multiple of what was won in the period before, or an amount. */
const target = z
  .string()
  .regex(/^(?:prev\*)?\d+(?:\.\d+)?$/, "an amount above 0 such as 500000, or 'prev*1.1'")
  .transform((said) =>
    said.startsWith('prev*')
      ? ({ kind: 'previous', factor: Number(said.slice('prev*'.length)) } as const)
      : ({ kind: 'amount', amount: Number(said) } as const),
  )
  .optional();

const month = z
  .string()
  .regex(/^(?:[1-9]|1[0-2])$/, 'a month from 1 to 12')
  .transform(Number)
  .optional();

/** The words of `pacekeeper diagnose`. */
export const diagnoseWords = z
  .object({
    deals: option('file', 'Deals with owner, stage, amount, create and close date', anyText),
    leads: option(
      'file',
      'Leads with create date and owner, linked to deals if the file says so',
      anyText,
    ),
    map: option('file.json', 'Mapping of columns to properties', anyText),
    target: option('target', "What was to be won in the period: 500000, or 'prev*1.1'", target),
    period: option('period', 'Period to diagnose: 2026-Q3, 2026-08, FY2027-Q1', anyText),
    until: option(
      'day',
      'First day the files no longer cover (default: after their last event)',
      z.iso.date({ error: 'a day such as 2026-11-23' }).optional(),
    ),
    segment: option(
      'property',
      'Property that tells segments apart (default: hs_analytics_source)',
      anyText,
    ),
    'list-price': option('property', 'Property with the price before discounts', anyText),
    'time-zone': option('zone', 'Time zone if there is no mapping (default: UTC)', timeZone),
    'fiscal-start': option('month', 'First month of the fiscal year (default: 1)', month),
    picture: option('file.svg', 'Draw where the shortfall lies', anyText),
    case: option('file.json', 'Cases with known answers instead, to check the arithmetic', anyText),
    id: option('id', 'Only this case', anyText),
    json: flag('Print JSON'),
  })
  .refine(
    (given) =>
      given.case !== undefined ||
      (given.deals !== undefined && given.target !== undefined && given.period !== undefined),
    { error: 'Say what to diagnose: --deals, --target and --period, or --case.' },
  );

/** What `pacekeeper diagnose` is asked to do. */
export type DiagnoseOptions = z.output<typeof diagnoseWords>;
