import type { PortalTools } from '../src/composition/portal-tools.ts';
import type { AuditExport } from '../src/contract/settings/audit.ts';
import { noQuery } from '../src/contract/settings/settings-queries.ts';
import { exportAuditLog as take } from '../src/use-cases/settings/read-audit-log.ts';
import { cardFunction } from './shared/app-function.ts';

/** The audit log as a file, for an admin; noted in itself. */
export async function exportAuditLog(
  tools: PortalTools,
  { userId }: { readonly userId: string },
): Promise<AuditExport> {
  return take({ ...tools, viewer: await tools.resolveViewer(userId) });
}

/** The same, as a HubSpot app function: nobody is an admin there (docs/decisions/0006). */
export const main = cardFunction(noQuery, exportAuditLog);
