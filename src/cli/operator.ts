import { randomUUID } from 'node:crypto';
import type { Asking } from '../../functions/run-ask.ts';
import { leftToNextRun, type RequestWork } from '../../functions/shared/request-work.ts';
import { storeTools } from '../composition/portal-tools.ts';
import { operatorViewer } from '../domain/access/viewer.ts';
import type { PortalStore } from '../use-cases/ports/portal-store.ts';
import type { Clock } from '../use-cases/slices/slice.ts';

/** Asks and acts as the operator. What follows is left to the next run, as the commands say, unless there is somebody to ask. */
export function asOperator(
  store: PortalStore,
  clock: Clock = Date.now,
  requestWork: RequestWork = leftToNextRun,
): Asking {
  return { tools: storeTools(store, clock), viewer: operatorViewer, requestWork };
}

/** A key for one act of the command line. */
export const newKey = (): string => randomUUID();

/** What comes with each change of a setting: a key of its own, and that it holds whatever was set before. */
export const anew = () => ({ key: newKey(), seen: null });
