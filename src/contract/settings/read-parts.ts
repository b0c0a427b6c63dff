import type * as z from 'zod';
import type { CalendarChange } from '../../domain/calendar/change-calendar.ts';
import type { WrittenPersona } from '../../domain/leads/personas/persona.ts';
import type { ToldOf } from '../../domain/told/told.ts';
import { calendarFileSchema } from '../calendar-file.ts';
import { personasSchema } from '../personas.ts';

/** What keeps a field from being read. */
export type FormFaults = {
  readonly 'unknown fields': { readonly names: readonly string[] };
  /** `found`: as JSON. */
  readonly 'not as expected': { readonly expected: string; readonly found: string };
  /** `persona`: from 1; null for the list itself. `message`: as the schema says it. */
  readonly 'persona not read': { readonly persona: number | null; readonly message: string };
};

/** Everything that keeps what was sent from being read; `field` leads to it. */
interface Unreadable {
  readonly problems: readonly { readonly field: string; readonly wrong: ToldOf<FormFaults> }[];
}

/** Reads the form of personas; what they mean is checked by checkPersonas. */
export function readPersonas(
  json: unknown,
): { readonly personas: readonly WrittenPersona[] } | Unreadable {
  const read = personasSchema.safeParse(json);
  return read.success
    ? { personas: read.data }
    : { problems: read.error.issues.map(personaProblem) };
}

/** Reads the form of a change to the calendar; what it means is checked by changeCalendar. */
export function readCalendarChange(
  json: unknown,
): { readonly change: CalendarChange } | Unreadable {
  const read = calendarFileSchema.safeParse(json, { reportInput: true });
  return read.success
    ? { change: read.data }
    : { problems: read.error.issues.map(calendarProblem) };
}

function personaProblem({ path, message }: z.core.$ZodIssue): Unreadable['problems'][number] {
  const [index, ...rest] = path.map(String);
  const persona = index === undefined ? null : Number(index) + 1;
  return {
    field: [index ?? [], ...rest].flat().join('.'),
    wrong: { say: 'persona not read', with: { persona, message } },
  };
}

function calendarProblem(issue: z.core.$ZodIssue): Unreadable['problems'][number] {
  const field = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys')
    return { field, wrong: { say: 'unknown fields', with: { names: issue.keys } } };
  const found = JSON.stringify(issue.input);
  return { field, wrong: { say: 'not as expected', with: { expected: issue.message, found } } };
}
