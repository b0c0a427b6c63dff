import { randomUUID } from 'node:crypto';
import type { Instant } from '../../domain/crm/time.ts';
import { listedGoal } from '../../use-cases/goals/list-goals.ts';
import { importGoals, removeGoals } from '../../use-cases/settings/import-goals.ts';
import { nameFaultWords } from '../../words/en/names.ts';
import { type AboutPortal, onPortal } from '../portals.ts';
import { goalLines, importLines } from './goal-lines.ts';
import { GoalsRefused } from './goals-refused.ts';
import { readGoalFile } from './read-goal-file.ts';

const say = (lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`);

interface GoalImport extends AboutPortal {
  readonly file: string;
  readonly 'dry-run': boolean;
  /** When a changed target is said. */
  readonly now?: Instant | undefined;
}

/** Defines goals by a file, or changes their targets. */
export async function importGoalFile({ portal, now, ...given }: GoalImport): Promise<void> {
  const { file, entries, faults, place } = await readGoalFile(given.file);
  const dryRun = given['dry-run'];
  const clock = now === undefined ? Date.now : () => now;
  const outcome = await onPortal(portal, (store) =>
    importGoals(entries, faults, { store, clock, dryRun, key: randomUUID() }),
  );
  if (outcome.kind === 'not synced')
    throw new GoalsRefused(['This portal has not been synced yet.']);
  if (outcome.kind === 'refused') {
    throw new GoalsRefused(
      outcome.faults.map((fault) => `${file}, ${place(fault)}: ${nameFaultWords(fault.message)}`),
    );
  }
  say(importLines(outcome, dryRun));
}

/** Prints all goals, whoever set them. */
export async function listGoals({
  json,
  portal,
}: AboutPortal & { readonly json: boolean }): Promise<void> {
  const [schema, goals] = await onPortal(portal, (store) =>
    Promise.all([store.readSchema(), store.goals()]),
  );
  if (schema === null) throw new GoalsRefused(['This portal has not been synced yet.']);
  const listed = goals.map((goal) => listedGoal(goal, schema));
  say(json ? [JSON.stringify(listed, null, 2)] : goalLines(listed));
}

/** Takes goals back that were defined here; throws {@link GoalsRefused} about any others. */
export async function removeGoalsById({
  ids,
  portal,
}: AboutPortal & { readonly ids: readonly string[] }): Promise<void> {
  const wanted = [...new Set(ids)];
  const unknown = await onPortal(portal, (store) =>
    removeGoals(wanted, { store, clock: Date.now, key: randomUUID() }),
  );
  if (unknown.length > 0) {
    throw new GoalsRefused(
      unknown.map(
        (id) =>
          `"${id}" is not a goal defined in Pacekeeper; "pacekeeper goals list" shows their ids.`,
      ),
    );
  }
  say([
    `Removed ${wanted.length === 1 ? '1 goal' : `${wanted.length} goals`}.`,
    'Paces follow with the next scheduled run, or with "pacekeeper sync".',
  ]);
}
