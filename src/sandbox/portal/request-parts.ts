import { z } from 'zod';
import { invalid } from './api-failure.ts';
import type { Call } from './call.ts';

/** A path parameter that the route is known to have. */
export function paramOf(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new RangeError(`The route has no :${name}.`);
  return value;
}

/** A list in the query: the name repeated, or values with commas between. */
export function listOf(query: URLSearchParams, name: string): string[] {
  return query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .filter((value) => value !== '');
}

/** The `limit` of a query, 1..max. */
export function limitOf(query: URLSearchParams, usual: number, max: number): number {
  const text = query.get('limit');
  return text === null ? usual : checkedLimit(Number(text), max);
}

/** A page size within 1..max, or HubSpot's 400. */
export function checkedLimit(limit: number, max: number): number {
  if (!Number.isInteger(limit) || limit < 1 || limit > max) {
    throw invalid(`Invalid limit ${limit}: it must be a whole number from 1 to ${max}.`);
  }
  return limit;
}

/** Whether the call asks for archived records. */
export function archivedOf(query: URLSearchParams): boolean {
  const text = query.get('archived') ?? 'false';
  if (text !== 'true' && text !== 'false') {
    throw invalid(`Invalid archived "${text}": it must be true or false.`);
  }
  return text === 'true';
}

/** The call's body by a schema; every fault at once in the 400. */
export function bodyOf<T>(schema: z.ZodType<T>, call: Call): T {
  const parsed = schema.safeParse(call.body);
  if (parsed.success) return parsed.data;
  throw invalid(`Invalid input JSON: ${z.prettifyError(parsed.error)}`, {
    errors: parsed.error.issues.map((issue) => ({
      message: issue.message,
      in: issue.path.join('.'),
    })),
  });
}

/** At most `max` inputs in a batch, or HubSpot's 400. */
export function checkBatchSize(count: number, max: number): void {
  if (count > max) {
    throw invalid(`Too many inputs: ${count}. The maximum number supported in a batch is ${max}.`);
  }
}
