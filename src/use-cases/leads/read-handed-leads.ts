import type { HandedLeads } from '../../contract/handed-leads.ts';
import type { Viewer } from '../../domain/access/viewer.ts';
import type { Owner } from '../../domain/crm/owner.ts';
import { DAY_MS } from '../../domain/crm/time.ts';
import type { HandedLead } from '../../domain/leads/hand-over/figures.ts';
import { receiverOf, standingOf } from '../../domain/leads/hand-over/hand-over.ts';
import { mayMove } from '../../domain/leads/hand-over/may-act.ts';
import type { ReadSchema } from '../portal/kept-schema.ts';
import type { HandOverStore } from '../ports/hand-over-store.ts';
import type { Clock } from '../slices/slice.ts';

/** A quarter, as on the page of all hand-overs. */
const DAYS = 90;

/** What fits above everything else on a page. */
const MOST_SHOWN = 10;

/** What reading them takes. */
export interface HandedLeadsReading {
  readonly store: Pick<HandOverStore, 'handedLeads'>;
  readonly schema: ReadSchema;
  readonly viewer: Viewer;
  readonly clock: Clock;
}

/** What waits for the viewer to accept it or to send it back: handed to them, or to members of the teams that they manage. */
export async function readHandedLeads(reading: HandedLeadsReading): Promise<HandedLeads> {
  const { store, schema, viewer, clock } = reading;
  const portal = await schema();
  if (portal === null) return { state: 'not synced' };
  const now = clock();
  const handed = await store.handedLeads(now - DAYS * DAY_MS);
  const leads = handed.flatMap((lead) => waitingLead(lead, { viewer, owners: portal.owners, now }));
  const longest = leads.toSorted((one, other) => one.at.localeCompare(other.at));
  return {
    state: 'shown',
    leads: longest.slice(0, MOST_SHOWN),
    more: Math.max(0, longest.length - MOST_SHOWN),
  };
}

type ShownLead = Extract<HandedLeads, { state: 'shown' }>['leads'][number];

function waitingLead(
  { contactId, name, grade, ownerId, events }: HandedLead,
  asking: { readonly viewer: Viewer; readonly owners: readonly Owner[]; readonly now: number },
): readonly ShownLead[] {
  const { viewer, owners } = asking;
  const { state, since } = standingOf(events);
  if (state !== 'waiting' || since === null) return [];
  const receiver = owners.find(({ id }) => id === receiverOf(ownerId, events));
  const isTheirs = receiver !== undefined && receiver.id === viewer.ownerId;
  const isOfTeam = viewer.role === 'manager' && mayMove({ ...asking, ownerId, events }, 'accept');
  if (!(isTheirs || isOfTeam)) return [];
  const by = owners.find(({ userId }) => userId === since.byUserId)?.name ?? since.byName;
  const to = isTheirs ? null : (receiver?.name ?? null);
  return [
    { contactId, name, grade, to, by, at: new Date(since.at).toISOString(), note: since.note },
  ];
}
