import type { PortalTools } from '../src/composition/portal-tools.ts';
import {
  type ManagerNoteAnswer,
  type ManagerNoteRequest,
  managerNoteRequest,
} from '../src/contract/manager-note.ts';
import { writeManagerNote as writeNote } from '../src/use-cases/updates/write-manager-note.ts';
import { cardFunction } from './shared/app-function.ts';

/** Writes a note from a manager to a rep, or takes one back, for a user. */
export async function writeManagerNote(
  tools: PortalTools,
  { userId, ...request }: ManagerNoteRequest & { readonly userId: string },
): Promise<ManagerNoteAnswer> {
  const viewer = await tools.resolveViewer(userId);
  return writeNote({ ...tools, viewer }, request);
}

/** The same, as a HubSpot app function. */
export const main = cardFunction(managerNoteRequest, writeManagerNote);
