import type { Stream } from '../../use-cases/ports/crm-source.ts';
import type { CallKind } from './limits.ts';

/** One call to HubSpot. */
export interface ApiCall {
  readonly method: 'GET' | 'POST';
  /** From the table in paths.ts: names no record, so it may stand in errors and logs. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly kind: CallKind;
  /** Goes before the calls that wait for a slot: others can only start once this one is answered. */
  readonly urgent?: boolean;
}

/** A question: a POST too is a read (batch read, search), and asking again does no harm. */
export interface ReadCall extends ApiCall {
  /** What cannot be had without the answer; null: nothing can. */
  readonly stream: Stream | null;
}

/** A call that makes something: never sent a second time unless HubSpot surely did nothing. */
export interface WriteCall extends ApiCall {
  readonly method: 'POST';
  readonly body: Readonly<Record<string, unknown>>;
  /** The scope that it needs. */
  readonly scope: string;
}

/** What came of one try. */
export interface CallReport {
  readonly method: string;
  readonly path: string;
  /** Null when there was no answer. */
  readonly status: number | null;
  /** How long the answer took, without waiting for a slot. */
  readonly ms: number;
  /** 1 for the first. */
  readonly attempt: number;
  /** Why it has to be asked again; null when it need not be. */
  readonly problem: string | null;
}

/** Asks HubSpot and answers the JSON that it gave; asks again where that may help. */
export type Ask = (call: ReadCall, signal: AbortSignal) => Promise<unknown>;
