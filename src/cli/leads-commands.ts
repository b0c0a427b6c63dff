import { parseArgs } from 'node:util';
import type { LearningAct } from '../use-cases/ports/learning-acts-store.ts';

/** What to do about personas. `portal` null: the only one there is. */
export interface PersonasCommand {
  readonly name: 'personas';
  readonly verb: 'import' | 'list' | 'reset';
  readonly file: string | null;
  readonly portal: number | null;
}

/** What to do about leaks: list them (`act` null), or decide on a property. */
export interface LeaksCommand {
  readonly name: 'leaks';
  /** Null: the only one there is. */
  readonly portalId: number | null;
  readonly act: LearningAct | null;
}

/** Learn anew; null: for all portals. */
export interface LearnCommand {
  readonly name: 'learn';
  readonly portalId: number | null;
}

type LeadsCommand = PersonasCommand | LeaksCommand | LearnCommand;

const usages = {
  learn: 'Expected: pacekeeper learn [--portal ID].',
  leaks:
    'Expected: pacekeeper leaks [list | keep PROPERTY | drop PROPERTY | reset PROPERTY] [--portal ID].',
  personas: 'Expected: pacekeeper personas [list | import FILE.json | reset] [--portal ID].',
} as const satisfies Record<LeadsCommand['name'], string>;

/** Reads the words after `learn`, `leaks` or `personas`; a text says what was expected. */
export function parseLeads(
  name: LeadsCommand['name'],
  words: readonly string[],
): LeadsCommand | string {
  const given = portalWords(words);
  if (given === null) return usages[name];
  return { learn: learnIn, leaks: leaksIn, personas: personasIn }[name](given) ?? usages[name];
}

interface Given {
  readonly portal: number | null;
  readonly files: readonly string[];
}

function learnIn({ portal, files }: Given): LearnCommand | null {
  return files.length > 0 ? null : { name: 'learn', portalId: portal };
}

function leaksIn({ portal, files }: Given): LeaksCommand | null {
  const [verb = 'list', property, ...more] = files;
  if (verb === 'list' && property === undefined)
    return { name: 'leaks', portalId: portal, act: null };
  const act = property === undefined || more.length > 0 ? null : leakAct(verb, property);
  return act === null ? null : { name: 'leaks', portalId: portal, act };
}

function leakAct(verb: string, property: string): LearningAct | null {
  switch (verb) {
    case 'keep':
      return { kind: 'rule', property, ruling: 'learn from it' };
    case 'drop':
      return { kind: 'rule', property, ruling: 'leave it out' };
    case 'reset':
      return { kind: 'take ruling back', property };
    default:
      return null;
  }
}

function personasIn({ portal, files }: Given): PersonasCommand | null {
  const [verb = 'list', file = null, ...more] = files;
  if (more.length > 0 || (verb === 'import') !== (file !== null)) return null;
  if (verb !== 'import' && verb !== 'list' && verb !== 'reset') return null;
  return { name: 'personas', verb, file, portal };
}

/** The words with the portal that was named; null when they cannot be read. */
function portalWords(words: readonly string[]): Given | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { portal: { type: 'string' } },
      allowPositionals: true,
    });
    const { portal = null } = values;
    if (portal !== null && !/^[1-9]\d{0,14}$/.test(portal)) return null;
    return { portal: portal === null ? null : Number(portal), files: positionals };
  } catch {
    return null;
  }
}
