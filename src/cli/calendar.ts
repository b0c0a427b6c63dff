import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { openStore } from '../composition/open-portal-tools.ts';
import { readSettings } from '../composition/settings.ts';
import { calendarFileSchema } from '../contract/calendar-file.ts';
import { partIn } from '../contract/settings/rules-file.ts';
import type { CalendarChange } from '../domain/calendar/change-calendar.ts';
import { usualCalendar } from '../domain/calendar/portal-calendar.ts';
import type { PortalStore } from '../use-cases/ports/portal-store.ts';
import { setCalendar } from '../use-cases/settings/set-calendar.ts';
import { calendarFaultWords } from '../words/en/calendar.ts';
import { calendarJson, calendarLines } from './calendar/calendar-lines.ts';
import type { CalendarOptions } from './calendar-command.ts';
import { GoalsRefused } from './goals/goals-refused.ts';
import { onePortal } from './one-portal.ts';

const NOT_SYNCED = 'This portal has not been synced yet.';

/** Shows or sets when a portal's team works. */
export async function runCalendar(options: CalendarOptions): Promise<void> {
  const database = await openStore(readSettings(process.env));
  try {
    const store = await onePortal(database, options.portal);
    if (options.verb === 'set') await set(options, store);
    const shown = options.verb === 'show' ? options : { json: false };
    process.stdout.write(await show(shown, store));
  } finally {
    await database.close();
  }
}

async function set(
  { file, change }: Extract<CalendarOptions, { verb: 'set' }>,
  store: PortalStore,
): Promise<void> {
  const said = file === null ? {} : await calendarIn(file);
  const asked = Object.entries(change).filter(([, value]) => value !== undefined);
  const outcome = await setCalendar(
    { ...said, ...Object.fromEntries(asked) },
    { store, clock: Date.now, key: randomUUID() },
  );
  if (outcome.kind === 'not synced') throw new GoalsRefused([NOT_SYNCED]);
  if (outcome.kind === 'refused') {
    const place = file === null ? '' : `${basename(file)}, `;
    throw new GoalsRefused(
      outcome.faults.map(({ field, wrong }) => `${place}${field}: ${calendarFaultWords(wrong)}`),
    );
  }
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

async function show(
  { year, json }: { readonly year?: number | undefined; readonly json: boolean },
  store: PortalStore,
): Promise<string> {
  const [schema, kept] = await Promise.all([store.readSchema(), store.calendar()]);
  if (schema === null) throw new GoalsRefused([NOT_SYNCED]);
  const shown = {
    calendar: kept ?? usualCalendar,
    isSet: kept !== null,
    schema,
    now: Date.now(),
    year,
  };
  return json
    ? `${JSON.stringify(calendarJson(shown), null, 2)}\n`
    : calendarLines(shown).join('\n').concat('\n');
}
