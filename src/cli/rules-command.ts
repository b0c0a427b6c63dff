import { parseArgs } from 'node:util';
import * as z from 'zod';
import type { Instant } from '../domain/crm/time.ts';

/** What to do about scoring rules. `portal` null: the only one there is. */
export interface RulesCommand {
  readonly name: 'rules';
  readonly verb: 'check' | 'dry-run' | 'backtest' | 'export' | 'import';
  /** Null: standard output, for an export. */
  readonly file: string | null;
  readonly portal: number | null;
  /** The portal's time where it has its own, as `start --now` sets it (a day begins in UTC); null: the real one. */
  readonly now: Instant | null;
}

const verbs: readonly RulesCommand['verb'][] = ['check', 'dry-run', 'backtest', 'export', 'import'];

const expected =
  'Expected: pacekeeper rules check|dry-run|backtest|import FILE, or pacekeeper rules export [FILE], each with [--portal ID] [--now DATE].';

const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

/** Reads the words after `rules`; a text says what was expected. */
export function parseRules(words: readonly string[]): RulesCommand | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { portal: { type: 'string' }, now: { type: 'string' } },
      allowPositionals: true,
    });
    return commandOf(values, positionals) ?? expected;
  } catch {
    return expected;
  }
}

function commandOf(
  { portal, now }: { readonly portal?: string; readonly now?: string },
  [asked, named, ...more]: readonly string[],
): RulesCommand | null {
  const file = named ?? null;
  const verb = verbs.find((each) => each === asked);
  if (verb === undefined || more.length > 0 || (file === null && verb !== 'export')) return null;
  if (portal !== undefined && !/^[1-9]\d{0,14}$/.test(portal)) return null;
  if (now !== undefined && !moment.safeParse(now).success) return null;
  return {
    name: 'rules',
    verb,
    file,
    portal: portal === undefined ? null : Number(portal),
    now: now === undefined ? null : Date.parse(now),
  };
}
