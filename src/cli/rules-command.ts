import { parseArgs } from 'node:util';

/** What to do about scoring rules. `portal` null: the only one there is. */
export interface RulesCommand {
  readonly name: 'rules';
  readonly verb: 'check' | 'dry-run' | 'backtest' | 'export' | 'import';
  /** Null: standard output, for an export. */
  readonly file: string | null;
  readonly portal: number | null;
}

const verbs: readonly RulesCommand['verb'][] = ['check', 'dry-run', 'backtest', 'export', 'import'];

const expected =
  'Expected: pacekeeper rules check|dry-run|backtest|import FILE, or pacekeeper rules export [FILE], each with [--portal ID].';

/** Reads the words after `rules`; a text says what was expected. */
export function parseRules(words: readonly string[]): RulesCommand | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { portal: { type: 'string' } },
      allowPositionals: true,
    });
    return commandOf(values.portal ?? null, positionals) ?? expected;
  } catch {
    return expected;
  }
}

function commandOf(
  portal: string | null,
  [asked, named, ...more]: readonly string[],
): RulesCommand | null {
  const file = named ?? null;
  const verb = verbs.find((each) => each === asked);
  if (verb === undefined || more.length > 0 || (file === null && verb !== 'export')) return null;
  if (portal !== null && !/^[1-9]\d{0,14}$/.test(portal)) return null;
  return { name: 'rules', verb, file, portal: portal === null ? null : Number(portal) };
}
