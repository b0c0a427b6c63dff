import type { CallLimit } from './limits.ts';
import type { Timers } from './timers.ts';

/** Returns a slot; it can be used again one window later. */
export type ReleaseSlot = () => void;

interface Waiting {
  readonly admit: () => void;
}

/** A timer may fire up to a millisecond early, and clocks of two machines do not tick alike. */
const MARGIN_MS = 5;

/**
 * Slots for calls, so many in a rolling window. A slot is free again one window after its call was *answered*: the
 * other side counted the call at some moment before that, so however long the network holds calls back, it never sees
 * more than `calls` in any window. The price is the latency's share of the window: 1.5 % at 150 ms in 10 s.
 */
export class RollingWindow {
  readonly #timers: Timers;
  readonly #windowMs: number;
  #calls: number;
  #inFlight = 0;
  /** When slots in use become free, earliest first. */
  readonly #cooling: number[] = [];
  #waiting: Waiting[] = [];
  #pausedUntil = 0;
  #cancelTimer: (() => void) | null = null;

  constructor(limit: CallLimit, timers: Timers) {
    this.#timers = timers;
    this.#calls = limit.calls;
    this.#windowMs = limit.windowMs;
  }

  /** Waits for a slot. `first`: before all who wait already. Rejects with the signal's reason once it is called off. */
  async take(signal: AbortSignal, first = false): Promise<ReleaseSlot> {
    signal.throwIfAborted();
    await new Promise<void>((resolve, reject) => {
      const leave = () => {
        this.#waiting = this.#waiting.filter((each) => each !== waiting);
        this.#admit();
        reject(signal.reason);
      };
      const waiting: Waiting = {
        admit: () => {
          signal.removeEventListener('abort', leave);
          resolve();
        },
      };
      signal.addEventListener('abort', leave, { once: true });
      if (first) this.#waiting.unshift(waiting);
      else this.#waiting.push(waiting);
      this.#admit();
    });
    return () => this.#release();
  }

  /** Admits nobody for `ms`: the other side said that there have been too many calls. */
  pause(ms: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, this.#timers.now() + ms);
    this.#admit();
  }

  /**
   * Takes in what the other side says of the same window: its limit, when lower than ours, and the calls that are not
   * ours (of the same app, in another process), which hold slots for a window.
   */
  observe(calls: number, remaining: number): void {
    this.#calls = Math.min(this.#calls, Math.max(1, calls));
    this.#forgetCooled();
    const foreign = calls - remaining - this.#inFlight - this.#cooling.length;
    const freeAt = this.#timers.now() + this.#windowMs + MARGIN_MS;
    for (let each = 0; each < foreign; each += 1) this.#cooling.push(freeAt);
  }

  #release(): void {
    this.#inFlight -= 1;
    if (this.#windowMs > 0) this.#cooling.push(this.#timers.now() + this.#windowMs + MARGIN_MS);
    this.#admit();
  }

  #admit(): void {
    const now = this.#timers.now();
    this.#forgetCooled();
    while (now >= this.#pausedUntil && this.#inFlight + this.#cooling.length < this.#calls) {
      const next = this.#waiting.shift();
      if (next === undefined) break;
      this.#inFlight += 1;
      next.admit();
    }
    this.#wakeForNext(now);
  }

  /** Sets the timer for the moment at which somebody can be admitted; answered calls admit by themselves. */
  #wakeForNext(now: number): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    if (this.#waiting.length === 0) return;
    const full = this.#inFlight + this.#cooling.length >= this.#calls;
    const slotAt = full ? this.#cooling[0] : now;
    if (slotAt === undefined) return;
    const at = Math.max(slotAt, this.#pausedUntil);
    this.#cancelTimer = this.#timers.after(Math.max(1, Math.ceil(at - now)), () => this.#admit());
  }

  #forgetCooled(): void {
    const now = this.#timers.now();
    const cooled = this.#cooling.findIndex((at) => at > now);
    this.#cooling.splice(0, cooled === -1 ? this.#cooling.length : cooled);
  }
}
