import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { RejectedRow } from '../../use-cases/ports/summary-store.ts';
import { english } from '../../words/english.ts';
import { rejectionWords } from '../../words/rejections.ts';

/** A field of a CSV file (RFC 4180); text that a spreadsheet would run as a formula is defused with an apostrophe. */
function field(text: string): string {
  const safe = /^[\s"']*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** Writes every value that was set aside to a CSV file, with its folder: object, id, property, value, reason. */
export async function writeSetAside(path: string, rows: readonly RejectedRow[]): Promise<void> {
  const lines = rows.map(({ objectType, objectId, property, value, reason }) =>
    [objectType, objectId, property, value, rejectionWords(reason, english)].map(field).join(','),
  );
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${['object,id,property,value,reason', ...lines].join('\r\n')}\r\n`);
}
