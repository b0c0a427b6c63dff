import type { RuleTrial, TrialStore } from '../use-cases/ports/trial-store.ts';
import { toJson } from './json-text.ts';
import type { Query, Tenant } from './tenant.ts';

interface TrialRow {
  readonly id: string;
  readonly kind: RuleTrial['kind'];
  readonly revision: number;
  readonly against: string;
  readonly asked_at: number;
  readonly slice: number;
  readonly state: unknown;
  readonly result: unknown;
}

const columns = 'id, kind, revision, against, asked_at, slice, state, result';

/** Trials that are kept: enough to look back on how a version came about. */
const KEPT_TRIALS = 50;

/** Trials of drafts. */
export function trialStore(tenant: Tenant): TrialStore {
  const rows = (sql: string, values: readonly unknown[] = []) =>
    tenant.inTransaction(async (query) => {
      const found = await query<TrialRow>(`SELECT ${columns} FROM ${sql}`, values);
      return found.map(trialOf);
    });
  return {
    addTrial: (trial) => tenant.inTransaction((query) => add(query, trial)),
    ruleTrial: async (id) => {
      const [trial] = await rows('pacekeeper.rule_trial WHERE id = $1', [id]);
      return trial ?? null;
    },
    latestTrials: () =>
      rows(
        `(SELECT DISTINCT ON (kind) ${columns} FROM pacekeeper.rule_trial
          ORDER BY kind, asked_at DESC, id) AS latest ORDER BY kind`,
      ),
    unfinishedTrials: () =>
      rows('pacekeeper.rule_trial WHERE state IS NOT NULL ORDER BY asked_at, id'),
    advanceTrial: (id, slice, { state, result }) =>
      tenant.inTransaction(async (query) => {
        const kept = await query(
          `UPDATE pacekeeper.rule_trial SET slice = slice + 1, state = $3, result = $4
           WHERE id = $1 AND slice = $2 RETURNING id`,
          [id, slice, json(state), json(result)],
        );
        return kept.length > 0;
      }),
  };
}

async function add(query: Query, trial: RuleTrial): Promise<void> {
  const { id, kind, revision, against, askedAt, slice, state, result } = trial;
  await query(
    `INSERT INTO pacekeeper.rule_trial (${columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT DO NOTHING`,
    [id, kind, revision, against, askedAt, slice, json(state), json(result)],
  );
  await query(
    `DELETE FROM pacekeeper.rule_trial WHERE id IN
       (SELECT id FROM pacekeeper.rule_trial ORDER BY asked_at DESC, id OFFSET ${KEPT_TRIALS})`,
  );
}

function json(value: unknown): string | null {
  return value === null ? null : toJson(value);
}

function trialOf({ asked_at, ...row }: TrialRow): RuleTrial {
  return { ...row, askedAt: asked_at };
}
