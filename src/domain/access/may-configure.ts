import type { Viewer } from './viewer.ts';

/** Whether a viewer may see and change the configuration: admins alone. */
export function mayConfigure({ role }: Pick<Viewer, 'role'>): boolean {
  return role === 'admin';
}

/** Who can, for somebody who may not. Nobody is an admin where HubSpot does not say who asks (docs/decisions/0006). */
export function whoMayConfigure({ isClaimed = false }: Pick<Viewer, 'isClaimed'>): string {
  return isClaimed
    ? 'HubSpot does not tell an app function who asks, so settings cannot be opened here. Admins can change them through the Pacekeeper service, or with "pacekeeper rules" and "pacekeeper roles" where it is installed.'
    : 'Admins can see and change this. Whoever installed Pacekeeper can make you one.';
}
