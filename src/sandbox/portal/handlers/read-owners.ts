import type { WorldOwner } from '../../world.ts';
import { notFound } from '../api-failure.ts';
import { type Answer, answer, type Call, type PortalState } from '../call.ts';
import { compareIds } from '../record-set.ts';
import { archivedOf, limitOf, paramOf } from '../request-parts.ts';

const usualPage = 100;
const largestPage = 500;

/** `GET /crm/owners`: active or archived owners by ascending id; `after` is the last id of the page before. */
export function readOwners(call: Call, state: PortalState): Answer {
  const limit = limitOf(call.query, usualPage, largestPage);
  const after = call.query.get('after') ?? '0';
  const email = call.query.get('email');
  const archived = archivedOf(call.query);
  const left = state.content.owners
    .filter((owner) => owner.archived === archived && compareIds(owner.id, after) > 0)
    .filter((owner) => email === null || owner.email === email)
    .sort((a, b) => compareIds(a.id, b.id));
  const results = left.slice(0, limit);
  const last = results.at(-1);
  if (last === undefined || left.length <= limit) return answer({ results: results.map(ownerOf) });
  const query = new URLSearchParams(call.query);
  query.set('after', last.id);
  return answer({
    results: results.map(ownerOf),
    paging: { next: { after: last.id, link: `${call.path}?${query}` } },
  });
}

/** `GET /crm/owners/{id}`. */
export function readOwner(call: Call, state: PortalState): Answer {
  const id = paramOf(call, 'id');
  const archived = archivedOf(call.query);
  const owner = state.content.owners.find((each) => each.id === id && each.archived === archived);
  if (owner === undefined) throw notFound();
  return answer(ownerOf(owner));
}

/** An archived owner has no `userId`, but still `userIdIncludingInactive`. */
function ownerOf(owner: WorldOwner): object {
  const userId = Number.parseInt(owner.userId, 10);
  const since = new Date(0).toISOString();
  return {
    id: owner.id,
    email: owner.email,
    type: 'PERSON',
    firstName: owner.firstName,
    lastName: owner.lastName,
    userId: owner.archived ? null : userId,
    userIdIncludingInactive: userId,
    createdAt: since,
    updatedAt: since,
    archived: owner.archived,
    ...(owner.teams.length > 0 ? { teams: owner.teams } : {}),
  };
}
