import { randomUUID } from 'node:crypto';
import { openStore } from '../composition/open-portal-tools.ts';
import { readSettings } from '../composition/settings.ts';
import type { Role } from '../domain/access/viewer.ts';
import { assignRoleByOperator } from '../use-cases/settings/roles.ts';

/** Assigns a role to a HubSpot user in every portal that this database holds; the audit log tells. */
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
    if (portalIds.length === 0)
      process.stdout.write(
        'No portal has been synced into this database yet: sync first, then assign roles.\n',
      );
    for (const portalId of portalIds) {
      const once = { key: randomUUID(), at: Date.now() };
      const store = database.portal(portalId);
      const answer = await assignRoleByOperator(store, { user: userId, role }, once);
      process.stdout.write(
        answer.state === 'done'
          ? `User ${userId} is ${role} now in ${portalId}; the service follows within five minutes.\n`
          : `Portal ${portalId}: nothing was changed. ${answer.why}\n`,
      );
    }
  } finally {
    await database.close();
  }
}
