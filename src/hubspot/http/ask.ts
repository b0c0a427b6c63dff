import { CrmUnreachable } from '../../use-cases/ports/crm-source.ts';
import type { Ask, CallReport, ReadCall } from './call.ts';
import { judgeAnswer, type Verdict } from './judge-answer.ts';
import type { CallKind, CallLimits } from './limits.ts';
import { RollingWindow } from './rolling-window.ts';
import type { Answer, Send } from './send.ts';
import { sleep, type Timers } from './timers.ts';

/** How often and how patiently a call is asked again. */
export interface RetryPolicy {
  /** Tries in all. */
  readonly attempts: number;
  /** The first wait is up to this; each further one up to twice as much. */
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  /** When HubSpot asks for more than this, the slice fails and a later one goes on. */
  readonly patienceMs: number;
}

/** Five tries over about 10 s on average; a minute when HubSpot asks for it. */
export const usualRetries: RetryPolicy = {
  attempts: 5,
  firstWaitMs: 500,
  longestWaitMs: 10_000,
  patienceMs: 60_000,
};

/** What asking stands on. */
export interface AskParts {
  readonly send: Send;
  readonly limits: CallLimits;
  readonly timers: Timers;
  readonly retries: RetryPolicy;
  /** A number from 0 to 1 (not included), for jitter. */
  readonly random: () => number;
  /** Milliseconds until the account's daily number of calls starts anew. */
  readonly untilDailyReset: () => number;
  readonly onCall?: (report: CallReport) => void;
}

type Settled = Exclude<Verdict, { kind: 'used up' }>;
type Again = Extract<Verdict, { kind: 'again' }>;

/** Asks one portal: within its limits, again where that may help, never beyond a used-up day. */
export function asker(parts: AskParts): Ask {
  const tries = new Tries(parts);
  return async (call, signal) => {
    for (let attempt = 1; ; attempt += 1) {
      const verdict = await tries.once(call, attempt, signal);
      if (verdict.kind === 'good') return verdict.json;
      if (verdict.kind === 'final') throw verdict.error;
      throwIfUseless(verdict, attempt, parts.retries);
      await sleep(parts.timers, waitBefore(parts, verdict.waitMs, attempt), signal);
    }
  };
}

/** Single tries, and what they tell of the portal. */
class Tries {
  readonly #parts: AskParts;
  readonly #windows: Readonly<Record<CallKind, RollingWindow>>;
  #closedUntil = 0;

  constructor(parts: AskParts) {
    this.#parts = parts;
    this.#windows = {
      burst: new RollingWindow(parts.limits.burst, parts.timers),
      search: new RollingWindow(parts.limits.search, parts.timers),
    };
  }

  async once(call: ReadCall, attempt: number, signal: AbortSignal): Promise<Settled> {
    const { timers, send, onCall } = this.#parts;
    const window = this.#windows[call.kind];
    const release = await window.take(signal, call.urgent ?? false);
    try {
      if (timers.now() < this.#closedUntil) return { kind: 'final', error: dayUsedUp() };
      const sentAt = timers.now();
      const answer = await send(call, signal);
      if (call.kind === 'burst') observe(window, answer);
      const verdict = judgeAnswer(call, answer);
      onCall?.(reportOf(call, answer, verdict, attempt, timers.now() - sentAt));
      return this.#settle(verdict, window);
    } finally {
      release();
    }
  }

  /** What one call learnt holds for all of the portal's calls. */
  #settle(verdict: Verdict, window: RollingWindow): Settled {
    if (verdict.kind === 'again' && verdict.pause) window.pause(verdict.waitMs ?? 0);
    if (verdict.kind !== 'used up') return verdict;
    this.#closedUntil =
      this.#parts.timers.now() + (verdict.waitMs ?? this.#parts.untilDailyReset());
    return { kind: 'final', error: dayUsedUp() };
  }
}

function throwIfUseless({ why, waitMs }: Again, attempt: number, retries: RetryPolicy): void {
  if (attempt >= retries.attempts || (waitMs ?? 0) > retries.patienceMs) {
    throw new CrmUnreachable(`${why}, ${attempt === 1 ? 'asked once' : `asked ${attempt} times`}.`);
  }
}

/** Full jitter: anything up to the step of a doubling ladder, after what HubSpot asked for. */
function waitBefore(
  { retries, random }: AskParts,
  askedMs: number | null,
  attempt: number,
): number {
  const step = Math.min(retries.longestWaitMs, retries.firstWaitMs * 2 ** (attempt - 1));
  return (askedMs ?? 0) + random() * step;
}

/** HubSpot says of the rolling window what it allows and what is left; searches carry no such headers. */
function observe(window: RollingWindow, answer: Answer): void {
  if (answer.status === null) return;
  const calls = answer.headers.get('x-hubspot-ratelimit-max') ?? '';
  const remaining = answer.headers.get('x-hubspot-ratelimit-remaining') ?? '';
  if (/^\d+$/.test(calls) && /^\d+$/.test(remaining)) {
    window.observe(Number(calls), Number(remaining));
  }
}

function dayUsedUp(): CrmUnreachable {
  return new CrmUnreachable(
    "HubSpot's daily number of calls for this account is used up. It starts anew at midnight in the account's time zone; the sync goes on by itself then.",
  );
}

function reportOf(
  { method, path }: ReadCall,
  { status }: Answer,
  verdict: Verdict,
  attempt: number,
  ms: number,
): CallReport {
  return { method, path, status, ms, attempt, problem: problemOf(verdict) };
}

function problemOf(verdict: Verdict): string | null {
  switch (verdict.kind) {
    case 'good':
      return null;
    case 'again':
      return verdict.why;
    case 'used up':
      return 'the daily number of calls is used up';
    case 'final':
      return verdict.error.message;
  }
}
