import { randomUUID } from 'node:crypto';
import type { Role } from '../../domain/access/viewer.ts';
import { assignRoleByOperator } from '../../use-cases/settings/roles.ts';
import { settingRefusals } from '../../words/en/settings.ts';
import { english } from '../../words/english.ts';
import { say } from '../../words/say.ts';
import { onPortals } from '../portals.ts';

/** A role that could not be given, with why, portal by portal. */
class RoleRefused extends Error {
  override readonly name = 'RoleRefused';
}

/** Assigns a role to a HubSpot user in every portal that this database holds; the audit log tells. */
export async function assignRole({
  user,
  role,
}: {
  readonly user: string;
  readonly role: Role;
}): Promise<void> {
  const refused: string[] = [];
  await onPortals(undefined, async (stores) => {
    for (const store of stores) {
      const once = { key: randomUUID(), at: Date.now() };
      const answer = await assignRoleByOperator(store, { user, role }, once);
      if (answer.state === 'done')
        process.stdout.write(
          `User ${user} is ${role} now in ${store.portalId}; the service follows within five minutes.\n`,
        );
      else
        refused.push(
          `Portal ${store.portalId}: nothing was changed. ${say(settingRefusals, answer.why, english)}`,
        );
    }
  });
  if (refused.length > 0) throw new RoleRefused(refused.join('\n'));
}
