import * as z from 'zod';
import type { Question } from './file-check.ts';

const heading = z.string().min(1).max(10_000);

/** A property of HubSpot's, or of the people and links that files name: `deals.closedate`. */
const meaning = z.strictObject({
  object: z.enum(['deals', 'contacts', 'companies', 'people']),
  property: z.string().regex(/^[a-z][a-z0-9_]{0,99}$/),
});

/** What somebody says of one column; what is left out stays as it was understood. */
const columnMendSchema = z.strictObject({
  heading,
  /** `own`: it becomes a property of the portal's own; `nothing`: it is left out. */
  means: z.union([meaning, z.enum(['own', 'nothing'])]).optional(),
  dates: z.enum(['day first', 'month first']).optional(),
  decimal: z.enum(['.', ',']).optional(),
});

/** What somebody says of a file where the guess is wrong or was left open. */
export const fileMendSchema = z.strictObject({
  file: z.string().min(1),
  /** What its rows are. */
  holds: z.enum(['deals', 'contacts', 'companies', 'people']).optional(),
  columns: z.array(columnMendSchema).max(5_000),
  /** How deals in a stage stand. */
  ends: z
    .array(z.strictObject({ stage: heading, end: z.enum(['open', 'won', 'lost']) }))
    .max(1_000),
});

export type ColumnMend = z.infer<typeof columnMendSchema>;
export type FileMend = z.infer<typeof fileMendSchema>;

const answerable: ReadonlySet<Question['say']> = new Set([
  'day or month first',
  'decimal or thousands',
  'how stages end',
  'which column',
]);

/** Whether a question has to be answered before a file is imported: what it leaves open would be read wrong or not at all. */
export function mustBeAnswered({ say }: Question): boolean {
  return answerable.has(say);
}
