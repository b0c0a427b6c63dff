import { basename } from 'node:path';
import { faultText } from '../files/file-fault.ts';
import { readContent } from '../files/read-table.ts';
import { NothingChanged } from './nothing-changed.ts';

/** What a JSON file holds, whatever its encoding; throws {@link NothingChanged} when it is none or cannot be read. */
export async function readJson(path: string): Promise<unknown> {
  const content = await readContent(path);
  if (content.kind === 'refused') throw new NothingChanged(content.faults.map(faultText));
  const file = basename(path);
  if (content.kind === 'rows')
    throw new NothingChanged([`${file}: this is an Excel workbook, not JSON.`]);
  try {
    return JSON.parse(content.text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new NothingChanged([`${file}: this is not JSON: ${why}.`], { cause });
  }
}
