import { addCount } from '../../domain/collections/counts.ts';
import type { LimitPolicy } from './call-meter.ts';
import type { CallKind } from './routes.ts';

/** The calls of ten seconds, counted from the first call of all. */
export interface LedgerWindow {
  /** ms since the first call. */
  readonly startMs: number;
  /** Calls that count against the burst limit. */
  counted: number;
  searches: number;
  refused: number;
}

/** What has been asked of the portal so far. */
export interface LedgerReport {
  readonly total: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly byStatus: Readonly<Record<string, number>>;
  /** 429s by policy. */
  readonly refused: Readonly<Record<string, number>>;
  /** Calls that a planned fault struck. */
  readonly faults: number;
  /** The last thousand windows that had a call, oldest first. */
  readonly windows: readonly Readonly<LedgerWindow>[];
}

const windowMs = 10_000;
const keptWindows = 1_000;

/** Counts calls as they come and answers as they go. */
export class Ledger {
  readonly #byKind = new Map<string, number>();
  readonly #byStatus = new Map<string, number>();
  readonly #refused = new Map<string, number>();
  readonly #windows: LedgerWindow[] = [];
  #total = 0;
  #faults = 0;
  #firstMs: number | null = null;

  /** Notes a call at `ticks` ms of a monotonic clock. */
  called(kind: CallKind, refusedBy: LimitPolicy | null, ticks: number): void {
    this.#total += 1;
    addCount(this.#byKind, kind);
    const window = this.#windowAt(ticks);
    if (refusedBy !== null) {
      addCount(this.#refused, refusedBy);
      window.refused += 1;
    } else if (kind === 'search') {
      window.searches += 1;
    } else {
      window.counted += 1;
    }
  }

  answered(status: number): void {
    addCount(this.#byStatus, String(status));
  }

  struck(): void {
    this.#faults += 1;
  }

  report(): LedgerReport {
    return {
      total: this.#total,
      byKind: Object.fromEntries(this.#byKind),
      byStatus: Object.fromEntries(this.#byStatus),
      refused: Object.fromEntries(this.#refused),
      faults: this.#faults,
      windows: this.#windows.map((window) => ({ ...window })),
    };
  }

  #windowAt(ticks: number): LedgerWindow {
    this.#firstMs ??= ticks;
    const startMs = Math.floor((ticks - this.#firstMs) / windowMs) * windowMs;
    const last = this.#windows.at(-1);
    if (last?.startMs === startMs) return last;
    const window = { startMs, counted: 0, searches: 0, refused: 0 };
    this.#windows.push(window);
    if (this.#windows.length > keptWindows) this.#windows.shift();
    return window;
  }
}
