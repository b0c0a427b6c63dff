import { type PortalTools, portalTools } from '../../composition/portal-tools.ts';
import type { Role } from '../../domain/access/viewer.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import type { Database } from '../../store/engine/database.ts';
import type { PortalStore } from '../../use-cases/ports/portal-store.ts';
import type { OpenedCrm } from './open-crm.ts';
import { previewRoles } from './preview-viewers.ts';
import { isSandboxPortal } from './world-portal-id.ts';

/** A portal and its place in the database. */
export interface OpenedPortal {
  readonly crm: OpenedCrm;
  readonly schema: PortalSchema;
  readonly tools: PortalTools;
}

/** Gives a portal its place in the database, where no earlier world lies beside it. */
export async function openPortalIn(database: Database, crm: OpenedCrm): Promise<OpenedPortal> {
  const schema = await crm.source.readSchema();
  await forgetOtherWorlds(database, schema.portal.id);
  const store = withPreviewRoles(
    database.portal(schema.portal.id),
    previewRoles(crm.managerUserIds),
  );
  return { crm, schema, tools: portalTools(store, crm.source, crm.clock, 0, crm.delivery) };
}

/** Roles that hold in this preview unless others were assigned: nothing of them goes into the database. */
function withPreviewRoles(store: PortalStore, roles: ReadonlyMap<string, Role>): PortalStore {
  return {
    ...store,
    assignedRole: async (userId) => (await store.assignedRole(userId)) ?? roles.get(userId) ?? null,
    assignedRoles: async () => new Map([...roles, ...(await store.assignedRoles())]),
  };
}

/** A sandbox world is made anew for each day and each set of files; those of earlier starts are dropped. */
async function forgetOtherWorlds(database: Database, present: number): Promise<void> {
  for (const portalId of await database.portalIds()) {
    if (portalId !== present && isSandboxPortal(portalId)) await database.forgetPortal(portalId);
  }
}
