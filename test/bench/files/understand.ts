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

const text = z.string().nullish();
const example = z.union([
  z.string().transform((written) => ({ written, value: null })),
  z
    .object({ written: text, text: text, value: z.union([z.string(), z.number()]).nullish() })
    .transform(({ written, text: cell, value }) => ({
      written: written ?? cell ?? '',
      value: value === null || value === undefined ? null : String(value),
    })),
]);
const question = z.union([
  z.string(),
  z.object({ heading: z.string() }).transform(({ heading }) => heading),
  z.object({ column: z.string() }).transform(({ column }) => column),
]);
/** "deals" is the object "deal", "companies" is "company". */
const singular = z.string().transform((name) => name.replace(/ies$/, 'y').replace(/s$/, ''));
const answer = z.array(
  z.object({
    file: z.string(),
    kind: z.string().nullable(),
    columns: z.array(
      z.object({
        heading: z.string(),
        means: z.object({ object: singular, property: z.string() }).nullable(),
        confidence: z.enum(['sure', 'likely', 'asked']),
        examples: z.array(example).default([]),
      }),
    ),
    questions: z.array(question).default([]),
    // A reason, a list of reasons, or a yes.
    refused: z
      .union([z.boolean(), z.string(), z.array(z.unknown()), z.looseObject({}), z.null()])
      .transform((refusal) => (Array.isArray(refusal) ? refusal.length > 0 : Boolean(refusal))),
  }),
);

const pacekeeper = new URL('../../../bin/pacekeeper.js', import.meta.url).pathname;

/** Reads what the command prints. Throws when it is no list of files. */
export function readAnswer(printed: string): readonly UnderstoodFile[] {
  return answer.parse(JSON.parse(printed));
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
