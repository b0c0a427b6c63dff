import type { WorldObjectType } from '../../world.ts';
import type { Answer } from '../call.ts';
import { objectTypes } from '../object-types.ts';

/** One fault within a batch. */
export interface BatchFault {
  readonly category: string;
  readonly subCategory?: string;
  readonly message: string;
  readonly context: Readonly<Record<string, readonly string[]>>;
}

/** A batch's answer: 200 when all went well, 207 when part of it did not. `results` are JSON texts. */
export function batchAnswer(
  results: readonly string[],
  faults: readonly BatchFault[],
  startedAt: Date,
): Answer {
  const times = `"startedAt":"${startedAt.toISOString()}","completedAt":"${new Date().toISOString()}"`;
  const errors =
    faults.length === 0
      ? ''
      : `,"numErrors":${faults.length},"errors":${JSON.stringify(faults.map((fault) => ({ status: 'error', ...fault })))}`;
  return {
    status: faults.length === 0 ? 200 : 207,
    json: `{"status":"COMPLETE","results":[${results.join()}]${errors},${times}}`,
  };
}

/** The fault for ids that are not there: HubSpot names all of them in one. */
export function missingIds(type: WorldObjectType, ids: readonly string[]): BatchFault[] {
  if (ids.length === 0) return [];
  const kind = objectTypes[type].singular.toUpperCase();
  return [
    {
      category: 'OBJECT_NOT_FOUND',
      message: `Could not get some ${kind} objects, they may be deleted or not exist. Check that ids are valid.`,
      context: { ids },
    },
  ];
}
