import { basename } from 'node:path';
import { type Asking, answerAsk, runAsk } from '../../../functions/run-ask.ts';
import { entryPlaceOf } from '../../contract/read-goal-entries.ts';
import type { FieldProblem } from '../../contract/settings/change-setting.ts';
import type { Instant } from '../../domain/crm/time.ts';
import { listedGoal } from '../../use-cases/goals/list-goals.ts';
import { accepted } from '../accepted-change.ts';
import { NothingChanged } from '../nothing-changed.ts';
import { anew, asOperator } from '../operator.ts';
import { type AboutPortal, onPortal } from '../portals.ts';
import { goalLines, importLines } from './goal-lines.ts';
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

/** Defines goals by a file; gives what to say of it, throws {@link NothingChanged}. */
export async function importGoalsIn(
  path: string,
  dryRun: boolean,
  asking: Asking,
): Promise<readonly string[]> {
  const { goals, splits, place } = await readGoalFile(path);
  const faultOf = ({ field, wrong }: FieldProblem) => {
    const entry = entryPlaceOf(field);
    return `${basename(path)}, ${entry === null ? '' : `${place(entry)}: `}${wrong}`;
  };
  // As long as a file may be: what a page sends at most does not bind the command line.
  const asked = {
    ...anew(),
    act: 'define' as const,
    goals: [...goals],
    splits: [...splits],
    dryRun,
  };
  return importLines(accepted(await answerAsk('changeGoals', asked, asking), faultOf));
}

/** Prints all goals, whoever set them. */
export async function listGoals({
  json,
  portal,
}: AboutPortal & { readonly json: boolean }): Promise<void> {
  const [schema, goals] = await onPortal(portal, (store) =>
    Promise.all([store.readSchema(), store.goals()]),
  );
  if (schema === null) throw new NothingChanged(['This portal has not been synced yet.']);
  const listed = goals.map((goal) => listedGoal(goal, schema));
  say(json ? [JSON.stringify(listed, null, 2)] : goalLines(listed));
}

/** Takes goals back that were defined here; throws {@link NothingChanged} about any others. */
export async function removeGoalsById({
  ids,
  portal,
}: AboutPortal & { readonly ids: readonly string[] }): Promise<void> {
  say(await onPortal(portal, (store) => removeGoals([...new Set(ids)], asOperator(store))));
}

/** Takes goals back; gives what to say of it, throws {@link NothingChanged}. */
export async function removeGoals(
  ids: readonly string[],
  asking: Asking,
): Promise<readonly string[]> {
  const answer = await runAsk('changeGoals', { ...anew(), act: 'remove', ids }, asking);
  accepted(answer, ({ wrong }) => `${wrong} "pacekeeper goals list" shows the ids.`);
  return [
    `Removed ${ids.length === 1 ? '1 goal' : `${ids.length} goals`}.`,
    'Paces follow with the next scheduled run, or with "pacekeeper sync".',
  ];
}
