import type { PortalTools } from '../src/composition/portal-tools.ts';
import {
  type ReadRulesFileAnswer,
  type ReadRulesFileRequest,
  readRulesFileRequest,
} from '../src/contract/settings/rules-file.ts';
import { comparedParts } from '../src/use-cases/settings/configuration-parts.ts';
import { readRulesFile as read } from '../src/use-cases/settings/rules-file.ts';
import { refusalOf } from '../src/use-cases/settings/settings-reading.ts';
import { cardFunction } from './shared/app-function.ts';
import { splitTable } from './shared/split-table.ts';

/** Reads a file of rules, for an admin. Saves nothing. */
export async function readRulesFile(
  { resolveViewer, schema, store, clock }: PortalTools,
  { userId, text }: ReadRulesFileRequest & { readonly userId: string },
): Promise<ReadRulesFileAnswer> {
  const refusal = refusalOf(await resolveViewer(userId));
  if (refusal !== null) return refusal;
  const portal = await schema();
  if (portal === null) return { state: 'not synced' };
  const file = read(text, portal.definitions, splitTable);
  if (file.state === 'refused') return file;
  const { configuration, ...said } = file;
  const parts =
    configuration === null
      ? []
      : await comparedParts(configuration, { store, portal, now: clock(), splitTable });
  return { ...said, parts };
}

/** The same, as a HubSpot app function: nobody is an admin there (docs/decisions/0006). */
export const main = cardFunction(readRulesFileRequest, readRulesFile);
