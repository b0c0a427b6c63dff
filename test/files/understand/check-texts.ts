import type { ColumnCheck, FileCheck } from '../../../src/contract/file-check.ts';
import type { Mapping } from '../../../src/files/mapping-schema.ts';
import { type CheckedFiles, checkFiles } from '../../../src/files/understand/check-files.ts';
import { standardProperties } from '../../../src/sandbox/standard/standard-properties.ts';

/** Checks files given as texts by name. `said`: what somebody has said about them. */
export async function check(
  texts: Readonly<Record<string, string>>,
  said: Mapping | null = null,
): Promise<CheckedFiles> {
  const files = Object.entries(texts).map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
  const { contacts, deals, companies } = standardProperties([]);
  return checkFiles(files, { said, properties: { contacts, deals, companies } });
}

/** The check of one text. */
export async function checkOne(text: string, name = 'file.csv'): Promise<FileCheck> {
  const { files } = await check({ [name]: text });
  const [file] = files;
  if (file === undefined) throw new Error('one file is checked');
  return file;
}

/** A column by its heading. */
export function columnOf({ columns }: FileCheck, heading: string): ColumnCheck {
  const found = columns.find((each) => each.heading === heading);
  if (found === undefined) throw new Error(`no column "${heading}"`);
  return found;
}

/** What every column means, as `deals.amount`, by heading; `-` for those that mean nothing here. */
export function meanings({ columns }: FileCheck): Readonly<Record<string, string>> {
  return Object.fromEntries(
    columns.map(({ heading, means }) => [
      heading,
      means === null ? '-' : `${means.object}.${means.property}`,
    ]),
  );
}

/** Ids of what has to be said, and of why a file is refused. */
export const asked = ({ questions }: FileCheck) => questions.map(({ say }) => say);
export const refused = ({ refused: all }: FileCheck) => all.map(({ say }) => say);
