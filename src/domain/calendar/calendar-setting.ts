import { PortalNames } from '../crm/portal-names.ts';
import type { PortalSchema } from '../crm/schema.ts';
import type { PlainSetting } from '../settings/declaration.ts';
import type { ToldOf } from '../told/told.ts';
import type { CalendarChanges } from './calendar-messages.ts';
import { type CalendarChange, changeCalendar } from './change-calendar.ts';
import { describeCalendar } from './describe-calendar.ts';
import type { PortalCalendar } from './portal-calendar.ts';
import { usualCalendarIn } from './usual-calendar.ts';

/** When the team works. What a change leaves out stays. */
export const calendarSetting: PlainSetting<PortalCalendar, CalendarChange> = {
  usual: ({ timeZone }) => usualCalendarIn(timeZone),
  act: { say: 'calendar set', with: {} } satisfies ToldOf<CalendarChanges>,
  settle(before, wanted, portal) {
    const changed = changeCalendar(before, wanted, new PortalNames(portal));
    return changed.kind === 'changed'
      ? { kind: 'settled', to: changed.calendar }
      : { kind: 'refused', faults: changed.faults };
  },
  differences: (before, after, portal) => describeCalendar(before, after, ownerNames(portal)),
};

/** What an owner is called. */
export function ownerNames({ owners }: PortalSchema): (ownerId: string) => string {
  const names = new Map(owners.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? `owner ${id}`;
}
