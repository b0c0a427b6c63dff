import type { PortalTools } from '../src/composition/portal-tools.ts';
import type { ExportAnswer } from '../src/contract/settings/rules-file.ts';
import { noQuery } from '../src/contract/settings/settings-queries.ts';
import { exportForAdmin } from '../src/use-cases/settings/export-configuration.ts';
import { cardFunction } from './shared/app-function.ts';

/** The whole configuration, for an admin. */
export async function exportConfiguration(
  tools: PortalTools,
  { userId }: { readonly userId: string },
): Promise<ExportAnswer> {
  return exportForAdmin({ ...tools, viewer: await tools.resolveViewer(userId) });
}

/** The same, as a HubSpot app function: nobody is an admin there (docs/decisions/0006). */
export const main = cardFunction(noQuery, exportConfiguration);
