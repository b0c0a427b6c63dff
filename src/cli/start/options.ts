import * as z from 'zod';
import { anyText, dayOrMoment, timeZone, wholeNumber } from '../line/values.ts';
import { argument, flag, option } from '../line/words.ts';

const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, 'a currency code, e.g. EUR')
  .optional();

/** The words of `pacekeeper start`. */
export const startWords = z
  .object({
    files: argument(
      'file',
      'Exports of contacts, companies and deals (CSV or .xlsx)',
      z.array(z.string()),
    ),
    portal: flag('Read your HubSpot portal (HUBSPOT_ACCESS_TOKEN); nothing is written to it'),
    now: option(
      'time',
      "Set the portal's clock, e.g. 2026-03-31 (the start of that day) or 2026-03-31T17:00:00Z (default: now; for old files, the day after the last thing that happened in them)",
      dayOrMoment.optional(),
    ),
    mapping: option(
      'file.json',
      'What you have to say about files that "pacekeeper files check" does not understand by itself',
      anyText,
    ),
    goals: option(
      'file.csv',
      'Targets by owner or team and period (default: the last result plus 10%, shown as assumed)',
      anyText,
    ),
    'time-zone': option('zone', 'Time zone for files without a mapping (default: UTC)', timeZone),
    currency: option('code', 'Home currency for files without a mapping (default: USD)', currency),
    seed: option('number', 'Generate another team (default: 1)', wholeNumber),
    contacts: option('number', 'How many contacts to generate (default: 5000)', wholeNumber),
    deals: option('number', 'How many deals to generate (default: 1500)', wholeNumber),
    once: flag('Sync, score, pace, print the summary and exit'),
  })
  .superRefine(({ files, portal, now, mapping, goals, seed, contacts, deals }, context) => {
    const hasFiles = files.length > 0;
    const generated = seed ?? contacts ?? deals;
    const refuse = (when: boolean, message: string) =>
      when && context.addIssue({ code: 'custom', message });
    refuse(portal && hasFiles, 'Give files or --portal, not both.');
    refuse(
      portal && now !== undefined,
      '--now does not go with --portal: a real portal has its own clock.',
    );
    refuse(!hasFiles && mapping !== undefined, '--mapping describes files: name the files too.');
    refuse(!hasFiles && goals !== undefined, '--goals belongs to files: name the files too.');
    refuse(
      (hasFiles || portal) && generated !== undefined,
      '--seed, --contacts and --deals are for the generated team: leave them out.',
    );
  });

/** What `pacekeeper start` is asked for. */
export type StartOptions = z.output<typeof startWords>;
