/** What the bench knows of Pacekeeper: `pacekeeper files check FILE ... --json`. Whatever its form becomes is told here alone. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { GivenFile } from './read-corpus.ts';

/** How one column was understood. */
export interface UnderstoodColumn {
  readonly heading: string;
  /** Null: no meaning, the column stays a property of its own or is left out. */
  readonly means: { readonly object: string; readonly property: string } | null;
  readonly confidence: 'sure' | 'likely' | 'asked';
  /** Cells as they stand in the file, with what they were read as. */
  readonly examples: readonly { readonly written: string; readonly value: string | null }[];
}

export interface UnderstoodFile {
  readonly file: string;
  readonly kind: string | null;
  readonly columns: readonly UnderstoodColumn[];
  readonly refused: boolean;
  /** Headings that the person is asked about. */
  readonly questions: readonly string[];
}

/** Understands files that were handed in together. */
export type Understand = (files: readonly GivenFile[]) => Promise<readonly UnderstoodFile[]>;

/** A cell as it stands in the file: the command does not show what it was read as. */
const example = z.string().transform((written) => ({ written, value: null }));
/** A message of the command; one that names no column says something about the whole file. */
const question = z
  .object({
    with: z.object({
      heading: z.string().optional(),
      headings: z.array(z.string()).optional(),
    }),
  })
  .transform(({ with: { heading, headings = [] } }) =>
    heading === undefined ? headings : [heading],
  );
/** The names of the corpus for those of the command. */
const objects = {
  deals: 'deal',
  contacts: 'contact',
  companies: 'company',
  people: 'owner',
  goals: 'goal',
} as const;
const properties: Readonly<Record<string, string>> = {
  'people id': 'hs_object_id',
  'goals rep': 'hubspot_owner_id',
};
const meaning = z
  .object({
    object: z.enum(['deals', 'contacts', 'companies', 'people', 'goals']),
    property: z.string(),
  })
  .transform(({ object, property }) => ({
    object: objects[object],
    property: properties[`${object} ${property}`] ?? property,
  }));

/** What another record is found by. */
const keys = new Set(['hs_object_id', 'email', 'fullname', 'name', 'domain', 'dealname']);

/** In a file of deals, a contact's address is the link to the contact. */
function asLink(kind: string, means: z.infer<typeof meaning>): z.infer<typeof meaning> {
  const own = kind === 'deals' ? 'deal' : kind === 'contacts' ? 'contact' : null;
  const isLink =
    own !== null &&
    means.object !== own &&
    ['deal', 'contact', 'company'].includes(means.object) &&
    keys.has(means.property);
  return isLink ? { object: own, property: `associated ${means.object}` } : means;
}

const answer = z.array(
  z.object({
    file: z.string(),
    kind: z.string(),
    columns: z.array(
      z.object({
        heading: z.string(),
        means: meaning.nullable(),
        confidence: z.enum(['sure', 'likely', 'asked']),
        examples: z.array(example),
      }),
    ),
    questions: z.array(question),
    refused: z.array(z.unknown()),
  }),
);

const pacekeeper = new URL('../../../bin/pacekeeper.js', import.meta.url).pathname;

/** Reads what the command prints. Throws when it is no list of files. */
export function readAnswer(printed: string): readonly UnderstoodFile[] {
  return answer.parse(JSON.parse(printed)).map(({ columns, questions, refused, ...file }) => ({
    ...file,
    columns: columns.map(({ means, ...column }) => ({
      ...column,
      means: means === null ? null : asLink(file.kind, means),
    })),
    refused: refused.length > 0,
    questions: questions.flat(),
  }));
}

/** Asks the command line, as somebody at a terminal would. Throws when the command answers no JSON. */
export const understandByCommand: Understand = (files) =>
  inFolder(files, async (paths) => {
    const { printed, complained } = await run(['files', 'check', ...paths, '--json']);
    try {
      return readAnswer(printed);
    } catch (cause) {
      const said = `${complained}${printed}`.slice(0, 300);
      throw new Error(`"pacekeeper files check" answered otherwise than expected: ${said}`, {
        cause,
      });
    }
  });

/** Puts files into a folder of their own while something works on them. */
export async function inFolder<T>(
  files: readonly GivenFile[],
  work: (paths: readonly string[]) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'pacekeeper-corpus-'));
  try {
    const paths = files.map(({ name }) => join(folder, name));
    for (const { name, bytes } of files) await writeFile(join(folder, name), bytes);
    return await work(paths);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function run(words: readonly string[]): Promise<{ printed: string; complained: string }> {
  return new Promise((resolve) => {
    const options = { timeout: 120_000, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, [pacekeeper, ...words], options, (_, stdout, stderr) =>
      // A file that was refused ends the command with a code; what counts is what it printed.
      resolve({ printed: stdout, complained: stderr }),
    );
  });
}
