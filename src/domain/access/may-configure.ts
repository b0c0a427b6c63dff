import type { Actor } from './audit.ts';
import type { Viewer } from './viewer.ts';

/** Somebody who was let in to the configuration. What is for admins asks for one of these, not for a viewer. */
export interface Admin {
  readonly userId: string;
  /** As whom the audit log knows them. */
  readonly actor: Actor;
}

/** Lets a viewer in to see and change the configuration: admins alone; null for everybody else. */
export function asAdmin({
  userId,
  role,
  isOperator = false,
}: Pick<Viewer, 'userId' | 'role' | 'isOperator'>): Admin | null {
  if (role !== 'admin') return null;
  const actor: Actor = isOperator
    ? { byId: null, via: 'command line' }
    : { byId: userId, via: 'settings page' };
  return { userId, actor };
}

/** Who can, for somebody who may not. Nobody is an admin where HubSpot does not say who asks (docs/decisions/0006). */
export function whoMayConfigure({ isClaimed = false }: Pick<Viewer, 'isClaimed'>): string {
  return isClaimed
    ? 'HubSpot does not tell an app function who asks, so settings cannot be opened here. Admins can change them through the Pacekeeper service, or with "pacekeeper rules" and "pacekeeper roles" where it is installed.'
    : 'Admins can see and change this. Whoever installed Pacekeeper can make you one.';
}
