import { PgBoss } from 'pg-boss';
import { v5 as uuidFrom } from 'uuid';
import * as z from 'zod';
import { type RunStep, runSteps } from '../../functions/run-steps.ts';
import type { Log } from '../composition/log.ts';
import { valueAt } from '../domain/collections/entries.ts';
import { budgetOf, type SliceResult } from '../use-cases/slices/slice.ts';
import type { Metrics } from './metrics.ts';
import type { PortalDirectory } from './signed-portal.ts';

const stepNames = runSteps.map(({ name }) => name);

/** One job: the nth slice of a step, for one portal, in the run of one time slot. */
const jobSchema = z.strictObject({
  portalId: z.int().positive(),
  /** When the schedule said so: the slot's ISO time; or what somebody asked for, by its key. */
  slot: z.string(),
  step: z.enum(stepNames),
  slice: z.int().min(0),
});
type WorkJob = z.infer<typeof jobSchema>;
type StepName = WorkJob['step'];

const QUEUE = 'portal-work';
/** Name space of job ids: the same slice of the same slot has the same id in every process. */
const JOB_IDS = 'b0a1f2b8-5d0f-4c58-9a3c-2d2b5f3f7b11';
/** How long a slice works, in ms: as long as it could inside a HubSpot function, which stops at 15 s. */
const SLICE_MS = 12_000;

/** Where a queue keeps its jobs, and what its work stands on. */
export interface WorkQueueParts {
  /** The address of the same database as the records. */
  readonly connectionString: string;
  readonly portals: PortalDirectory;
  readonly log: Log;
  readonly metrics: Metrics;
  /** How often to look for work, in seconds. */
  readonly pollingSeconds?: number;
}

/** A queue of portal work, in the database. */
export interface WorkQueue {
  /**
   * Asks for a run of a portal in a time slot, from its first step or a later one; asking again for the same slot, from any
   * process, does nothing.
   */
  request(portalId: number, slot: string, from?: StepName): Promise<void>;
  /** Finishes the slice in hand and stops. */
  close(): Promise<void>;
}

/** Opens the queue and starts working on it; one slice per portal at a time, over all processes. */
export async function openWorkQueue(parts: WorkQueueParts): Promise<WorkQueue> {
  const boss = new PgBoss({ connectionString: parts.connectionString });
  boss.on('error', (error) => parts.log.error({ error }, 'the job queue reported an error'));
  await boss.start();
  await boss.createQueue(QUEUE, {
    policy: 'singleton',
    retryLimit: 3,
    retryBackoff: true,
    expireInSeconds: 120,
  });
  const send = async (job: WorkJob) => {
    await boss.send(QUEUE, job, {
      id: uuidFrom(`${job.portalId}/${job.slot}/${job.step}/${job.slice}`, JOB_IDS),
      singletonKey: String(job.portalId),
    });
  };
  await boss.work(QUEUE, { pollingIntervalSeconds: parts.pollingSeconds ?? 2 }, async (jobs) => {
    for (const { data } of jobs) {
      const following = await workOn(readJob(data, parts.log), parts);
      if (following !== null) await send(following);
    }
  });
  return {
    request: (portalId, slot, from = runSteps[0].name) =>
      send({ portalId, slot, step: from, slice: 0 }),
    close: () => boss.stop({ graceful: true, timeout: SLICE_MS + 5_000 }),
  };
}

/** A job as it was queued. @throws of one that this version cannot do: it is logged, and the queue keeps it as failed. */
function readJob(data: unknown, log: Log): WorkJob {
  const read = jobSchema.safeParse(data);
  if (read.success) return read.data;
  const error = new Error(
    `This version of Pacekeeper cannot do the queued work ${JSON.stringify(data)}. Its steps are ${stepNames.join(', ')}. Another version queued it, before an update or on another machine: bring all machines to one version. The next slot queues its work again.`,
    { cause: read.error },
  );
  log.error({ ...Object(data), error }, 'queued work was refused');
  throw error;
}

/** Does one slice; answers the job that follows, or null when the run is complete. */
async function workOn(
  job: WorkJob,
  { portals, log, metrics }: WorkQueueParts,
): Promise<WorkJob | null> {
  const tools = portals.toolsOf(job.portalId);
  if (tools === null) {
    log.warn({ portalId: job.portalId }, 'work for a portal that is not connected was left undone');
    return null;
  }
  const stop = metrics.slices.startTimer({ step: job.step });
  try {
    const result = await stepOf(job).work(tools, { budget: budgetOf(SLICE_MS, Date.now) });
    stop({ outcome: result.done ? 'done' : 'more left' });
    report(job, result, log, metrics);
    return following(job, result);
  } catch (error) {
    stop({ outcome: 'failed' });
    log.error(
      { portalId: job.portalId, step: job.step, slot: job.slot, error },
      'a slice of work failed',
    );
    throw error;
  }
}

const stepsByName: ReadonlyMap<StepName, RunStep> = new Map(
  runSteps.map((step) => [step.name, step]),
);

function stepOf({ step }: WorkJob): RunStep {
  return valueAt(stepsByName, step);
}

/** The next slice of a step, or the first of the step after it; null when the run is complete. */
function following(job: WorkJob, { done }: SliceResult): WorkJob | null {
  if (!done) return { ...job, slice: job.slice + 1 };
  const next = runSteps[stepNames.indexOf(job.step) + 1];
  return next === undefined ? null : { ...job, step: next.name, slice: 0 };
}

function report(
  job: WorkJob,
  { counts, left, degraded }: SliceResult,
  log: Log,
  metrics: Metrics,
): void {
  for (const [what, count] of Object.entries(counts)) {
    metrics.work.inc({ step: job.step, what }, count);
  }
  const { portalId, step, slot } = job;
  log.info(
    { portalId, step, slot, counts, left },
    left === null ? `${step}: done` : `${step}: more left`,
  );
  for (const part of degraded) log.warn({ portalId, step }, part);
}
