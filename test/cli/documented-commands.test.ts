import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { nouns } from '../../src/cli/commands.ts';
import type { Command } from '../../src/cli/line/command.ts';
import { asked } from './read-words.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const below = (folder: string, ending: RegExp) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((path) => ending.test(path))
    .map((path) => `${folder}/${path}`);

const docs = ['README.md', ...below('docs/guides', /\.md$/)];
/** Screens and messages name commands too. */
const sources = ['src', 'functions', 'extensions']
  .flatMap((folder) => below(folder, /\.tsx?$/))
  .filter((path) => path !== 'src/cli/completion/scripts.ts');

/** What follows "pacekeeper" or "npm start --": up to the end of the code or the quotation, or to a column that explains it. */
function linesIn(text: string): readonly string[] {
  const named = text.matchAll(/(?:^|[`"“ ])pacekeeper ([a-z](?:(?! {2}|#)[^`"”\n])*)/gm);
  const started = text.matchAll(/npm (start)(?: --( (?:(?! {2}|#)[^`\n])*))?/g);
  return [...named, ...started].map(([, line = '', more = '']) => `${line}${more}`.trim());
}
const lines = [...docs, ...sources].flatMap((path) =>
  linesIn(read(path)).map((line) => ({ path, line })),
);

/** All commands by what is typed for them; a group also by its name alone. */
async function allCommands(): Promise<ReadonlyMap<string, readonly Command[]>> {
  const loaded = await Promise.all(
    nouns.map(async ({ name, load }): Promise<[string, readonly Command[]][]> => {
      const { declared } = await load();
      if (!('commands' in declared)) return [[name, [declared]]];
      const verbs = Object.entries(declared.commands);
      return [
        [name, verbs.map(([, command]) => command)],
        ...verbs.map(([verb, command]): [string, [Command]] => [`${name} ${verb}`, [command]]),
      ];
    }),
  );
  return new Map(loaded.flat());
}
const commands = await allCommands();
const optionsOf = (some: readonly Command[]) =>
  some.flatMap(({ words }) => words.map(({ name }) => `--${name}`));

/** What a line says that is not so: a command that there is not, or an option that it does not have. */
function faultsIn(line: string): readonly string[] {
  const [noun = '', next = '', ...more] = line.split(/\s+/);
  const group = commands.get(noun) ?? [];
  const isGroup = [...commands.keys()].some((path) => path.startsWith(`${noun} `));
  const verbs = isGroup ? next.split('|').filter((word) => /^[a-z][a-z-]*$/.test(word)) : [];
  const meant =
    verbs.length === 0 ? group : verbs.flatMap((verb) => commands.get(`${noun} ${verb}`) ?? []);
  const options = [next, ...more].flatMap((word) => /^\[?(--[a-z-]+)/.exec(word)?.[1] ?? []);
  return [
    ...(meant.length === 0 || meant.length < verbs.length ? [`no command: ${line}`] : []),
    ...options
      .filter((option) => ![...optionsOf(meant), '--help'].includes(option))
      .map((option) => `no ${option}: ${line}`),
  ];
}

describe('what documentation, screens and messages say of the command line', () => {
  test('names commands and options that there are', () => {
    expect(lines.length).toBeGreaterThan(50);
    expect(
      lines.flatMap(({ path, line }) => faultsIn(line).map((fault) => `${path}: ${fault}`)),
    ).toEqual([]);
  });

  test('names options by themselves that some command has', () => {
    const known = [...optionsOf([...commands.values()].flat()), '--help', '--profile']; // the latter of npm run stage
    const named = docs.flatMap((path) => [...read(path).matchAll(/`(--[a-z-]+)/g)]);
    expect(named.length).toBeGreaterThan(10);
    expect(named.map(([, option = '']) => option).filter((each) => !known.includes(each))).toEqual(
      [],
    );
  });

  test('leaves no command out', () => {
    const told = lines.filter(({ path }) => docs.includes(path)).map(({ line }) => line);
    const missing = nouns.filter(({ name }) => !told.some((line) => line.split(' ')[0] === name));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  test.each(['pacekeeper goal list', 'pacekeeper goals lst', '`pacekeeper sync --now x`'])(
    'is seen to be wrong: %s',
    (text) => {
      expect(linesIn(text).flatMap(faultsIn)).toHaveLength(1);
    },
  );
});

describe('the examples in help', () => {
  const examples = new Set([...commands.values()].flat().flatMap((command) => command.examples));

  test.each([...examples])('can be read: %s', async (line) => {
    const words = [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)];
    expect(await asked(...words.map(([, ...parts]) => parts.join('')))).toHaveProperty('run');
  });
});
