import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type SpokenLiteral, spokenLiterals } from './spoken-literals.ts';

const project = resolve('.');

/** What holds no sentence that people read: those are in src/words. */
const silentFolders = ['src/domain', 'src/contract', 'src/use-cases', 'functions', 'extensions'];

/** Files whose texts nobody reads as ours, each with the reason. */
const data: Readonly<Record<string, string>> = {
  'src/domain/access/viewer.ts': 'the id of the operator, who is no user of HubSpot',
  'src/domain/leads/personas/default-personas.ts':
    'names as files of personas have them, which admins edit; the words call them by id',
  'src/domain/calendar/calendar-setting.ts': 'the name of an owner who is no longer in the CRM',
  'src/domain/calendar/calendar.ts': 'what its RangeError says, to programmers',
  'src/domain/collections/entries.ts': 'what its RangeErrors say, to programmers',
  'src/domain/calendar/period-label.ts': 'parts of the ids of assumed goals',
  'src/domain/goals/updates/update-slot.ts': 'names of slots, which are kept',
  'src/domain/leads/fitting/job-title-bins.ts': 'words that job titles of contacts hold',
  'src/domain/leads/scorecard/text-pattern.ts': 'what the engine of patterns says, to take it off',
  'src/domain/leads/scorecard/witnesses.ts': 'ids of kinds of addresses',
  'src/domain/leads/scorecard/check-condition.ts': 'a place in a file of rules',
  'src/use-cases/settings/trials/back-test-slice.ts': 'what shares of contacts are drawn by',
  'src/use-cases/updates/mail-update.ts': 'the frame of a mail in HTML',
  'src/contract/goal-file.ts': 'what a schema expects, said twice',
  // Rules are a file that admins edit: their texts are written in it, and the first ones in English. While nobody rewrites
  // them, src/words/de/default-rules.ts says them; one that it lacks does not compile.
  'src/domain/leads/scorecard/default-terms/data-quality-terms.ts':
    'the first rules, as a file has them',
  'src/domain/leads/scorecard/default-terms/engagement-terms.ts':
    'the first rules, as a file has them',
  'src/domain/leads/scorecard/default-terms/fit-terms.ts': 'the first rules, as a file has them',
  'src/domain/leads/scorecard/default-scorecard.ts': 'the name that it is kept under',
  'src/domain/leads/import/points-table.ts': 'the name that an imported scorecard is kept under',
  'src/use-cases/leads/evaluate-leads.ts': 'the name that a scorecard is printed under',
  'src/use-cases/leads/learn/learn-from-leads.ts': 'the name that a scorecard is kept under',
};

function sourcesIn(...folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(project, folder, name)),
  );
}

test('domain, contract, use cases, functions and cards hold no sentence and no label', () => {
  const spoken = spokenLiterals(project, sourcesIn(...silentFolders));
  const strays = spoken.filter(({ file }) => !Object.hasOwn(data, file));
  expect(strays.map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([]);
  // What is excused has to need it.
  const needless = Object.keys(data).filter((path) => !spoken.some(({ file }) => file === path));
  expect(needless).toEqual([]);
}, 60_000);

/** Says all that a card or the domain must not say itself. */
const talkative = `
import { Button, Text } from '@hubspot/ui-extensions';
export const whoCan = 'Admins can see this.';
export const titles = { fine: 'All is well' } as const;
const reasons: Record<string, string> = { open: 'still open' };
export const refusal = { why: 'Somebody was faster.' };
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
import * as z from 'zod';
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
export const anyMessage: { readonly say: string } = { say: 'not read yet' };
const JOB = 'read all';
export const schema = z.object({
  day: z.iso.date('a day such as 2026-11-14').describe('The first day of it'),
  ramp: z.string({ error: 'percents by month' }),
});
export function ruleKey(id: string): string {
  return id === JOB ? \`rule \${id}\` : 'no rule';
}
class Refused extends Error {}
export const refused = () => new Refused('It cannot be used.');
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
      'Somebody was faster.',
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
