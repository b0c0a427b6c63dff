import * as z from 'zod';
import type { Properties } from '../../domain/crm/property.ts';

/** One version of a property's value, as HubSpot keeps it. */
export interface WireVersion {
  readonly value: string | null;
  readonly timestamp: string;
  readonly sourceType?: string | null;
}

/** HubSpot's versions of each property, newest first. */
export type WireHistory = Readonly<Record<string, readonly WireVersion[]>>;

const isText = (value: unknown) => typeof value === 'string' || value === null;

/** Ours instead of a zod record: pages have 100 x 60 values, and a record is copied value by value. */
const properties = z.custom<Properties>(
  (value) => isPlainObject(value) && Object.values(value).every(isText),
);

const history = z.custom<WireHistory>(
  (value) => isPlainObject(value) && Object.values(value).every(isVersions),
);

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isVersions(versions: unknown): boolean {
  return Array.isArray(versions) && versions.every(isVersion);
}

function isVersion(version: unknown): boolean {
  if (!isPlainObject(version)) return false;
  const { value, timestamp, sourceType } = version as Record<keyof WireVersion, unknown>;
  return (
    (isText(value) || value === undefined) &&
    typeof timestamp === 'string' &&
    (isText(sourceType) || sourceType === undefined)
  );
}

/** HubSpot's record ids are whole numbers, written as text. */
export const recordId = z.string().regex(/^\d{1,19}$/);

const record = z.object({
  id: recordId,
  properties,
  propertiesWithHistory: history.optional(),
  createdAt: z.string().nullish(),
  updatedAt: z.string().nullish(),
  archived: z.boolean().default(false),
});

/** A record as HubSpot answers it. */
export type WireRecord = z.infer<typeof record>;

const paging = z.object({ next: z.object({ after: z.string().min(1) }).nullish() }).nullish();

/** A page of a list: the cursor is opaque. */
export const recordPage = z.object({ results: z.array(record), paging });

/** A page of a search, of which only the ids are used. */
export const searchPage = z.object({
  total: z.int().min(0),
  results: z.array(z.object({ id: recordId })),
  paging,
});

const batchError = z.object({
  category: z.string().nullish(),
  context: z.record(z.string(), z.array(z.string())).nullish(),
});

/** A batch read: 200, or 207 with an error for each id that it could not give. */
export const recordBatch = z.object({
  results: z.array(record),
  errors: z.array(batchError).nullish(),
});

/** The cursor that leads on; null at the end. */
export function nextCursor(page: { readonly paging?: z.infer<typeof paging> }): string | null {
  return page.paging?.next?.after ?? null;
}

/** The ids that a batch read says no longer exist. */
export function goneIds({ errors }: z.infer<typeof recordBatch>): readonly string[] {
  return (errors ?? [])
    .filter(({ category }) => category === 'OBJECT_NOT_FOUND')
    .flatMap(({ context }) => context?.['ids'] ?? context?.['id'] ?? []);
}
