import { type ProgressUpdateView, progressUpdateSchema } from '../../contract/progress-update.ts';
import type { NoteView, ShownUpdates, UpdatesPage } from '../../contract/updates-page.ts';
import type { Viewer } from '../../domain/access/viewer.ts';
import type { Owner, Team } from '../../domain/crm/owner.ts';
import type { Instant } from '../../domain/crm/time.ts';
import {
  type ManagerNote,
  mayReadNote,
  mayTakeBack,
  mayWriteNote,
} from '../../domain/goals/updates/manager-note.ts';
import { preferencesFor } from '../../domain/goals/updates/preferences.ts';
import { subjectKey } from '../../domain/goals/updates/update-subject.ts';
import { isThanks } from '../../words/updates.ts';
import type { ReadSchema } from '../portal/kept-schema.ts';
import type { NoteStore } from '../ports/note-store.ts';
import type { UpdateStore } from '../ports/update-store.ts';
import type { Clock } from '../slices/slice.ts';
import { maySetMail } from './set-own-updates.ts';
import { teamsOf } from './update-context.ts';

/** A page shows the latest; HubSpot takes answers up to 1 MB. */
const MOST_NOTES = 20;
const MOST_TEAMS = 20;

/** What the page is read from, and for whom. */
export interface UpdatesPageReading {
  readonly store: Pick<UpdateStore, 'updatePreferences' | 'latestUpdates'> &
    Pick<NoteStore, 'latestNotes'>;
  readonly schema: ReadSchema;
  readonly viewer: Viewer;
  readonly clock: Clock;
}

/** The progress updates that a viewer may see: their own, those of the teams they manage, and notes to and from them. */
export async function readUpdatesPage(reading: UpdatesPageReading): Promise<UpdatesPage> {
  const { store, schema, viewer, clock } = reading;
  const portal = await schema();
  if (portal === null) return { state: 'not synced' };
  const { owners } = portal;
  const { ownerId, userId } = viewer;
  const teams = managedTeams(viewer, owners);
  const ownTeams = teamsOf(owners).filter(({ team }) => viewer.teamIds.includes(team.id));
  const ownKeys = ownerId === null ? [] : [subjectKey({ kind: 'rep', ownerId })];
  const [preferences, kept, notes] = await Promise.all([
    store.updatePreferences(),
    store.latestUpdates([
      ...ownKeys,
      ...[...teams, ...ownTeams.map(({ team }) => team)].map(teamKey),
    ]),
    store.latestNotes({ userId, ownerId }, MOST_NOTES),
  ]);
  const updateOf = (key: string | undefined) => readable(key === undefined ? null : kept.get(key));
  const own = preferences.own.get(userId);
  const wishes = preferencesFor(preferences.portal, own);
  const shownTeams = teams.flatMap((team) => {
    const update = updateOf(teamKey(team));
    return update === null ? [] : [{ ...team, update }];
  });
  return {
    state: 'shown',
    every: wishes.every,
    own: updateOf(ownKeys[0]),
    teams: shownTeams.slice(0, MOST_TEAMS),
    moreTeams: Math.max(0, shownTeams.length - MOST_TEAMS),
    thanks:
      wishes.ranks === 'team'
        ? ownTeams.flatMap(({ team }) => updateOf(teamKey(team))?.lines.filter(isThanks) ?? [])
        : [],
    notes: notes
      .filter((note) => mayReadNote(viewer, note))
      .map((note) => showNote(note, viewer, owners, clock())),
    receivers: receiversFor(viewer, owners),
    mail: {
      isOn: wishes.email,
      language: wishes.language,
      mayChange: maySetMail(viewer, preferences.portal, own),
    },
  };
}

/** The teams whose members a viewer answers for: all for an admin, their own for a manager, none for anybody else. */
function managedTeams({ role, teamIds }: Viewer, owners: readonly Owner[]): readonly Team[] {
  const all = teamsOf(owners).map(({ team }) => team);
  if (role === 'admin') return all;
  return role === 'manager' ? all.filter(({ id }) => teamIds.includes(id)) : [];
}

function teamKey({ id }: Team): string {
  return subjectKey({ kind: 'team', teamId: id });
}

/** A stored update, if it is of a shape that this version knows. */
function readable(content: unknown): ProgressUpdateView | null {
  return progressUpdateSchema.safeParse(content).data ?? null;
}

function showNote(
  note: ManagerNote,
  viewer: Viewer,
  owners: readonly Owner[],
  now: Instant,
): NoteView {
  const from = owners.find(({ userId }) => userId === note.authorUserId);
  const to = owners.find(({ id }) => id === note.toOwnerId);
  return {
    id: note.id,
    from: note.authorUserId === viewer.userId ? 'viewer' : nameOf(from),
    to: note.toOwnerId === viewer.ownerId ? 'viewer' : nameOf(to),
    text: note.text,
    at: new Date(note.writtenAt).toISOString(),
    mayTakeBack: mayTakeBack(viewer, note, now),
  };
}

function nameOf(owner: Owner | undefined) {
  return owner === undefined ? null : { name: owner.name };
}

function receiversFor(viewer: Viewer, owners: readonly Owner[]): ShownUpdates['receivers'] {
  return owners
    .filter((owner) => mayWriteNote(viewer, owner))
    .map(({ id, name }) => ({ ownerId: id, name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}
