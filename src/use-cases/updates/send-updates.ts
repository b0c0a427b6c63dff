import type { PortalSchema } from '../../domain/crm/schema.ts';
import type { Instant } from '../../domain/crm/time.ts';
import { updateSlot } from '../../domain/goals/updates/update-slot.ts';
import { runs } from '../../words/en/runs.ts';
import { readCalendars } from '../portal/read-calendars.ts';
import type { ChangesStore } from '../ports/changes-store.ts';
import type { Delivery } from '../ports/delivery.ts';
import type { NoteStore } from '../ports/note-store.ts';
import type { OutboxStore } from '../ports/outbox-store.ts';
import type { SettingStore } from '../ports/setting-store.ts';
import type { SyncStore } from '../ports/sync-store.ts';
import type { UpdateStore } from '../ports/update-store.ts';
import type { Budget, Clock, Progress, SliceResult } from '../slices/slice.ts';
import { deliverMessages } from './deliver.ts';
import { type DueUpdate, makeUpdates } from './make-updates.ts';
import {
  addressees,
  keyOf,
  loadUpdateContext,
  openSlots,
  type UpdateContext,
  type UpdateContextStore,
  wishesOf,
} from './update-context.ts';
import { winRates } from './win-rates.ts';

/** Updates made and kept in one transaction. */
const PAGE = 200;

/** What progress updates take. */
export interface UpdateSending {
  readonly store: UpdateStore &
    OutboxStore &
    NoteStore &
    UpdateContextStore &
    Pick<ChangesStore, 'changesOfGoals'> &
    Pick<SyncStore, 'readSchema'>;
  readonly clock: Clock;
  readonly delivery: Delivery;
  readonly budget: Budget;
  readonly progress?: Progress;
}

/**
 * Makes the progress updates that are due, a page at a time, each kept together with the messages that go out by it; then hands
 * over what waits. A slot's updates are made once, however many processes try; a slice that stops, or dies, goes on where it was.
 */
export async function sendUpdates(sending: UpdateSending): Promise<SliceResult> {
  const { store, clock, delivery, budget } = sending;
  const schema = await store.readSchema();
  if (schema === null) return nothingSynced;
  const now = clock();
  const { made, isLeft } = await makeDue(sending, schema, now);
  if (isLeft) return resultOf(made, runs.updatesToMake, {}, []);
  const preferences = await store.updatePreferences();
  const { done, counts, degraded } = await deliverMessages({
    store,
    delivery,
    preferences,
    now,
    budget,
  });
  return resultOf(made, done ? null : runs.updatesToSend, counts, degraded);
}

const nothingSynced: SliceResult = {
  done: true,
  left: null,
  counts: {},
  degraded: [runs.nothingTo('send')],
};

function resultOf(
  made: number,
  left: string | null,
  counts: SliceResult['counts'],
  degraded: readonly string[],
): SliceResult {
  return { done: left === null, left, counts: { 'updates made': made, ...counts }, degraded };
}

/** Makes what is due in the slots that are open now and not made yet. At least one page, whatever the budget. */
async function makeDue(
  { store, budget, progress }: UpdateSending,
  schema: PortalSchema,
  now: Instant,
): Promise<{ readonly made: number; readonly isLeft: boolean }> {
  const slots = await slotsToMake(store, schema, now);
  if (slots.length === 0) return { made: 0, isLeft: false };
  const context = await loadUpdateContext(store, schema, now);
  const due = await dueIn(slots, store, context);
  const making = { store, context, ratesOf: await winRates(store, context) };
  let made = 0;
  for (let start = 0; start < due.length; start += PAGE) {
    if (start > 0 && budget.expired()) return { made, isLeft: true };
    made += await store.keepUpdates(await makeUpdates(making, due.slice(start, start + PAGE)));
    progress?.({ part: 'progress updates', done: made, total: due.length });
  }
  for (const slot of slots) await store.markSlotMade(slot);
  return { made, isLeft: false };
}

async function slotsToMake(
  store: UpdateStore & SettingStore,
  { portal }: PortalSchema,
  now: Instant,
): Promise<string[]> {
  const { portal: calendar } = await readCalendars(store, portal, now);
  const open = [...openSlots(await store.updatePreferences(), calendar, now)];
  const made = await Promise.all(open.map((slot) => store.isSlotMade(slot)));
  return open.filter((_, place) => !made[place]);
}

/** Who is to be told in these slots and has not been. */
async function dueIn(
  slots: readonly string[],
  store: UpdateStore,
  context: UpdateContext,
): Promise<DueUpdate[]> {
  const all = addressees(context).flatMap((addressee) => {
    const slot = updateSlot(wishesOf(addressee, context), context.now, context.calendar);
    return slot === null || !slots.includes(slot) ? [] : [{ addressee, slot }];
  });
  const due: DueUpdate[] = [];
  for (const slot of slots) {
    const mine = all.filter((each) => each.slot === slot);
    const told = await store.subjectsWithUpdate(
      slot,
      mine.map(({ addressee }) => keyOf(addressee)),
    );
    due.push(...mine.filter(({ addressee }) => !told.has(keyOf(addressee))));
  }
  return due;
}
