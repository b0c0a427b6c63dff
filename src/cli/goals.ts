import { randomUUID } from 'node:crypto';
import { openStore } from '../composition/open-portal-tools.ts';
import { readSettings } from '../composition/settings.ts';
import { listedGoal } from '../use-cases/goals/list-goals.ts';
import type { PortalStore } from '../use-cases/ports/portal-store.ts';
import { importGoals, removeGoals } from '../use-cases/settings/import-goals.ts';
import { nameFaultWords } from '../words/en/names.ts';
import { goalLines, importLines } from './goals/goal-lines.ts';
import { GoalsRefused } from './goals/goals-refused.ts';
import { readGoalFile } from './goals/read-goal-file.ts';
import type { GoalsOptions } from './goals-command.ts';
import { onePortal } from './one-portal.ts';

const say = (lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`);

/** Defines goals in Pacekeeper, lists all goals, or removes some that were defined here. */
export async function runGoals(options: GoalsOptions): Promise<void> {
  const database = await openStore(readSettings(process.env));
  try {
    const store = await onePortal(database, options.portal);
    switch (options.verb) {
      case 'import':
        return await importFrom(options, store);
      case 'list':
        return await list(options, store);
      case 'remove':
        return await remove(options.ids, store);
    }
  } finally {
    await database.close();
  }
}

async function importFrom(
  { file: path, dryRun, now }: Extract<GoalsOptions, { verb: 'import' }>,
  store: PortalStore,
): Promise<void> {
  const { file, entries, faults, place } = await readGoalFile(path);
  const clock = now === undefined ? Date.now : () => now;
  const outcome = await importGoals(entries, faults, { store, clock, dryRun, key: randomUUID() });
  if (outcome.kind === 'not synced')
    throw new GoalsRefused(['This portal has not been synced yet.']);
  if (outcome.kind === 'refused') {
    throw new GoalsRefused(
      outcome.faults.map((fault) => `${file}, ${place(fault)}: ${nameFaultWords(fault.message)}`),
    );
  }
  say(importLines(outcome, dryRun));
}

async function list(
  { json }: Extract<GoalsOptions, { verb: 'list' }>,
  store: PortalStore,
): Promise<void> {
  const [schema, goals] = await Promise.all([store.readSchema(), store.goals()]);
  if (schema === null) throw new GoalsRefused(['This portal has not been synced yet.']);
  const listed = goals.map((goal) => listedGoal(goal, schema));
  say(json ? [JSON.stringify(listed, null, 2)] : goalLines(listed));
}

async function remove(ids: readonly string[], store: PortalStore): Promise<void> {
  const wanted = [...new Set(ids)];
  const unknown = await removeGoals(wanted, { store, clock: Date.now, key: randomUUID() });
  if (unknown.length > 0) {
    throw new GoalsRefused(
      unknown.map(
        (id) => `"${id}" is no goal that was defined in Pacekeeper; "goals list" shows their ids.`,
      ),
    );
  }
  say([`Removed ${wanted.length === 1 ? '1 goal' : `${wanted.length} goals`}.`, nextRun]);
}

const nextRun = 'Paces follow with the next run of the schedule, or with "pacekeeper sync".';
