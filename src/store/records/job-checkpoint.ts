import type { Checkpoint, CheckpointStore } from '../../use-cases/ports/checkpoint-store.ts';
import { toJson } from '../engine/json-text.ts';
import type { Query, Tenant } from '../engine/tenant.ts';

/** Where jobs go on. */
export function checkpointStore(tenant: Tenant): CheckpointStore {
  return {
    readCheckpoint: (job) =>
      tenant.inTransaction(async (query) => {
        const [found] = await query<{ checkpoint: Checkpoint }>(
          'SELECT checkpoint FROM pacekeeper.job_checkpoint WHERE job = $1',
          [job],
        );
        return found?.checkpoint ?? null;
      }),
  };
}

/** Sets a job's checkpoint within the transaction that saves its work; null: the job is finished. */
export async function writeCheckpoint(
  query: Query,
  job: string,
  checkpoint: Checkpoint | null,
): Promise<void> {
  if (checkpoint === null) {
    await query('DELETE FROM pacekeeper.job_checkpoint WHERE job = $1', [job]);
    return;
  }
  await query(
    `INSERT INTO pacekeeper.job_checkpoint (job, checkpoint) VALUES ($1, $2)
     ON CONFLICT (portal_id, job) DO UPDATE SET checkpoint = excluded.checkpoint`,
    [job, toJson(checkpoint)],
  );
}
