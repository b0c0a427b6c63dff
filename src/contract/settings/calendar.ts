import * as z from 'zod';
import type { PeriodMessages } from '../../domain/calendar/period-label.ts';
import { toldSchema } from '../told.ts';
import { lastChange, seenMark } from './change-setting.ts';
import { notAllowed, notSynced } from './common.ts';

const place = z.object({ country: z.string(), region: z.string().nullable() }).nullable();
const days = z.array(z.string().describe('2026-12-24, or 2026-12-24..2026-12-31'));

/** When the team works. */
export const calendarPageSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('shown'),
    seen: seenMark,
    isUsual: z.boolean().describe('Nobody has set one'),
    last: lastChange,
    timeZone: z.string().describe("HubSpot's"),
    fiscalStart: z.int().min(1).max(12),
    weekend: z.array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])),
    place,
    holidays: z
      .array(z.object({ day: z.string(), name: z.string() }))
      .describe('Of the coming twelve months'),
    daysOff: days,
    people: z.array(z.object({ rep: z.string(), name: z.string(), place, timeOff: days })),
    reps: z.array(z.object({ id: z.string(), name: z.string() })).describe('Who can be named'),
    quarters: z
      .array(z.object({ label: toldSchema<PeriodMessages>(), workingDays: z.int() }))
      .describe('The fiscal quarter that runs and the three after it'),
  }),
  notSynced,
  notAllowed,
]);
export type CalendarPage = z.infer<typeof calendarPageSchema>;
