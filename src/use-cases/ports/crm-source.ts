import type { Contact } from '../../domain/crm/contact.ts';
import type { Deal } from '../../domain/crm/deal.ts';
import type { Goal } from '../../domain/crm/goal.ts';
import type { Period } from '../../domain/crm/period.ts';
import type { PropertyChange } from '../../domain/crm/property.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';

/** The record streams that a portal is read by, and what each yields. */
export interface StreamRecords {
  contacts: Contact;
  deals: Deal;
  goals: Goal;
}
export type Stream = keyof StreamRecords;

/** A record with the earlier values that the CRM remembers, oldest first. */
export interface SyncedRecord<R> {
  readonly record: R;
  readonly history: readonly PropertyChange[];
}

/** One page of records, complete with history and associations. */
export interface SourcePage<R> {
  readonly records: readonly SyncedRecord<R>[];
  /** Where to go on once this page is committed; null when it was the last. */
  readonly resumeAt: string | null;
}

/** The CRM as Pacekeeper reads it. Reads only; every failure is thrown as one of the classes below. */
export interface CrmSource {
  /** Account, property definitions, owners (archived ones too) and pipelines. */
  readSchema(): Promise<PortalSchema>;
  /**
   * Every record of a stream in the CRM's own order, strongly consistent. Reads ahead within the CRM's limits;
   * pages arrive in order. `resumeAt` is a page's `resumeAt`, or null for the start.
   */
  readAll<S extends Stream>(
    stream: S,
    schema: PortalSchema,
    resumeAt: string | null,
  ): AsyncIterable<SourcePage<StreamRecords[S]>>;
  /** The records modified within `window` (both ends included), by ascending record id. */
  readModified<S extends Stream>(
    stream: S,
    schema: PortalSchema,
    window: Period,
    resumeAt: string | null,
  ): AsyncIterable<SourcePage<StreamRecords[S]>>;
  /** How many records a stream has; null when the CRM does not say. For progress only. */
  count(stream: Stream): Promise<number | null>;
}

/** The portal's plan or the token's scopes do not give this stream: not asked again until settings change. */
export class StreamUnavailable extends Error {
  override readonly name = 'StreamUnavailable';
  readonly stream: Stream;
  /** What to do about it, for an admin. */
  readonly remedy: string;
  constructor(stream: Stream, message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.stream = stream;
    this.remedy = remedy;
  }
}

/** The CRM does not accept the credentials: nothing can be read until someone mends them. */
export class CrmRefused extends Error {
  override readonly name = 'CrmRefused';
}

/** The CRM cannot be reached, or answered with something that is not an answer; worth another try later. */
export class CrmUnreachable extends Error {
  override readonly name = 'CrmUnreachable';
}
