import * as z from 'zod';
import { dayOrMoment, timeZone, wholeNumber } from '../line/values.ts';
import { argument, flag, option } from '../line/words.ts';

/** The words of `pacekeeper start`. */
export const startWords = z
  .object({
    files: argument('file', 'CSV exports of contacts, companies and deals', z.array(z.string())),
    portal: flag('Read your HubSpot portal (HUBSPOT_ACCESS_TOKEN); nothing is written to it'),
    now: option(
      'time',
      "The portal's clock, e.g. 2026-03-31 (the start of that day) or 2026-03-31T17:00:00Z (default: now)",
      dayOrMoment.optional(),
    ),
    mapping: option(
      'file.json',
      "How columns become properties; not needed for HubSpot's own exports",
      z.string().optional(),
    ),
    goals: option(
      'file.csv',
      'Targets by owner or team and period (default: the last result plus 10%, shown as assumed)',
      z.string().optional(),
    ),
    'time-zone': option(
      'zone',
      "The portal's time zone for files without a mapping (default: UTC)",
      timeZone.optional(),
    ),
    currency: option(
      'code',
      'The home currency for files without a mapping (default: USD)',
      z
        .string()
        .regex(/^[A-Z]{3}$/, 'a currency code, e.g. EUR')
        .optional(),
    ),
    seed: option('number', 'Generate another team (default: 1)', wholeNumber.optional()),
    contacts: option(
      'number',
      'How many contacts to generate (default: 5000)',
      wholeNumber.optional(),
    ),
    deals: option('number', 'How many deals to generate (default: 1500)', wholeNumber.optional()),
    once: flag('Sync, score, pace, print the summary and exit'),
  })
  .superRefine(({ files, portal, now, mapping, goals, seed, contacts, deals }, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', message });
    const generated = seed ?? contacts ?? deals;
    if (portal && files.length > 0) refuse('Give files or --portal, not both.');
    if (portal && now !== undefined)
      refuse('--now does not go with --portal: a real portal has its own clock.');
    if (files.length === 0 && mapping !== undefined)
      refuse('--mapping describes files: name the files too.');
    if (files.length === 0 && goals !== undefined)
      refuse('--goals belongs to files: name the files too.');
    if ((files.length > 0 || portal) && generated !== undefined)
      refuse('--seed, --contacts and --deals are for the generated team: leave them out.');
  });

/** What `pacekeeper start` is asked for. */
export type StartOptions = z.output<typeof startWords>;
