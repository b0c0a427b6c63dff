import type { PortalTools } from '../src/composition/portal-tools.ts';
import type { AuditAnswer } from '../src/contract/settings/audit.ts';
import { auditQuery } from '../src/contract/settings/settings-queries.ts';
import { readAuditLog as read } from '../src/use-cases/settings/read-audit-log.ts';
import { cardFunction } from './shared/app-function.ts';

/** What was done to the configuration, for an admin. */
export async function readAuditLog(
  tools: PortalTools,
  { userId, below }: { readonly userId: string; readonly below?: number },
): Promise<AuditAnswer> {
  return read({ ...tools, viewer: await tools.resolveViewer(userId) }, below ?? null);
}

/** The same, as a HubSpot app function: nobody is an admin there (docs/decisions/0006). */
export const main = cardFunction(auditQuery, readAuditLog);
