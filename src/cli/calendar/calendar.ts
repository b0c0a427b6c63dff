import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Asking, requestFollowing } from '../../../functions/run-ask.ts';
import { calendarFileSchema } from '../../contract/calendar-file.ts';
import { partIn } from '../../contract/settings/rules-file.ts';
import type { CalendarChange } from '../../domain/calendar/change-calendar.ts';
import { usualCalendarIn } from '../../domain/calendar/usual-calendar.ts';
import type { PortalStore } from '../../use-cases/ports/portal-store.ts';
import { setCalendar } from '../../use-cases/settings/set-calendar.ts';
import { calendarFaultWords } from '../../words/en/calendar.ts';
import { GoalsRefused } from '../goals/goals-refused.ts';
import { anew, asOperator } from '../operator.ts';
import { type AboutPortal, onPortal } from '../portals.ts';
import { calendarJson, calendarLines } from './calendar-lines.ts';

const NOT_SYNCED = 'This portal has not been synced yet.';

/** Prints when a portal's team works. `year`: whose holidays are listed; unless given, this one. */
export async function showCalendar({
  year,
  json,
  portal,
}: AboutPortal & { readonly year?: number | undefined; readonly json: boolean }): Promise<void> {
  process.stdout.write(await onPortal(portal, (store) => shown({ year, json }, store)));
}

/** Sets when a portal's team works, from a file, options or both: an option goes before the file. Prints what holds then. */
export async function setCalendarBy(
  change: { readonly [K in keyof CalendarChange]: CalendarChange[K] | undefined },
  { file, portal }: AboutPortal & { readonly file?: string | undefined },
): Promise<void> {
  await onPortal(portal, async (store) => {
    await set(change, file, asOperator(store));
    process.stdout.write(await shown({ json: false }, store));
  });
}

/** Sets what is said in a file and by options; throws {@link GoalsRefused}. */
export async function set(change: object, file: string | undefined, asking: Asking): Promise<void> {
  const { store, clock } = asking.tools;
  const once = anew();
  const said = file === undefined ? {} : await calendarIn(file);
  const asked = Object.entries(change).filter(([, value]) => value !== undefined);
  const outcome = await setCalendar(
    { ...said, ...Object.fromEntries(asked) },
    { store, clock, key: once.key },
  );
  if (outcome.kind === 'not synced') throw new GoalsRefused([NOT_SYNCED]);
  if (outcome.kind === 'refused') {
    const place = file === undefined ? '' : `${basename(file)}, `;
    throw new GoalsRefused(
      outcome.faults.map(({ field, wrong }) => `${place}${field}: ${calendarFaultWords(wrong)}`),
    );
  }
  await requestFollowing(
    'changeCalendar',
    { state: 'done', differences: [] },
    { ...once, calendar: {}, dryRun: false },
    asking,
  );
}

async function calendarIn(path: string): Promise<CalendarChange> {
  const file = basename(path);
  const said = partIn(await jsonOf(path, file), 'calendar');
  const parsed = calendarFileSchema.safeParse(said, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new GoalsRefused(
    parsed.error.issues.map((issue) => {
      const place = [file, ...(issue.path.length === 0 ? [] : [issue.path.join('.')])].join(', ');
      return issue.code === 'unrecognized_keys'
        ? `${place}: "${issue.keys.join('", "')}" means nothing here. Allowed: ${Object.keys(calendarFileSchema.shape).join(', ')}; and for people rep, country, region, timeOff.`
        : `${place}: expected ${issue.message}; it is ${JSON.stringify(issue.input)}.`;
    }),
  );
}

async function jsonOf(path: string, file: string): Promise<unknown> {
  try {
    return JSON.parse((await readFile(path, 'utf8')).replace(/^\uFEFF/, ''));
  } catch (cause) {
    const message =
      cause instanceof SyntaxError
        ? `${file}: this is not JSON: ${cause.message}.`
        : `${file}: the file cannot be read: check its name, its folder and its permissions.`;
    throw new GoalsRefused([message], { cause });
  }
}

async function shown(
  { year, json }: { readonly year?: number | undefined; readonly json: boolean },
  store: PortalStore,
): Promise<string> {
  const [schema, kept] = await Promise.all([store.readSchema(), store.calendar()]);
  if (schema === null) throw new GoalsRefused([NOT_SYNCED]);
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
