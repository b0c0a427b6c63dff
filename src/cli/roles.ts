import { openStore } from '../composition/open-portal-tools.ts';
import { readSettings } from '../composition/settings.ts';
import type { Role } from '../domain/access/viewer.ts';

/** Assigns a role to a HubSpot user in every portal that this database holds. */
export async function assignRole({
  userId,
  role,
}: {
  readonly userId: string;
  readonly role: Role;
}): Promise<void> {
  const database = await openStore(readSettings(process.env));
  try {
    const portalIds = await database.portalIds();
    for (const portalId of portalIds) await database.portal(portalId).assignRole(userId, role);
    process.stdout.write(
      portalIds.length === 0
        ? 'No portal has been synced into this database yet: sync first, then assign roles.\n'
        : `User ${userId} is ${role} now in ${portalIds.join(', ')}; the service follows within five minutes.\n`,
    );
  } finally {
    await database.close();
  }
}
