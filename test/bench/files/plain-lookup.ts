import { basename } from 'node:path';
import { readTable } from '../../../src/files/read-table.ts';
import { contactProperties } from '../../../src/sandbox/standard/contact-properties.ts';
import { dealProperties } from '../../../src/sandbox/standard/deal-properties.ts';
import {
  inFolder,
  type Understand,
  type UnderstoodColumn,
  type UnderstoodFile,
} from './understand.ts';

/**
 * The peer: a table of HubSpot's English labels, looked up without regard to case, and nothing else. It is sure of what
 * it finds, never asks, and refuses what has no heading of its own.
 */
const labels = {
  contact: new Map(contactProperties.map(({ label, name }) => [label.toLowerCase(), name])),
  deal: new Map([
    ...dealProperties([]).map(({ label, name }) => [label.toLowerCase(), name] as const),
    ['associated contact ids', 'associated contact'],
  ]),
};

export const understandByLookup: Understand = (files) =>
  inFolder(files, (paths) => Promise.all(paths.map(lookedUp)));

async function lookedUp(path: string): Promise<UnderstoodFile> {
  const file = basename(path);
  const reading = await readTable(path);
  if (reading.kind === 'refused' || reading.table.rows.length === 0) return refused(file);
  const { headings } = reading.table;
  const kinds = (['deal', 'contact'] as const).map((object) => ({
    object,
    columns: headings.map((heading) => column(heading, object)),
  }));
  const [best, other] = kinds.toSorted((a, b) => found(b.columns) - found(a.columns));
  if (best === undefined || found(best.columns) <= found(other?.columns ?? []))
    return refused(file);
  return { file, kind: `${best.object}s`, columns: best.columns, refused: false, questions: [] };
}

function refused(file: string): UnderstoodFile {
  return { file, kind: null, columns: [], refused: true, questions: [] };
}

function found(columns: readonly UnderstoodColumn[]): number {
  return columns.filter(({ means }) => means !== null).length;
}

function column(heading: string, object: 'deal' | 'contact'): UnderstoodColumn {
  const property = labels[object].get(heading.toLowerCase());
  return {
    heading,
    means: property === undefined ? null : { object, property },
    confidence: 'sure',
    examples: [],
  };
}
