import { CrmUnreachable } from '../../use-cases/ports/crm-source.ts';
import type { Ask } from './call.ts';
import { judgeRead, type Verdict } from './judge-answer.ts';
import { type LineParts, PortalLine } from './portal-line.ts';
import { sleep } from './timers.ts';

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
export interface AskParts extends LineParts {
  readonly retries: RetryPolicy;
  /** A number from 0 to 1 (not included), for jitter. */
  readonly random: () => number;
}

type Again = Extract<Verdict, { kind: 'again' }>;

/** Asks one portal over its line: within its limits, again where that may help, never beyond a used-up day. */
export function asker(parts: AskParts, line: PortalLine = new PortalLine(parts)): Ask {
  return async (call, signal) => {
    for (let attempt = 1; ; attempt += 1) {
      const verdict = await line.once(call, attempt, signal, (answer) => judgeRead(call, answer));
      if (verdict.kind === 'good') return verdict.json;
      if (verdict.kind === 'final') throw verdict.error;
      throwIfUseless(verdict, attempt, parts.retries);
      await sleep(parts.timers, waitBefore(parts, verdict.waitMs, attempt), signal);
    }
  };
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
