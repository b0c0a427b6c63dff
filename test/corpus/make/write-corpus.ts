/** `node test/corpus/make/write-corpus.ts`: writes test/corpus/files and examples/ anew. The same program writes the same files. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { allCases } from './all-cases.ts';
import { exampleFiles } from './example-files.ts';
import { WIDEST } from './refused-cases.ts';
import { truthText } from './truth-text.ts';

const root = new URL('../files/', import.meta.url).pathname;

for (const each of allCases) {
  const folder = join(root, each.name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const { name, bytes } of each.files) {
    if (name !== WIDEST) await writeFile(join(folder, name), await bytes());
  }
  await writeFile(join(folder, 'truth.json'), truthText(each));
}

const examples = new URL('../../../examples/', import.meta.url).pathname;
for (const { name, bytes } of exampleFiles()) await writeFile(join(examples, name), bytes);
