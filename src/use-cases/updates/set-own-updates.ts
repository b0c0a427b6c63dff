import type { OwnUpdatesAnswer, OwnUpdatesRequest } from '../../contract/own-updates.ts';
import type { Viewer } from '../../domain/access/viewer.ts';
import {
  type OwnPreferences,
  preferencesFor,
  type UpdatePreferences,
} from '../../domain/goals/updates/preferences.ts';
import type { ChangeOutcome, ChangeStore } from '../ports/change-store.ts';
import type { UpdateStore } from '../ports/update-store.ts';
import type { Clock } from '../slices/slice.ts';

/** Who sets their own updates, and where that is kept. */
export interface OwnUpdatesSetting {
  readonly store: Pick<UpdateStore, 'updatePreferences'> & ChangeStore;
  readonly viewer: Viewer;
  readonly clock: Clock;
}

/**
 * Switches somebody's own updates by e-mail off, or on again where the portal has them on. A request that comes again has no
 * second effect, so that an old one cannot undo a later wish.
 */
export async function setOwnUpdates(
  { store, viewer, clock }: OwnUpdatesSetting,
  { key, ...wanted }: OwnUpdatesRequest,
): Promise<OwnUpdatesAnswer> {
  const { portal } = await store.updatePreferences();
  const { userId } = viewer;
  const request = {
    what: 'own updates',
    of: userId,
    userId,
    key,
    asked: JSON.stringify(wanted),
    at: clock(),
  } as const;
  const answer = await store.changeOnce<'own updates', OwnUpdatesAnswer>(request, (own) =>
    decide(viewer, portal, own, wanted),
  );
  return answer ?? { state: 'refused', cause: 'key used' };
}

function decide(
  viewer: Viewer,
  portal: UpdatePreferences,
  own: OwnPreferences,
  { email, language }: Omit<OwnUpdatesRequest, 'key'>,
): ChangeOutcome<OwnUpdatesAnswer, OwnPreferences> {
  if (!maySetMail(viewer, portal, own)) return { answer: notAllowed, change: null };
  const to = {
    ...own,
    email: email === 'off' ? false : own.email || null,
    language: language ?? own.language,
  };
  const holds = preferencesFor(portal, to);
  const answer = { state: 'done', isOn: holds.email, language: holds.language } as const;
  return { answer, change: { to, audit: null } };
}

/** Whether somebody may set this themselves: HubSpot says who they are, and there is something to switch. */
export function maySetMail(
  viewer: Viewer,
  portal: UpdatePreferences,
  own: OwnPreferences | undefined,
): boolean {
  return !viewer.isClaimed && (portal.email || own?.email === true);
}

const notAllowed: OwnUpdatesAnswer = { state: 'refused', cause: 'not allowed' };
