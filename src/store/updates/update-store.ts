import { DAY_MS, type Instant } from '../../domain/crm/time.ts';
import type { ToldFact } from '../../domain/goals/updates/told.ts';
import type {
  MadeUpdate,
  SubjectMemory,
  UpdateStore,
  WinCount,
} from '../../use-cases/ports/update-store.ts';
import { toJson } from '../engine/json-text.ts';
import { recordset } from '../engine/table.ts';
import type { Query, Tenant } from '../engine/tenant.ts';
import { writeCheckpoint } from '../records/job-checkpoint.ts';
import { type StandingRow, standingRows } from '../rows/standing-row.ts';
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
        const rows = await query<SaidRow>(
          'SELECT goal_id, said_at, p50, p90 FROM pacekeeper.said_forecast WHERE goal_id = ANY($1)',
          [goalIds],
        );
        return new Map(
          rows.map(({ goal_id, said_at, p50, p90 }) => [goal_id, { at: said_at, p50, p90 }]),
        );
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

interface SaidRow {
  readonly goal_id: string;
  readonly said_at: number;
  readonly p50: number;
  readonly p90: number;
}

/** A cadence has one slot at a time: `day 2026-11-24` stands under "updates by day". */
function slotJob(slot: string): string {
  return `updates by ${slot.split(' ', 1)[0]}`;
}

async function readMemories(
  query: Query,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, SubjectMemory>> {
  const last = await query<{ subject: string; made_at: number; standings: StandingRow[] }>(
    `SELECT DISTINCT ON (subject) subject, made_at, standings FROM pacekeeper.progress_update
     WHERE subject = ANY($1) ORDER BY subject, made_at DESC`,
    [subjects],
  );
  const facts = await query<{ subject: string; goal_id: string; fact: ToldFact }>(
    'SELECT subject, goal_id, fact FROM pacekeeper.told_fact WHERE subject = ANY($1)',
    [subjects],
  );
  const lastOf = new Map(last.map((row) => [row.subject, row]));
  const factsOf = Map.groupBy(facts, ({ subject }) => subject);
  return new Map(
    subjects.map((subject) => {
      const row = lastOf.get(subject);
      const byGoal = Map.groupBy(factsOf.get(subject) ?? [], ({ goal_id }) => goal_id);
      const memory: SubjectMemory = {
        lastMadeAt: row?.made_at ?? null,
        standings: standingRows.from(row?.standings ?? []),
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
    `INSERT INTO pacekeeper.progress_update (subject, slot, made_at, content, standings)
     SELECT subject, slot, made_at, content, standings FROM ${recordset(updateColumns)}
     ON CONFLICT (portal_id, subject, slot) DO NOTHING RETURNING subject`,
    [toJson(updates.map(updateRow))],
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

const updateColumns = {
  subject: 'text',
  slot: 'text',
  made_at: 'bigint',
  content: 'jsonb',
  standings: 'jsonb',
};

function updateRow({ subject, slot, madeAt, content, standings }: MadeUpdate) {
  return { subject, slot, made_at: madeAt, content, standings: standingRows.to(standings) };
}

async function tell(query: Query, updates: readonly MadeUpdate[]): Promise<void> {
  const rows = updates.flatMap(({ subject, tell: told, madeAt }) =>
    told.map(({ goalId, fact }) => ({ subject, goal_id: goalId, fact, told_at: madeAt })),
  );
  const columns = { subject: 'text', goal_id: 'text', fact: 'text', told_at: 'bigint' };
  await query(
    `INSERT INTO pacekeeper.told_fact (subject, goal_id, fact, told_at)
     SELECT subject, goal_id, fact, told_at FROM ${recordset(columns)}
     ON CONFLICT (portal_id, subject, goal_id, fact) DO NOTHING`,
    [toJson(rows)],
  );
}

async function say(query: Query, updates: readonly MadeUpdate[]): Promise<void> {
  const said = new Map(updates.flatMap((update) => [...update.said]));
  const rows = [...said].map(([goal_id, { at, p50, p90 }]) => ({ goal_id, said_at: at, p50, p90 }));
  const columns = {
    goal_id: 'text',
    said_at: 'bigint',
    p50: 'double precision',
    p90: 'double precision',
  };
  await query(
    `INSERT INTO pacekeeper.said_forecast (goal_id, said_at, p50, p90)
     SELECT goal_id, said_at, p50, p90 FROM ${recordset(columns)}
     ON CONFLICT (portal_id, goal_id) DO NOTHING`,
    [toJson(rows)],
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
  const rows = updates.flatMap(({ subject, madeAt, messages }) =>
    messages.map(({ key, channel, userId, content }) => {
      return { key, channel, subject, user_id: userId, content, made_at: madeAt };
    }),
  );
  const columns = {
    key: 'text',
    channel: 'text',
    subject: 'text',
    user_id: 'text',
    content: 'jsonb',
    made_at: 'bigint',
  };
  const names = Object.keys(columns).join(', ');
  await query(
    `INSERT INTO pacekeeper.outgoing_message (${names}, state, tries)
     SELECT ${names}, 'waiting', 0 FROM ${recordset(columns)}
     ON CONFLICT (portal_id, key) DO NOTHING`,
    [toJson(rows)],
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
