import { dayOf, startOfDay } from '../domain/calendar/day.ts';
import type { PortalSchema } from '../domain/crm/schema.ts';
import { HOUR_MS, type Instant } from '../domain/crm/time.ts';
import { type CrmSource, CrmUnreachable, type Stream } from '../use-cases/ports/crm-source.ts';
import type { CrmWriter } from '../use-cases/ports/delivery.ts';
import type { Clock } from '../use-cases/slices/slice.ts';
import { type AskParts, asker, type RetryPolicy, usualRetries } from './http/ask.ts';
import type { Ask, CallReport } from './http/call.ts';
import type { CallLimits } from './http/limits.ts';
import { PortalLine } from './http/portal-line.ts';
import { senderTo } from './http/send.ts';
import { teller } from './http/tell.ts';
import { systemTimers } from './http/timers.ts';
import { objectPaths, paths } from './paths.ts';
import { listGroups } from './read/list-groups.ts';
import { groupLoader } from './read/load-records.ts';
import { readAhead } from './read/read-ahead.ts';
import { readPortalSchema } from './read/read-schema.ts';
import { searchGroups } from './read/search-groups.ts';
import { type HistoryChoice, streamPlans } from './streams.ts';
import { checked } from './wire/checked.ts';
import { searchPage } from './wire/records.ts';
import { crmWriter } from './write/crm-writer.ts';

/** How to read one portal. */
export interface HubSpotOptions {
  readonly accessToken: string;
  /** Where HubSpot answers; https://api.hubapi.com unless given. */
  readonly basePath?: string;
  /** How often the portal may be called: one of `hubspotLimits`. */
  readonly limits: CallLimits;
  /** Which earlier values to read; `all` unless given. */
  readonly history?: HistoryChoice;
  /** From sending a call to the last byte of its answer, in ms; 30 s unless given. */
  readonly timeoutMs?: number;
  readonly retries?: RetryPolicy;
  /** Hears of every try: for logs and metrics. Holds no secret and nothing of a customer. */
  readonly onCall?: (report: CallReport) => void;
  /** The time of day, for the start of HubSpot's next day of calls. */
  readonly clock?: Clock;
}

const TIMEOUT_MS = 30_000;

/** A HubSpot portal: what is read from it, and what may be written to it. Both keep to its limits together. */
export interface HubSpotPortal {
  readonly source: CrmSource;
  readonly writer: CrmWriter;
}

/** A HubSpot portal as a source of records. Reads only. */
export function hubspotSource(options: HubSpotOptions): CrmSource {
  return hubspotPortal(options).source;
}

/** Opens the way to a HubSpot portal. Nothing is sent before something is asked or written. */
export function hubspotPortal(options: HubSpotOptions): HubSpotPortal {
  const clock = options.clock ?? Date.now;
  let timeZone: string | null = null;
  const parts: AskParts = {
    send: senderTo({ ...options, timeoutMs: options.timeoutMs ?? TIMEOUT_MS }),
    limits: options.limits,
    timers: systemTimers,
    retries: options.retries ?? usualRetries,
    random: Math.random,
    untilDailyReset: () => (timeZone === null ? HOUR_MS : untilMidnight(clock(), timeZone)),
    ...(options.onCall && { onCall: options.onCall }),
  };
  const line = new PortalLine(parts);
  const ask = asker(parts, line);
  const readingOf = <S extends Stream>(stream: S, schema: PortalSchema) => {
    timeZone = schema.portal.timeZone;
    return { ask, stream, plan: streamPlans[stream](schema, options.history ?? 'all') };
  };

  const source: CrmSource = {
    async readSchema() {
      const stop = new AbortController();
      try {
        return await readPortalSchema(ask, stop.signal);
      } finally {
        stop.abort();
      }
    },
    readAll(stream, schema, resumeAt) {
      const reading = readingOf(stream, schema);
      const groups = (signal: AbortSignal) => listGroups(reading, resumeAt, signal);
      return readAhead(groups, groupLoader(reading));
    },
    readModified(stream, schema, window, resumeAt) {
      const reading = readingOf(stream, schema);
      const groups = (signal: AbortSignal) => searchGroups(reading, window, resumeAt, signal);
      return readAhead(groups, groupLoader(reading));
    },
    count: (stream) => countRecords(ask, stream),
  };
  return { source, writer: crmWriter(teller(line)) };
}

/** By an empty search's total; null when there is no answer, because it is only for progress. */
async function countRecords(ask: Ask, stream: Stream): Promise<number | null> {
  const path = paths.search(objectPaths[stream]);
  const body = { filterGroups: [], properties: ['hs_object_id'], limit: 1 };
  try {
    const json = await ask(
      { method: 'POST', path, body, kind: 'search', stream },
      new AbortController().signal,
    );
    return checked(searchPage, json, path).total;
  } catch (error) {
    if (error instanceof CrmUnreachable) return null;
    throw error;
  }
}

/** Milliseconds until the next day begins in a zone. */
function untilMidnight(now: Instant, timeZone: string): number {
  return startOfDay(dayOf(now, timeZone).add({ days: 1 }), timeZone) - now;
}
