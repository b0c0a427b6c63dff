import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type SpokenLiteral, spokenLiterals } from './spoken-literals.ts';

const project = resolve('.');

/** Folders whose sentences are still to move to src/words. Whoever moves the last one takes the folder off this list. */
const toMove = ['extensions/settings', 'src/domain/goals', 'src/domain/leads'];

/** Files whose texts nobody reads as ours, each with the reason. */
const data: Readonly<Record<string, string>> = {
  'src/domain/access/viewer.ts': 'the id of the operator, who is no user of HubSpot',
  'src/domain/calendar/calendar-setting.ts': 'the name of an owner who is no longer in the CRM',
  'src/domain/calendar/calendar.ts': 'what its RangeError says, to programmers',
  'src/domain/collections/entries.ts': 'what its RangeErrors say, to programmers',
  'src/domain/calendar/period-label.ts': 'parts of the ids of assumed goals',
};

function sourcesIn(...folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(project, folder, name)),
  );
}

test('domain and cards hold no sentence and no label: those are in src/words', () => {
  const spoken = spokenLiterals(project, sourcesIn('src/domain', 'extensions'));
  const strays = spoken.filter(
    ({ file }) => !Object.hasOwn(data, file) && !toMove.some((folder) => file.startsWith(folder)),
  );
  expect(strays.map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([]);
  // What is excused has to need it.
  const needless = [...toMove, ...Object.keys(data)].filter(
    (path) => !spoken.some(({ file }) => file.startsWith(path)),
  );
  expect(needless).toEqual([]);
}, 60_000);

/** Says all that a card or the domain must not say itself. */
const talkative = `
import { Button, Text } from '@hubspot/ui-extensions';
export const whoCan = 'Admins can see this.';
export const titles = { fine: 'All is well' } as const;
const reasons: Record<string, string> = { open: 'still open' };
export function left(days: number): string {
  return days === 0 ? 'no day left' : \`\${days} days left\`;
}
export function Card({ isBusy, days }: { readonly isBusy: boolean; readonly days: number }) {
  return (
    <Text>
      Due <Button>{isBusy ? 'Saving' : 'Save'}</Button>
      {reasons['open']} {left(days)}
    </Text>
  );
}
`;

/** Holds ids, names, comparisons, styles and errors for programmers alone. */
const silent = `
import { Button, Text } from '@hubspot/ui-extensions';
type Verdict = 'on pace' | 'not started';
export const verdicts = ['on pace', 'not started'] as const satisfies readonly Verdict[];
const words: Readonly<Record<Verdict, number>> = { 'on pace': 1, 'not started': 2 };
export function told(text: string): Verdict {
  if (text === 'any text at all') return 'on pace';
  switch (text) {
    case 'another text':
      return 'not started';
    default:
      throw new RangeError(\`There is no verdict "\${text}".\`);
  }
}
export const message = { say: 'not read yet', with: {} } as const;
export const key = (id: string) => \`rule:\${id} \${words['on pace']}\`;
export function Card({ verdict }: { readonly verdict: Verdict }) {
  return (
    <Text variant="microcopy">
      <Button size="xs">{key(verdict)}</Button>
    </Text>
  );
}
`;

describe('the guard', () => {
  let folder: string;
  let found: readonly SpokenLiteral[];
  beforeAll(() => {
    // Within the project, so that the planted files see its packages.
    mkdirSync(join(project, 'node_modules/.cache'), { recursive: true });
    folder = mkdtempSync(join(project, 'node_modules/.cache/planted-'));
    const files = Object.entries({ talkative, silent }).map(([name, text]) => {
      const file = join(folder, `${name}.tsx`);
      writeFileSync(file, text);
      return file;
    });
    found = spokenLiterals(project, files);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const textsIn = (name: string) =>
    found.filter(({ file }) => file.endsWith(name)).map(({ text }) => text);

  test('finds sentences and labels wherever they stand', () => {
    expect(textsIn('talkative.tsx')).toEqual([
      'Admins can see this.',
      'All is well',
      'still open',
      'no day left',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the planted source
      '`${days} days left`',
      'Due',
      'Saving',
      'Save',
    ]);
  });

  test('finds nothing in ids, names, comparisons, styles and errors for programmers', () => {
    expect(textsIn('silent.tsx')).toEqual([]);
  });
});
