import type { NoValues, ToldOf } from '../told/told.ts';
import type { Actor } from './audit.ts';
import type { Viewer } from './viewer.ts';

/** Somebody who was let in to the configuration. What is for admins asks for one of these, not for a viewer. */
export interface Admin {
  readonly userId: string;
  /** As whom the audit log knows them. */
  readonly actor: Actor;
}

/** Lets a viewer in to see and change the configuration, on a page (`via`): admins alone; null for everybody else. */
export function asAdmin(
  { userId, role, isOperator = false }: Pick<Viewer, 'userId' | 'role' | 'isOperator'>,
  via: 'settings page' | 'home page' = 'settings page',
): Admin | null {
  if (role !== 'admin') return null;
  const actor: Actor = isOperator ? { byId: null, via: 'command line' } : { byId: userId, via };
  return { userId, actor };
}

/** Who may configure: `admins elsewhere` where HubSpot does not say who asks. */
export type ConfigurationRights = {
  readonly admins: NoValues;
  readonly 'admins elsewhere': NoValues;
};

/** Who can, for somebody who may not. Nobody is an admin where HubSpot does not say who asks (docs/decisions/0006). */
export function whoMayConfigure({
  isClaimed = false,
}: Pick<Viewer, 'isClaimed'>): ToldOf<ConfigurationRights> {
  return { say: isClaimed ? 'admins elsewhere' : 'admins', with: {} };
}
