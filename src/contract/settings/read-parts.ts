import type * as z from 'zod';
import type { CalendarChange } from '../../domain/calendar/change-calendar.ts';
import type { Persona } from '../../domain/leads/personas/persona.ts';
import { calendarChangeSchema, calendarFileSchema } from '../calendar-file.ts';
import { personasSchema } from '../personas.ts';
import type { FieldProblem } from './change-setting.ts';

/** Everything that keeps what was sent from being read. */
interface Unreadable {
  readonly problems: readonly FieldProblem[];
}

/** Reads the form of personas; what they mean is checked by checkPersonas. */
export function readPersonas(
  json: unknown,
): { readonly personas: readonly Persona[] } | Unreadable {
  const read = personasSchema.safeParse(json);
  return read.success
    ? { personas: read.data }
    : { problems: read.error.issues.map(personaProblem) };
}

/** Reads the form of a change to the calendar; what it means is checked by changeCalendar. */
export function readCalendarChange(
  json: unknown,
): { readonly change: CalendarChange } | Unreadable {
  const read = calendarChangeSchema.safeParse(json, { reportInput: true });
  return read.success
    ? { change: read.data }
    : { problems: read.error.issues.map(calendarProblem) };
}

function personaProblem({ path, message }: z.core.$ZodIssue): FieldProblem {
  const [index, ...rest] = path.map(String);
  const place = index === undefined ? '' : `persona ${Number(index) + 1}: `;
  return { field: [index ?? [], ...rest].flat().join('.'), wrong: `${place}${message}` };
}

const calendarFields = Object.keys(calendarFileSchema.shape).join(', ');

function calendarProblem(issue: z.core.$ZodIssue): FieldProblem {
  const field = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys')
    return {
      field,
      wrong: `"${issue.keys.join('", "')}" means nothing here. Allowed: ${calendarFields}; and for people rep, country, region, timeOff.`,
    };
  return { field, wrong: `Expected ${issue.message}; it is ${JSON.stringify(issue.input)}.` };
}
