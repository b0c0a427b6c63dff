import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FileCheck } from '../../contract/file-check.ts';
import { formatOf } from '../../files/mapping-format.ts';
import { readMapping } from '../../files/read-mapping.ts';
import { readTable } from '../../files/read-table.ts';
import { type CheckedFiles, checkReadings } from '../../files/understand/check-files.ts';
import { standardProperties } from '../../sandbox/standard/standard-properties.ts';
import { checkLines, checkValue } from './check-lines.ts';

interface Asked {
  readonly files: readonly string[];
  readonly mapping?: string | undefined;
  readonly 'write-mapping'?: string | undefined;
  readonly json: boolean;
}

/** Prints how files would be understood; the exit code is 1 when one of them would be refused. */
export async function checkFilesOn(asked: Asked): Promise<void> {
  const { files, mapping } = await understood(asked);
  const path = asked['write-mapping'];
  if (path !== undefined) await writeFile(path, `${JSON.stringify(mapping, null, 2)}\n`);
  const lines = asked.json
    ? [JSON.stringify(files.map(checkValue), null, 2)]
    : [...files.flatMap(checkLines), ...endLines(files, path)];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (files.some(({ refused }) => refused.length > 0)) process.exitCode = 1;
}

async function understood({ files, mapping }: Asked): Promise<CheckedFiles> {
  const said = mapping === undefined ? null : await readMapping(mapping);
  const readings = await Promise.all(
    files.map(async (path) => {
      const name = basename(path);
      const format = formatOf(said?.files.find(({ file }) => file === name));
      return { name, reading: await readTable(path, format) };
    }),
  );
  const { contacts, deals, companies } = standardProperties([]);
  return checkReadings(readings, { said, properties: { contacts, deals, companies } });
}

function endLines(files: readonly FileCheck[], path: string | undefined): readonly string[] {
  const open = files.reduce((sum, { questions }) => sum + questions.length, 0);
  const written =
    path === undefined ? [] : [`Written to ${path}: mend it, and give it with --mapping.`];
  if (open === 0 || path !== undefined) return ['', ...written];
  return ['', 'Answer in a mapping file: --write-mapping mapping.json writes a draft.'];
}
