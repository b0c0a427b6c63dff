import { type Asking, requestFollowing, runAsk } from '../../../functions/run-ask.ts';
import type { Instant } from '../../domain/crm/time.ts';
import { listedGoal } from '../../use-cases/goals/list-goals.ts';
import { importGoals } from '../../use-cases/settings/import-goals.ts';
import { entryFaultWords } from '../../words/en/goal-entries.ts';
import { anew, asOperator } from '../operator.ts';
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
  const dryRun = given['dry-run'];
  const clock = now === undefined ? Date.now : () => now;
  say(
    await onPortal(portal, (store) => importGoalsIn(given.file, dryRun, asOperator(store, clock))),
  );
}

/** Defines goals by a file; gives what to say of it, throws {@link GoalsRefused}. */
export async function importGoalsIn(
  path: string,
  dryRun: boolean,
  asking: Asking,
): Promise<readonly string[]> {
  const { file, entries, faults, place } = await readGoalFile(path);
  const { store, clock } = asking.tools;
  const once = anew();
  const outcome = await importGoals(entries, faults, { store, clock, dryRun, key: once.key });
  if (outcome.kind === 'not synced')
    throw new GoalsRefused(['This portal has not been synced yet.']);
  if (outcome.kind === 'refused') {
    throw new GoalsRefused(
      outcome.faults.map((fault) => `${file}, ${place(fault)}: ${entryFaultWords(fault.message)}`),
    );
  }
  if (!dryRun && outcome.goals.length + outcome.splits.length > 0) {
    await requestFollowing(
      'changeGoals',
      { state: 'done', differences: [] },
      { ...once, act: 'define', goals: [], dryRun },
      asking,
    );
  }
  return importLines(outcome, dryRun);
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
  say(await onPortal(portal, (store) => removeGoals([...new Set(ids)], asOperator(store))));
}

/** Takes goals back; gives what to say of it, throws {@link GoalsRefused}. */
export async function removeGoals(
  ids: readonly string[],
  asking: Asking,
): Promise<readonly string[]> {
  const answer = await runAsk('changeGoals', { ...anew(), act: 'remove', ids }, asking);
  switch (answer.state) {
    case 'done':
      return [
        `Removed ${ids.length === 1 ? '1 goal' : `${ids.length} goals`}.`,
        'Paces follow with the next scheduled run, or with "pacekeeper sync".',
      ];
    case 'refused':
      throw new GoalsRefused([
        ...answer.problems.map(({ wrong }) => wrong),
        '"pacekeeper goals list" shows the ids.',
      ]);
    case 'not synced':
      throw new GoalsRefused(['This portal has not been synced yet.']);
    default:
      throw new Error(`The removal of goals was answered "${answer.state}".`);
  }
}
