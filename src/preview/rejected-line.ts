import type { PortalSchema } from '../domain/crm/schema.ts';
import type { RejectedRow } from '../use-cases/ports/summary-store.ts';
import { english } from '../words/english.ts';
import { rejectionWords } from '../words/rejections.ts';
import type { RejectedLine } from './page.ts';

const paths = { contact: '/contacts', deal: '/deals', goal: null } as const;

/** A value that was set aside, with the label that people know its property by and the way to its record. */
export function rejectedLine(row: RejectedRow, schema: PortalSchema): RejectedLine {
  const definition = schema.definitions.find(
    ({ objectType, name }) => objectType === row.objectType && name === row.property,
  );
  const folder = paths[row.objectType];
  return {
    path: folder === null ? null : `${folder}/${row.objectId}`,
    record: `${row.objectType} ${row.objectId}`,
    label: definition?.label ?? row.property,
    value: row.value,
    reason: rejectionWords(row.reason, english),
  };
}
