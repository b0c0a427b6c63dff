import type { NoValues, ToldOf } from '../told/told.ts';
import type { Viewer } from './viewer.ts';

/** Whether a viewer may see and change the configuration: admins alone. */
export function mayConfigure({ role }: Pick<Viewer, 'role'>): boolean {
  return role === 'admin';
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
