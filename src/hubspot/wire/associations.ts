import * as z from 'zod';
import { recordId } from './records.ts';

/** Ids come as numbers or as text, by the version of the API. */
const anyId = z.union([recordId, z.int().positive().transform(String)]);

/**
 * What records are linked to. A record that is linked to nothing is left out, or stands among the errors of a 207.
 * `paging` on a result: it is linked to more than one answer holds.
 */
export const associationBatch = z.object({
  results: z.array(
    z.object({
      from: z.object({ id: anyId }),
      to: z.array(z.object({ toObjectId: anyId })),
      paging: z.object({ next: z.object({ after: z.string().min(1) }).nullish() }).nullish(),
    }),
  ),
});
