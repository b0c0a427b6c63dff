import { runAsk } from '../../../functions/run-ask.ts';
import type { Role } from '../../domain/access/viewer.ts';
import { accepted } from '../accepted-change.ts';
import { anew, asOperator } from '../operator.ts';
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
      const said = accepted(
        await runAsk('assignRole', { ...anew(), user, role }, asOperator(store)),
      );
      if (said.state === 'not possible')
        refused.push(`Portal ${store.portalId}: nothing was changed. ${said.why}`);
      else
        process.stdout.write(
          `User ${user} is ${role} now in ${store.portalId}; the service follows within five minutes.\n`,
        );
    }
  });
  if (refused.length > 0) throw new RoleRefused(refused.join('\n'));
}
