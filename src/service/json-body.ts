import type * as z from 'zod';
import { faultsOf } from './card-query.ts';
import { badBody } from './errors.ts';

/** Deeper than anything that we take; walking into more could use up the stack. */
const MAX_DEPTH = 32;

/**
 * What a signed body says, by its schema. The raw bytes are what was signed, so they are read here, after the check: as
 * UTF-8 without replacement, as one JSON object. Throws a RequestError that names every fault.
 */
export function readJsonBody<Body>(raw: unknown, schema: z.ZodType<Body>, maxBytes: number): Body {
  if (!Buffer.isBuffer(raw) || raw.length === 0) throw badBody(['it is empty']);
  if (raw.length > maxBytes) throw badBody([`it is longer than ${maxBytes} bytes`]);
  if (isDeeperThan(MAX_DEPTH, raw)) throw badBody([`it is nested deeper than ${MAX_DEPTH} levels`]);
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

/** Whether lists and objects lie within each other deeper than that. Texts are skipped: a bracket in one opens nothing. */
function isDeeperThan(most: number, raw: Buffer): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < raw.length; at += 1) {
    const byte = raw[at];
    if (byte === QUOTE) inText = !inText;
    else if (inText) at += byte === BACKSLASH ? 1 : 0;
    else depth += deeperBy.get(byte) ?? 0;
    if (depth > most) return true;
  }
  return false;
}

const [QUOTE, BACKSLASH, OPEN_LIST, OPEN_OBJECT, CLOSE_LIST, CLOSE_OBJECT] = Buffer.from('"\\[{]}');

const deeperBy: ReadonlyMap<number | undefined, number> = new Map([
  [OPEN_LIST, 1],
  [OPEN_OBJECT, 1],
  [CLOSE_LIST, -1],
  [CLOSE_OBJECT, -1],
]);
