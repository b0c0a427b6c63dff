import { keyUsedWords } from '../../contract/act-key.ts';
import {
  type CalendarChange,
  type ChangedCalendar,
  changeCalendar,
} from '../../domain/calendar/change-calendar.ts';
import { describeCalendar } from '../../domain/calendar/describe-calendar.ts';
import { usualCalendarIn } from '../../domain/calendar/usual-calendar.ts';
import { PortalNames } from '../../domain/crm/portal-names.ts';
import type { ChangeStore } from '../ports/change-store.ts';
import type { SyncStore } from '../ports/sync-store.ts';
import type { Clock } from '../slices/slice.ts';
import { operatorEntry, operatorOutcome, operatorRequest } from './operator.ts';

/** What setting a calendar takes. */
export interface CalendarSetting {
  readonly store: ChangeStore & Pick<SyncStore, 'readSchema'>;
  readonly clock: Clock;
  /** One for each time, so that it is done once. */
  readonly key: string;
}

const asUsual = { say: 'calendar set as usual', with: {} } as const;

/** Sets what a change says of a portal's calendar, from the command line: all of it, or nothing when there is a fault. The audit log tells. */
export async function setCalendar(
  change: CalendarChange,
  { store, clock, key }: CalendarSetting,
): Promise<ChangedCalendar | { readonly kind: 'not synced' }> {
  const schema = await store.readSchema();
  if (schema === null) return { kind: 'not synced' };
  const at = clock();
  const names = new Map(schema.owners.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? `owner ${id}`;
  const request = operatorRequest('calendar', JSON.stringify(change), { key, at });
  const answer = await store.changeOnce<'calendar', ChangedCalendar>(request, (kept) => {
    const before = kept ?? usualCalendarIn(schema.portal.timeZone);
    const changed = changeCalendar(before, change, new PortalNames(schema));
    if (changed.kind === 'refused') return { answer: changed, change: null };
    const changes = describeCalendar(before, changed.calendar, nameOf);
    const differences = kept === null && changes.length === 0 ? [asUsual] : changes;
    const audit = operatorEntry('calendar', { say: 'calendar set', with: {} }, differences, at);
    return operatorOutcome(changed, changed.calendar, audit);
  });
  if (answer === null) throw new Error(keyUsedWords);
  return answer;
}
