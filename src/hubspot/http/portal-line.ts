import { CrmUnreachable } from '../../use-cases/ports/crm-source.ts';
import type { ApiCall, CallReport } from './call.ts';
import type { CallKind, CallLimits } from './limits.ts';
import { RollingWindow } from './rolling-window.ts';
import type { Answer, Send } from './send.ts';
import type { Timers } from './timers.ts';

/** What calls to one portal stand on. */
export interface LineParts {
  readonly send: Send;
  readonly limits: CallLimits;
  readonly timers: Timers;
  /** Milliseconds until the account's daily number of calls is reset. */
  readonly untilDailyReset: () => number;
  readonly onCall?: (report: CallReport) => void;
}

/** What an answer is worth to its call, and what it tells of the portal. */
export type Judged<Verdict> =
  | {
      readonly kind: 'judged';
      readonly verdict: Verdict;
      /** All calls of this kind have to wait so long, in ms; 0: none has to. */
      readonly pauseMs: number;
      /** What was wrong, for the report; null when nothing was. */
      readonly problem: string | null;
    }
  /** Of the account's daily number of calls none is left; `waitMs` as HubSpot says, null when it does not. */
  | { readonly kind: 'day used up'; readonly waitMs: number | null };

/** The way to one portal, reads and writes together: what one call learns of its limits holds for all. */
export class PortalLine {
  readonly #parts: LineParts;
  readonly #windows: Readonly<Record<CallKind, RollingWindow>>;
  #closedUntil = 0;

  constructor(parts: LineParts) {
    this.#parts = parts;
    this.#windows = {
      burst: new RollingWindow(parts.limits.burst, parts.timers),
      search: new RollingWindow(parts.limits.search, parts.timers),
    };
  }

  /** Sends a call once, within the limits. Throws {@link CrmUnreachable} while the account's day is used up. */
  async once<Verdict>(
    call: ApiCall,
    attempt: number,
    signal: AbortSignal,
    judge: (answer: Answer) => Judged<Verdict>,
  ): Promise<Verdict> {
    const { timers, send, onCall } = this.#parts;
    const window = this.#windows[call.kind];
    const release = await window.take(signal, call.urgent ?? false);
    try {
      if (timers.now() < this.#closedUntil) throw dayUsedUp();
      const sentAt = timers.now();
      const answer = await send(call, signal);
      if (call.kind === 'burst') observe(window, answer);
      const judged = judge(answer);
      const problem = judged.kind === 'judged' ? judged.problem : DAY_USED_UP;
      const { method, path } = call;
      const ms = timers.now() - sentAt;
      onCall?.({ method, path, status: answer.status, ms, attempt, problem });
      if (judged.kind === 'day used up') throw this.#closed(judged.waitMs);
      if (judged.pauseMs > 0) window.pause(judged.pauseMs);
      return judged.verdict;
    } finally {
      release();
    }
  }

  /** Nothing is sent from now on until the account's next day. */
  #closed(waitMs: number | null): CrmUnreachable {
    const { timers, untilDailyReset } = this.#parts;
    this.#closedUntil = timers.now() + (waitMs ?? untilDailyReset());
    return dayUsedUp();
  }
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

const DAY_USED_UP = 'the daily number of calls is used up';

function dayUsedUp(): CrmUnreachable {
  return new CrmUnreachable(
    "HubSpot's daily number of calls for this account is used up. It is reset at midnight in the account's time zone, and the sync then continues automatically.",
  );
}
