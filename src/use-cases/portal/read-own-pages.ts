import type { OwnPages } from '../../contract/own-pages.ts';
import { asAdmin, whoMayConfigure } from '../../domain/access/may-configure.ts';
import { homeTabsOf } from '../../domain/access/own-pages.ts';
import type { Viewer } from '../../domain/access/viewer.ts';
import { configurationRightsWords } from '../../words/en/access.ts';
import type { RoleStore } from '../ports/role-store.ts';
import type { ReadSchema } from './kept-schema.ts';

/** What saying whose pages are whose takes. */
export interface OwnPagesReading {
  readonly store: Pick<RoleStore, 'assignedRoles'>;
  readonly schema: ReadSchema;
  readonly viewer: Viewer;
}

/** Which tabs the viewer has something on, and who has the settings where they have not. */
export async function readOwnPages({ store, schema, viewer }: OwnPagesReading): Promise<OwnPages> {
  const home = [...homeTabsOf(viewer.role)];
  if (asAdmin(viewer) !== null) return { state: 'shown', home, settings: { kind: 'theirs' } };
  const [roles, portal] = await Promise.all([store.assignedRoles(), schema()]);
  const admins = (portal?.owners ?? [])
    .filter(({ userId, archived }) => !archived && userId !== null && roles.get(userId) === 'admin')
    .map(({ name }) => name);
  const whoCan = configurationRightsWords(whoMayConfigure(viewer));
  return { state: 'shown', home, settings: { kind: 'not theirs', whoCan, admins } };
}
