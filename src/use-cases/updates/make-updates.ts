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
import type { MadeUpdate, SubjectMemory } from '../ports/update-store.ts';
import { messagesFor } from './messages.ts';
import { type PageFacts, type PageStore, pageFacts } from './page-facts.ts';
import { showUpdate } from './show-update.ts';
import { type Addressee, keyOf, type UpdateContext, wishesOf } from './update-context.ts';

/** Before somebody's first update, notes of the last week are news. */
const FIRST_NOTES_MS = 7 * DAY_MS;

/** Somebody whose update of a slot is due. */
export interface DueUpdate {
  readonly addressee: Addressee;
  readonly slot: string;
}

/** What updates are made from. */
export interface UpdateMaking {
  readonly store: PageStore;
  readonly context: UpdateContext;
  readonly ratesOf: (pace: MeasuredPace) => WinRates | null;
}

/** Makes the updates that are due, with the messages that go out by them. Keeps nothing. */
export async function makeUpdates(
  { store, context, ratesOf }: UpdateMaking,
  due: readonly DueUpdate[],
): Promise<MadeUpdate[]> {
  const facts = await pageFacts(
    store,
    context,
    due.map(({ addressee }) => addressee),
  );
  return due.map((each) => makeUpdate(each, { context, facts, ratesOf }));
}

interface Making extends Pick<UpdateMaking, 'context' | 'ratesOf'> {
  readonly facts: PageFacts;
}

function makeUpdate({ addressee, slot }: DueUpdate, making: Making): MadeUpdate {
  const { context, facts } = making;
  const subject = keyOf(addressee);
  const memory = facts.memories.get(subject) ?? noMemory;
  const update = updateFor(addressee, context, sourcesFor(memory, making));
  const { every } = wishesOf(addressee, context);
  const content = showUpdate(update, {
    schema: context.schema,
    madeAt: context.now,
    forecasts: context.forecasts,
    changeOf: (goalId) => facts.changeOf(goalId, every),
  });
  const messages = messagesFor(addressee, {
    subject,
    slot,
    content,
    context,
    notes: newNotes(facts.notes, addressee, memory, context),
    dealId: addressee.kind === 'rep' ? (facts.dealOf.get(addressee.owner.id) ?? null) : null,
  });
  const { standings, tell, sayings } = update;
  const said = new Map(
    sayings.map(({ goalId, p50, p90 }) => [goalId, { at: context.now, p50, p90 }]),
  );
  return { subject, slot, madeAt: context.now, content, standings, tell, said, messages };
}

const noMemory: SubjectMemory = { lastMadeAt: null, standings: new Map(), told: new Map() };

function sourcesFor(
  { lastMadeAt, standings, told }: SubjectMemory,
  { context, facts, ratesOf }: Making,
): UpdateSources {
  return {
    now: context.now,
    memoryOf: (goalId) => ({
      earlier: standings.get(goalId) ?? null,
      told: told.get(goalId) ?? new Set(),
      said: facts.said.get(goalId) ?? null,
    }),
    forecastOf: (goalId) => context.forecasts.get(goalId)?.forecast ?? null,
    ratesOf,
    isFirst: lastMadeAt === null,
  };
}

function updateFor(
  addressee: Addressee,
  context: UpdateContext,
  sources: UpdateSources,
): ProgressUpdate {
  const { pacesOfRep, pacesOfTeam } = context;
  if (addressee.kind === 'team') {
    const members = addressee.members.map(({ id }) => ({
      ownerId: id,
      paces: pacesOfRep.get(id) ?? [],
    }));
    return teamUpdate(pacesOfTeam.get(addressee.team.id) ?? [], members, sources);
  }
  const { owner } = addressee;
  const mine = pacesOfRep.get(owner.id) ?? [];
  if (wishesOf(addressee, context).ranks === 'private') return repUpdate(mine, sources);
  const peers = peersOf(
    owner.id,
    owner.teams.map(({ id }) => id),
    context,
  );
  return repUpdate(mine, sources, (pace) => rankLine(pace, peers));
}

/** The paces of everybody else in somebody's teams. */
function peersOf(
  ownerId: string,
  teamIds: readonly string[],
  { schema, pacesOfRep }: UpdateContext,
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
  { now }: UpdateContext,
): readonly ManagerNote[] {
  if (addressee.kind === 'team') return [];
  const since = lastMadeAt ?? now - FIRST_NOTES_MS;
  return notes.filter(
    ({ toOwnerId, writtenAt }) =>
      toOwnerId === addressee.owner.id && writtenAt > since && writtenAt <= now,
  );
}
