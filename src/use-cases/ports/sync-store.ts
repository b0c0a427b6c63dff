import type { Period } from '../../domain/crm/period.ts';
import type { ObjectType, PropertyChange } from '../../domain/crm/property.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { Clock } from '../slices/slice.ts';
import type { SourcePage, Stream, StreamRecords, SyncedRecord } from './crm-source.ts';

/** How far a stream has been read. */
export type StreamState =
  /** First load: `startedAt` becomes the bookmark when it is complete. */
  | { readonly phase: 'full'; readonly startedAt: Instant; readonly resumeAt: string | null }
  /** Up to date as of `bookmark`. */
  | { readonly phase: 'current'; readonly bookmark: Instant }
  /** Part-way through the records modified within `window`. */
  | { readonly phase: 'catching up'; readonly window: Period; readonly resumeAt: string | null }
  /** The portal's plan or scopes do not give it; not asked again. */
  | {
      readonly phase: 'unavailable';
      readonly since: Instant;
      readonly message: string;
      readonly remedy: string;
    };

/** What a committed page did. */
export interface CommitCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Values set aside with a reason. */
  readonly rejected: number;
}

/** A page whose rows are made; nothing of it is stored yet. */
export interface ReadyPage {
  /** How many records it has. */
  readonly size: number;
  /** Where reading goes on once it is committed; null: it is the last. */
  readonly resumeAt: string | null;
  /**
   * Upserts the page, appends the values that changed (history from the CRM, and what differs from the stored record, as of the
   * moment it was seen), and moves the stream's state: one transaction. Committing a page again changes nothing.
   */
  commit(state: StreamState): Promise<CommitCounts>;
}

/** Schema, records, their changes and the place to go on. */
export interface SyncStore {
  saveSchema(schema: PortalSchema): Promise<void>;
  readSchema(): Promise<PortalSchema | null>;
  streamState(stream: Stream): Promise<StreamState | null>;
  saveStreamState(stream: Stream, state: StreamState): Promise<void>;
  /** Pages in their order, each made ready while the one before is being written; `clock` says when a page was seen. */
  readyPages<S extends Stream>(
    stream: S,
    pages: AsyncIterable<SourcePage<StreamRecords[S]>>,
    clock: Clock,
  ): AsyncIterable<ReadyPage>;
  /** Makes a page ready and commits it. */
  commitPage<S extends Stream>(
    stream: S,
    records: readonly SyncedRecord<StreamRecords[S]>[],
    state: StreamState,
    seenAt: Instant,
  ): Promise<CommitCounts>;
  /** All known values of a record's properties, oldest first. */
  changesOf(objectType: ObjectType, id: string): Promise<readonly PropertyChange[]>;
}
