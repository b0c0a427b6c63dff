import { DAY_MS } from '../../domain/crm/time.ts';
import type { MeasuredPace } from '../../domain/goals/pace.ts';
import {
  type ProgressUpdate,
  repUpdate,
  teamUpdate,
  type UpdateSources,
} from '../../domain/goals/updates/build-update.ts';
import type { ManagerNote } from '../../domain/goals/updates/manager-note.ts';
import { rankLine } from '../../domain/goals/updates/ranks.ts';
import type { WinRates } from '../../domain/goals/updates/update-line.ts';
import { subjectKey } from '../../domain/goals/updates/update-subject.ts';
import type { NoteStore } from '../ports/note-store.ts';
import type { MadeUpdate, SubjectMemory, UpdateStore } from '../ports/update-store.ts';
import { type MessageFacts, messagesFor } from './messages.ts';
import { showUpdate } from './show-update.ts';
import { type Addressee, type UpdateDesk, wishesOf } from './update-desk.ts';

/** Before somebody's first update, notes of the last week are news. */
const FIRST_NOTES_MS = 7 * DAY_MS;

/** A note that no update came for in five weeks is no news. */
const OLDEST_NOTES_MS = 35 * DAY_MS;

/** Somebody whose update of a slot is due. */
export interface DueUpdate {
  readonly addressee: Addressee;
  readonly slot: string;
}

/** What making updates takes. */
export interface UpdateMaking {
  readonly store: Pick<UpdateStore, 'subjectMemories' | 'largestOpenDeals'> &
    Pick<NoteStore, 'notesTo'>;
  readonly desk: UpdateDesk;
  readonly ratesOf: (pace: MeasuredPace) => WinRates | null;
}

/** Makes the updates that are due, with the messages that go out by them. Keeps nothing. */
export async function makeUpdates(
  { store, desk, ratesOf }: UpdateMaking,
  due: readonly DueUpdate[],
): Promise<MadeUpdate[]> {
  const ownerIds = due.flatMap(({ addressee }) =>
    addressee.kind === 'rep' ? [addressee.owner.id] : [],
  );
  const [memories, notes, deals] = await Promise.all([
    store.subjectMemories(due.map(({ addressee }) => keyOf(addressee))),
    store.notesTo(ownerIds, desk.now - OLDEST_NOTES_MS),
    store.largestOpenDeals(ownerIds),
  ]);
  return due.map(({ addressee, slot }) => {
    const subject = keyOf(addressee);
    const memory = memories.get(subject) ?? noMemory;
    const update = updateFor(addressee, desk, sourcesFor(memory, desk, ratesOf));
    const content = showUpdate(update, desk.schema, desk.now);
    const facts: MessageFacts = {
      subject,
      slot,
      content,
      desk,
      notes: newNotes(notes, addressee, memory, desk),
      dealId: addressee.kind === 'rep' ? (deals.get(addressee.owner.id) ?? null) : null,
    };
    const { standings, tell } = update;
    const messages = messagesFor(addressee, facts);
    return { subject, slot, madeAt: desk.now, content, standings, tell, messages };
  });
}

const noMemory: SubjectMemory = { lastMadeAt: null, standings: new Map(), told: new Map() };

/** The name that an addressee's updates are kept under. */
export function keyOf(addressee: Addressee): string {
  return addressee.kind === 'rep'
    ? subjectKey({ kind: 'rep', ownerId: addressee.owner.id })
    : subjectKey({ kind: 'team', teamId: addressee.team.id });
}

function sourcesFor(
  { lastMadeAt, standings, told }: SubjectMemory,
  { now }: UpdateDesk,
  ratesOf: UpdateSources['ratesOf'],
): UpdateSources {
  return {
    now,
    memoryOf: (goalId) => ({
      earlier: standings.get(goalId) ?? null,
      told: told.get(goalId) ?? new Set(),
    }),
    ratesOf,
    isFirst: lastMadeAt === null,
  };
}

function updateFor(addressee: Addressee, desk: UpdateDesk, sources: UpdateSources): ProgressUpdate {
  const { pacesOfRep, pacesOfTeam } = desk;
  if (addressee.kind === 'team') {
    const members = addressee.members.map(({ id }) => ({
      ownerId: id,
      paces: pacesOfRep.get(id) ?? [],
    }));
    return teamUpdate(pacesOfTeam.get(addressee.team.id) ?? [], members, sources);
  }
  const { owner } = addressee;
  const mine = pacesOfRep.get(owner.id) ?? [];
  if (wishesOf(addressee, desk).ranks === 'private') return repUpdate(mine, sources);
  const peers = peersOf(
    owner.id,
    owner.teams.map(({ id }) => id),
    desk,
  );
  return repUpdate(mine, sources, (pace) => rankLine(pace, peers));
}

/** The paces of everybody else in somebody's teams. */
function peersOf(
  ownerId: string,
  teamIds: readonly string[],
  { schema, pacesOfRep }: UpdateDesk,
): MeasuredPace[] {
  return schema.owners
    .filter(
      ({ id, archived, teams }) =>
        id !== ownerId && !archived && teams.some((team) => teamIds.includes(team.id)),
    )
    .flatMap(({ id }) => pacesOfRep.get(id) ?? []);
}

function newNotes(
  notes: readonly ManagerNote[],
  addressee: Addressee,
  { lastMadeAt }: SubjectMemory,
  { now }: UpdateDesk,
): readonly ManagerNote[] {
  if (addressee.kind === 'team') return [];
  const since = lastMadeAt ?? now - FIRST_NOTES_MS;
  return notes.filter(
    ({ toOwnerId, writtenAt }) =>
      toOwnerId === addressee.owner.id && writtenAt > since && writtenAt <= now,
  );
}
