import { basename } from 'node:path';
import type * as z from 'zod';
import { type Asking, runAsk } from '../../../functions/run-ask.ts';
import type { calendarChangeSchema } from '../../contract/calendar-file.ts';
import { settingIn } from '../../contract/settings/rules-file.ts';
import { usualCalendarIn } from '../../domain/calendar/usual-calendar.ts';
import type { PortalStore } from '../../use-cases/ports/portal-store.ts';
import { accepted } from '../accepted-change.ts';
import { NothingChanged } from '../nothing-changed.ts';
import { anew, asOperator } from '../operator.ts';
import { type AboutPortal, onPortal } from '../portals.ts';
import { readJson } from '../read-json.ts';
import { calendarJson, calendarLines } from './calendar-lines.ts';

/** Prints when a portal's team works. `year`: whose holidays are listed; unless given, this one. */
export async function showCalendar({
  year,
  json,
  portal,
}: AboutPortal & { readonly year?: number | undefined; readonly json: boolean }): Promise<void> {
  process.stdout.write(await onPortal(portal, (store) => shown({ year, json }, store)));
}

/** What options set, written as in a file; what is undefined stays. */
type CalendarOptions = z.input<typeof calendarChangeSchema>;

/** Sets when a portal's team works, from a file, options or both: an option goes before the file. Prints what holds then. */
export async function setCalendarBy(
  options: CalendarOptions,
  { file, portal }: AboutPortal & { readonly file?: string | undefined },
): Promise<void> {
  await onPortal(portal, async (store) => {
    process.stdout.write(await set(options, file, asOperator(store)));
    process.stdout.write(await shown({ json: false }, store));
  });
}

/** Sets what is said in a file and by options; gives what is to be said of it, throws {@link NothingChanged}. */
export async function set(
  options: CalendarOptions,
  file: string | undefined,
  asking: Asking,
): Promise<string> {
  const said = file === undefined ? {} : await calendarIn(file);
  const named = Object.entries(options).filter(([, value]) => value !== undefined);
  const value = { ...said, ...Object.fromEntries(named) };
  const answer = await runAsk('changeSetting', { ...anew(), name: 'calendar', value }, asking);
  const place = file === undefined ? '' : `${basename(file)}, `;
  const change = accepted(answer, ({ field, wrong }) => `${place}${field}: ${wrong}`);
  return change.state === 'not possible' ? `${change.why}\n` : '';
}

async function calendarIn(path: string): Promise<object> {
  const said = settingIn(await readJson(path), 'calendar');
  if (typeof said === 'object' && said !== null && !Array.isArray(said)) return said;
  throw new NothingChanged([`${basename(path)}: expected a calendar, such as {"country": "DE"}.`]);
}

async function shown(
  { year, json }: { readonly year?: number | undefined; readonly json: boolean },
  store: PortalStore,
): Promise<string> {
  const [schema, kept] = await Promise.all([store.readSchema(), store.setting('calendar')]);
  if (schema === null) throw new NothingChanged(['This portal has not been synced yet.']);
  const held = {
    calendar: kept ?? usualCalendarIn(schema.portal.timeZone),
    isSet: kept !== null,
    schema,
    now: Date.now(),
    year,
  };
  return json
    ? `${JSON.stringify(calendarJson(held), null, 2)}\n`
    : calendarLines(held).join('\n').concat('\n');
}
