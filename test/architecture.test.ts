import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { namedFunctions, silentZeros, sourcesIn } from './support/source-guards.ts';

/** The guards of the architecture run on small trees with one planted fault each: a guard that lets it pass is dead. */

const project = resolve('.');
const bin = (name: string) => join(project, 'node_modules/.bin', name);
let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'pacekeeper-arrows-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A tree of files with the project's own guard configuration. */
function plant(name: string, files: Record<string, string>): string {
  const folder = join(root, name.replaceAll(/\W+/g, '-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const file of ['.dependency-cruiser.mjs', 'package.json', 'tsconfig.json', 'biome.json']) {
    cpSync(join(project, file), join(folder, file));
  }
  for (const file of ['scripts/domain-clock.grit', 'src/domain/tsconfig.json']) {
    cpSync(join(project, file), join(folder, file));
  }
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** What a guard says, and whether it let the tree pass. */
function run(command: string, words: string[], cwd: string): { passed: boolean; said: string } {
  try {
    return {
      passed: true,
      said: execFileSync(bin(command), words, { cwd, encoding: 'utf8', stdio: 'pipe' }),
    };
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    return { passed: false, said: `${stdout ?? ''}${stderr ?? ''}` };
  }
}

const target = 'export const value = 1;\n';
const importing = (path: string) =>
  `import { value } from '${path}';\nexport const copy = value;\n`;

describe('the arrows between folders', () => {
  const cruise = (folder: string) =>
    run('depcruise', ['--config', '.dependency-cruiser.mjs', '--output-type', 'err', '.'], folder);

  test('let an honest tree pass', () => {
    const folder = plant('honest', {
      'src/domain/crm/a.ts': target,
      'src/use-cases/b.ts': importing('../domain/crm/a.ts'),
      'functions/c.ts': importing('../src/use-cases/b.ts')
        .replaceAll('value', 'copy')
        .replace('copy = copy', 'again = copy'),
    });
    expect(cruise(folder)).toEqual(expect.objectContaining({ passed: true }));
  });

  test.each([
    [
      'the core imports the service',
      'src-domain-arrows',
      'src/domain/a.ts',
      '../service/t.ts',
      'src/service/t.ts',
    ],
    [
      'the core imports a use case',
      'src-domain-arrows',
      'src/domain/a.ts',
      '../use-cases/t.ts',
      'src/use-cases/t.ts',
    ],
    [
      'a use case imports the store',
      'src-use-cases-arrows',
      'src/use-cases/a.ts',
      '../store/t.ts',
      'src/store/t.ts',
    ],
    [
      'the store imports the HubSpot adapter',
      'src-store-arrows',
      'src/store/a.ts',
      '../hubspot/t.ts',
      'src/hubspot/t.ts',
    ],
    [
      'the mail adapter imports the store',
      'src-mail-arrows',
      'src/mail/a.ts',
      '../store/t.ts',
      'src/store/t.ts',
    ],
    [
      'a function imports the store',
      'functions-arrows',
      'functions/a.ts',
      '../src/store/t.ts',
      'src/store/t.ts',
    ],
    [
      'a card imports the core',
      'extensions-arrows',
      'extensions/a.ts',
      '../src/domain/t.ts',
      'src/domain/t.ts',
    ],
    [
      'the service imports the sandbox',
      'src-service-arrows',
      'src/service/a.ts',
      '../sandbox/t.ts',
      'src/sandbox/t.ts',
    ],
    [
      'the sandbox imports the store',
      'src-sandbox-arrows',
      'src/sandbox/a.ts',
      '../store/t.ts',
      'src/store/t.ts',
    ],
    [
      'the reading of files imports the sandbox',
      'src-files-arrows',
      'src/files/a.ts',
      '../sandbox/t.ts',
      'src/sandbox/t.ts',
    ],
    [
      'a use case reads files itself',
      'src-use-cases-arrows',
      'src/use-cases/a.ts',
      '../files/t.ts',
      'src/files/t.ts',
    ],
    [
      'the store reads files',
      'src-store-arrows',
      'src/store/a.ts',
      '../files/t.ts',
      'src/files/t.ts',
    ],
    [
      'shipped code imports a test',
      'nothing-imports-test',
      'src/cli/a.ts',
      '../../test/t.ts',
      'test/t.ts',
    ],
  ])('are broken when %s', (name, rule, from, path, to) => {
    const { passed, said } = cruise(plant(name, { [from]: importing(path), [to]: target }));
    expect(said).toContain(rule);
    expect(passed).toBe(false);
  });

  test.each([
    [
      'the core imports a Node module',
      "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
    ],
    [
      'the core imports a package that is not fenced in',
      "import * as z from 'zod';\nexport const schema = z.string();\n",
    ],
  ])('are broken when %s', (name, text) => {
    const { passed, said } = cruise(plant(name, { 'src/domain/a.ts': text }));
    expect(said).toContain('src-domain-arrows');
    expect(passed).toBe(false);
  });

  test('are broken by a cycle', () => {
    const { passed, said } = cruise(
      plant('cycle', {
        'src/domain/a.ts': "import { b } from './b.ts';\nexport const a = () => b;\n",
        'src/domain/b.ts': "import { a } from './a.ts';\nexport const b = () => a;\n",
      }),
    );
    expect(said).toContain('no-cycles');
    expect(passed).toBe(false);
  });
});

describe('the purity of the core', () => {
  test.each([
    [
      'reads the clock',
      'export const now = () => Date.now();\n',
      'takes the time and the dice as arguments',
    ],
    [
      'makes a date of now',
      'export const now = () => new Date();\n',
      'takes the time and the dice as arguments',
    ],
    [
      'throws dice',
      'export const dice = () => Math.random();\n',
      'takes the time and the dice as arguments',
    ],
    ['uses any', 'export const a = (b: any) => b;\n', 'noExplicitAny'],
    ['asserts with !', 'export const a = (b: number | null) => b!;\n', 'noNonNullAssertion'],
  ])('is seen to be broken when it %s', (name, text, message) => {
    const { passed, said } = run(
      'biome',
      ['lint', 'src'],
      plant(`biome ${name}`, { 'src/domain/a.ts': text }),
    );
    expect(said).toContain(message);
    expect(passed).toBe(false);
  });

  test.each([
    ['reads the environment', "export const a = process.env['HOME'];\n", "'process'"],
    ['fetches', "export const a = () => fetch('x');\n", "'fetch'"],
  ])('does not even compile when it %s', (name, text, message) => {
    const folder = plant(`tsc ${name}`, { 'src/domain/a.ts': text });
    const { passed, said } = run('tsc', ['--noEmit', '-p', 'src/domain'], folder);
    expect(said).toContain(message);
    expect(passed).toBe(false);
  });
});

/** What may be 0 in the core although nothing says so, and why nothing is 0 there; one line for each place. */
const honestZeros = [
  [
    'src/domain/coaching/warnings/deal-stuck-in-stage.ts',
    'a stage without a norm was passed by no deal',
  ],
  ['src/domain/collections/counts.ts', 'what was never counted'],
  ['src/domain/diagnosis/tree/split-reps.ts', 'a rep has no leads in the segment'],
  ['src/domain/diagnosis/tree/split-reps.ts', 'a rep without leads in either window'],
  ['src/domain/leads/explain/explain-score-change.ts', 'a line that is new gave no points before'],
  ['src/domain/leads/explain/explain-score-change.ts', 'a line that is gone gives no points now'],
  ['src/domain/leads/fitting/term-step.ts', 'a segment that cannot be cut gains nothing'],
  ['src/domain/leads/hand-over/decide.ts', 'the number before the first act'],
  ['src/domain/leads/hand-over/figures.ts', 'no lead is in the state'],
  ['src/domain/leads/leaks/check-leaks.ts', 'no value is known to have been written late'],
  ['src/domain/leads/rules/rule-case.ts', 'the number before the first version'],
  ['src/domain/leads/rules/rule-case.ts', 'the number before the first event'],
  ['src/domain/leads/supply/weekly-arrivals.ts', 'no lead came from the source'],
  ['src/domain/leads/trial/back-test.ts', 'what was never counted'],
] as const;

describe('a number that is missing', () => {
  test('becomes 0 in the core only where a line here says why', () => {
    const found = sourcesIn(project, ['src/domain']).flatMap(({ path, text }) =>
      silentZeros(path, text).map(() => path),
    );
    expect(found).toEqual(honestZeros.map(([path]) => path));
  });

  test.each([
    ['an entry', 'const worth = amounts[row] ?? 0;'],
    ['an entry in brackets', 'const worth = amounts[row] ?? (0);'],
    ['a column', 'const table = tables[index] ?? new Float64Array(0);'],
    ['the default of an entry', 'const [first = 0] = amounts;'],
  ])('is seen as the fallback of %s', (_name, text) => {
    expect(silentZeros('a.ts', text)).toEqual([text]);
  });

  test.each([
    ['null', 'const worth = amounts[row] ?? null;'],
    ['an error', 'const worth = amounts[row] ?? outside(amounts, row);'],
    ['a property with a default', 'const { places = 0 } = options;'],
  ])('may become %s', (_name, text) => {
    expect(silentZeros('a.ts', text)).toEqual([]);
  });
});

/** Lines of a function that are not blank: what fits on one screen. */
const LONGEST = 60;

/** Functions that are longer today. The linter does not count the lines of JSX. The list may only shrink. */
const tooLong = [
  'extensions/settings/calendar/CalendarFields.tsx CalendarFields',
  'extensions/settings/calendar/CalendarForm.tsx CalendarForm',
  'extensions/settings/calendar/PeopleOff.tsx PeopleOff',
  'extensions/settings/goals/AddGoal.tsx AddGoal',
  'extensions/settings/log/AuditLog.tsx AuditLog',
  'extensions/settings/people/PeopleForm.tsx PeopleForm',
  'extensions/settings/people/PersonRow.tsx PersonRow',
  'extensions/settings/personas/PersonasForm.tsx PersonasForm',
  'extensions/settings/rules/BinEditor.tsx BinEditor',
  'extensions/settings/rules/Bounds.tsx Bounds',
  'extensions/settings/rules/HowItCounts.tsx HowItCounts',
  'extensions/settings/rules/RulesEditor.tsx RulesEditor',
  'extensions/settings/rules/WhereEditor.tsx WhereEditor',
  'extensions/settings/warnings/WarningEditor.tsx WarningEditor',
  'extensions/settings/warnings/WarningsForm.tsx WarningsForm',
];

describe('the length of functions', () => {
  test(`is at most ${LONGEST} lines, JSX among them, but for those listed`, () => {
    const found = sourcesIn(project, ['src', 'functions', 'extensions']).flatMap(({ path, text }) =>
      namedFunctions(path, text)
        .filter(({ lines }) => lines > LONGEST)
        .map(({ name }) => `${path} ${name}`),
    );
    expect(found).toEqual(tooLong);
  });

  const rows = (count: number) => Array.from({ length: count }, () => '      <Text>x</Text>');
  const component = (count: number) => [
    'export function Long() {',
    '  return (',
    '    <>',
    ...rows(count),
    '',
    '    </>',
    '  );',
    '}',
  ];

  test('counts the lines of JSX, and no blank ones', () => {
    expect(namedFunctions('a.tsx', component(58).join('\n'))).toEqual([
      { name: 'Long', lines: 64 },
    ]);
  });

  test.each([
    ['a constant', 'const load = () => {\n  go();\n};', 'load'],
    ['a property', 'const tools = { load: () => {\n  go();\n} };', 'load'],
    ['a class', 'class Tools {\n  load() {\n  go();\n  }\n}', 'load'],
  ])('is seen of a function that is held by %s', (_name, text, name) => {
    expect(namedFunctions('a.ts', text)).toEqual([{ name, lines: 3 }]);
  });
});
