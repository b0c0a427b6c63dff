import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { CaseTruth } from '../../corpus/make/corpus-case.ts';
import { hundredThousandColumns, WIDEST } from '../../corpus/make/refused-cases.ts';

/** A file as somebody hands it in. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadCase {
  readonly name: string;
  readonly truth: CaseTruth;
  readonly files: readonly GivenFile[];
}

const meaning = z.object({
  object: z.enum(['contact', 'deal', 'owner', 'company', 'goal']),
  property: z.string(),
});
const value = z.object({
  row: z.number().int().positive(),
  heading: z.string(),
  written: z.string().nullable(),
  value: z.string(),
  record: z.object({
    object: z.enum(['contacts', 'deals']),
    property: z.string(),
    value: z.string(),
  }),
  property: z.string(),
});
const truthSchema = z.object({
  form: z.string(),
  source: z.string(),
  records: z.object({ contacts: z.number(), deals: z.number() }).partial(),
  files: z.record(
    z.string(),
    z.object({
      kind: z.enum(['deals', 'contacts', 'people', 'goals', 'wide', 'none']),
      columns: z.record(z.string(), z.union([meaning, z.array(meaning.nullable()), z.null()])),
      values: z.array(value),
      mustAsk: z.array(z.string()),
      mustRefuse: z.boolean(),
    }),
  ),
});

const root = new URL('../../corpus/files/', import.meta.url).pathname;

/** The cases of test/corpus/files, in the order of their names. */
export async function readCorpus(): Promise<readonly ReadCase[]> {
  const entries = await readdir(root, { withFileTypes: true });
  const names = entries.filter((each) => each.isDirectory()).map(({ name }) => name);
  return Promise.all(names.sort().map(readCase));
}

async function readCase(name: string): Promise<ReadCase> {
  const folder = join(root, name);
  const truth = truthSchema.parse(JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8')));
  const files = Object.keys(truth.files).map(async (file) => ({
    name: file,
    bytes: file === WIDEST ? hundredThousandColumns() : await readFile(join(folder, file)),
  }));
  return {
    name,
    truth: { ...truth, records: recordsOf(truth.records) },
    files: await Promise.all(files),
  };
}

/** Without the types of records that the truth does not count. */
function recordsOf({
  contacts,
  deals,
}: {
  readonly contacts?: number | undefined;
  readonly deals?: number | undefined;
}): CaseTruth['records'] {
  return {
    ...(contacts === undefined ? {} : { contacts }),
    ...(deals === undefined ? {} : { deals }),
  };
}
