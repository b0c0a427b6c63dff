import { type Command, parseCommand, UsageError } from './command-line.ts';
import { explain } from './explain.ts';
import { usage } from './usage.ts';

/** Runs the command line; sets the exit code: 0 done, 1 failed, 2 not understood. */
export async function main(words: readonly string[]): Promise<void> {
  try {
    await run(parseCommand(words));
  } catch (error) {
    process.exitCode = error instanceof UsageError ? 2 : 1;
    process.stderr.write(`${explain(error)}\n`);
  }
}

/** Loads a command's parts only when it is asked for: help and mistakes answer at once. */
async function run(command: Command): Promise<void> {
  switch (command.name) {
    case 'help':
      process.stdout.write(usage);
      return;
    case 'start':
      return (await import('./start.ts')).start(command.options);
    case 'serve':
      return (await import('./serve.ts')).serve();
    case 'sync':
      return (await import('./sync.ts')).sync();
    case 'evaluate':
      return (await import('./evaluate.ts')).evaluate(command.options);
    case 'evaluate pacing':
      return (await import('./evaluate-pacing.ts')).runEvaluatePacing(command.options);
    case 'goals':
      return (await import('./goals.ts')).runGoals(command.options);
    case 'learn':
      return (await import('./learn.ts')).learn(command);
    case 'personas':
      return (await import('./personas.ts')).runPersonas(command);
    case 'leaks':
      return (await import('./leaks.ts')).leaks(command);
    case 'changes':
      return (await import('./changes.ts')).runChanges(command.options);
    case 'calendar':
      return (await import('./calendar.ts')).runCalendar(command.options);
    case 'updates':
      return (await import('./updates.ts')).runUpdates(command.options);
    case 'rules':
      return (await import('./rules.ts')).runRules(command);
    case 'roles':
      return (await import('./roles.ts')).assignRole(command);
  }
}
