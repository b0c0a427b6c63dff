import type * as z from 'zod';
import { faultsOf } from './card-query.ts';
import { badBody } from './errors.ts';

/** What a card says when it acts is a few fields; more is not one of ours. */
const MAX_BYTES = 16_384;

/**
 * What a signed body says, by its schema. The raw bytes are what was signed, so they are read here, after the check: as
 * UTF-8 without replacement, as one JSON object. Throws a RequestError that names every fault.
 */
export function readJsonBody<Body>(raw: unknown, schema: z.ZodType<Body>): Body {
  if (!Buffer.isBuffer(raw) || raw.length === 0) throw badBody(['it is empty']);
  if (raw.length > MAX_BYTES) throw badBody([`it is longer than ${MAX_BYTES} bytes`]);
  const parsed = schema.safeParse(jsonOf(raw));
  if (parsed.success) return parsed.data;
  throw badBody(faultsOf(parsed.error));
}

function jsonOf(raw: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw));
  } catch (cause) {
    throw badBody(['it is not JSON in UTF-8'], cause);
  }
}
