import { DAY_MS, type Instant } from '../../domain/crm/time.ts';
import type {
  MadeUpdate,
  SubjectMemory,
  UpdateStore,
  WinCount,
} from '../../use-cases/ports/update-store.ts';
import { toJson } from '../engine/json-text.ts';
import { columnList, insertNew, insertSql, select } from '../engine/table.ts';
import type { Query, Tenant } from '../engine/tenant.ts';
import { writeCheckpoint } from '../records/job-checkpoint.ts';
import {
  factRows,
  type MemoryRow,
  memoryRows,
  saidRows,
  updateRows,
  waitingRows,
} from '../rows/update-rows.ts';
import { preferenceStore } from './preference-store.ts';

/** How long updates and settled messages are kept, in ms: five weeks, so that the last weekly ones are there. */
const KEEP_MS = 35 * DAY_MS;

/** Progress updates, and how people want them. */
export function updateStore(tenant: Tenant): UpdateStore {
  return {
    ...preferenceStore(tenant),
    isSlotMade: (slot) =>
      tenant.inTransaction(async (query) => {
        const rows = await query<{ checkpoint: { slot?: string } }>(
          'SELECT checkpoint FROM pacekeeper.job_checkpoint WHERE job = $1',
          [slotJob(slot)],
        );
        return rows[0]?.checkpoint.slot === slot;
      }),
    markSlotMade: (slot) =>
      tenant.inTransaction((query) => writeCheckpoint(query, slotJob(slot), { slot })),
    subjectsWithUpdate: (slot, subjects) =>
      tenant.inTransaction(async (query) => {
        const rows = await query<{ subject: string }>(
          'SELECT subject FROM pacekeeper.progress_update WHERE slot = $1 AND subject = ANY($2)',
          [slot, subjects],
        );
        return new Set(rows.map(({ subject }) => subject));
      }),
    subjectMemories: (subjects) => tenant.inTransaction((query) => readMemories(query, subjects)),
    saidForecasts: (goalIds) =>
      tenant.inTransaction(async (query) => {
        const said = await select(query, saidRows, 'WHERE goal_id = ANY($1)', [goalIds]);
        return new Map(said.map(({ goalId, ...forecast }) => [goalId, forecast]));
      }),
    winCounts: ({ start, end }) =>
      tenant.inTransaction((query) =>
        query<WinCount>(
          `SELECT owner_id AS "ownerId", pipeline_id AS "pipelineId", count(*)::integer AS wins
           FROM pacekeeper.deal
           WHERE NOT archived AND outcome = 'won' AND close_date >= $1 AND close_date < $2
           GROUP BY owner_id, pipeline_id ORDER BY owner_id, pipeline_id`,
          [start, end],
        ),
      ),
    largestOpenDeals: (ownerIds) =>
      tenant.inTransaction(async (query) => {
        const rows = await query<{ owner_id: string; id: string }>(
          `SELECT DISTINCT ON (owner_id) owner_id, id FROM pacekeeper.deal
           WHERE NOT archived AND outcome = 'open' AND owner_id = ANY($1) AND home_amount IS NOT NULL
           ORDER BY owner_id, home_amount DESC, id_length, id`,
          [ownerIds],
        );
        return new Map(rows.map(({ owner_id, id }) => [owner_id, id]));
      }),
    keepUpdates: (updates) => tenant.inTransaction((query) => keepUpdates(query, updates)),
    latestUpdates: (subjects) =>
      tenant.inTransaction(async (query) => {
        const rows = await query<{ subject: string; content: unknown }>(
          `SELECT DISTINCT ON (subject) subject, content FROM pacekeeper.progress_update
           WHERE subject = ANY($1) ORDER BY subject, made_at DESC`,
          [subjects],
        );
        return new Map(rows.map(({ subject, content }) => [subject, content]));
      }),
  };
}

/** A cadence has one slot at a time: `day 2026-11-24` stands under "updates by day". */
function slotJob(slot: string): string {
  return `updates by ${slot.split(' ', 1)[0]}`;
}

async function readMemories(
  query: Query,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, SubjectMemory>> {
  const last = await query<MemoryRow>(
    `SELECT DISTINCT ON (subject) ${columnList(memoryRows)} FROM pacekeeper.progress_update
     WHERE subject = ANY($1) ORDER BY subject, made_at DESC`,
    [subjects],
  );
  const facts = await select(query, factRows, 'WHERE subject = ANY($1)', [subjects]);
  const lastOf = new Map(last.map((row) => [row.subject, memoryRows.from(row)]));
  const factsOf = Map.groupBy(facts, ({ subject }) => subject);
  return new Map(
    subjects.map((subject) => {
      const update = lastOf.get(subject);
      const byGoal = Map.groupBy(factsOf.get(subject) ?? [], ({ goalId }) => goalId);
      const memory: SubjectMemory = {
        lastMadeAt: update?.madeAt ?? null,
        standings: update?.standings ?? new Map(),
        told: new Map(
          [...byGoal].map(([goalId, told]) => [goalId, new Set(told.map(({ fact }) => fact))]),
        ),
      };
      return [subject, memory];
    }),
  );
}

async function keepUpdates(query: Query, updates: readonly MadeUpdate[]): Promise<number> {
  const kept = await query<{ subject: string }>(
    `${insertSql(updateRows)} ON CONFLICT (portal_id, subject, slot) DO NOTHING RETURNING subject`,
    [toJson(updates.map(updateRows.to))],
  );
  const subjects = new Set(kept.map(({ subject }) => subject));
  const news = updates.filter(({ subject }) => subjects.has(subject));
  await tell(query, news);
  await say(query, news);
  await withdrawEarlier(query, news);
  await queue(query, news);
  await dropOld(query, news);
  return news.length;
}

async function tell(query: Query, updates: readonly MadeUpdate[]): Promise<void> {
  await insertNew(
    query,
    factRows,
    updates.flatMap(({ subject, tell: told, madeAt }) =>
      told.map((about) => ({ ...about, subject, toldAt: madeAt })),
    ),
  );
}

async function say(query: Query, updates: readonly MadeUpdate[]): Promise<void> {
  const said = new Map(updates.flatMap((update) => [...update.said]));
  await insertNew(
    query,
    saidRows,
    [...said].map(([goalId, forecast]) => ({ goalId, ...forecast })),
  );
}

async function withdrawEarlier(query: Query, updates: readonly MadeUpdate[]): Promise<void> {
  await query(
    `UPDATE pacekeeper.outgoing_message
     SET state = 'withdrawn', problem = 'a later update says more', content = NULL, settled_at = $2
     WHERE state = 'waiting' AND subject = ANY($1)`,
    [updates.map(({ subject }) => subject), latestOf(updates)],
  );
}

async function queue(query: Query, updates: readonly MadeUpdate[]): Promise<void> {
  await insertNew(
    query,
    waitingRows,
    updates.flatMap(({ subject, madeAt, messages }) =>
      messages.map(({ key, channel, userId, content }) => {
        return { key, channel, subject, userId, content, madeAt, state: 'waiting', tries: 0 };
      }),
    ),
  );
}

async function dropOld(query: Query, updates: readonly MadeUpdate[]): Promise<void> {
  const latest = latestOf(updates);
  await query('DELETE FROM pacekeeper.progress_update WHERE made_at < $1 AND subject = ANY($2)', [
    latest - KEEP_MS,
    updates.map(({ subject }) => subject),
  ]);
  await query('DELETE FROM pacekeeper.outgoing_message WHERE settled_at < $1', [latest - KEEP_MS]);
}

function latestOf(updates: readonly MadeUpdate[]): Instant {
  return updates.reduce((latest, { madeAt }) => Math.max(latest, madeAt), 0);
}
