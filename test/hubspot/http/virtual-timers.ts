import type { Timers } from '../../../src/hubspot/http/timers.ts';

/** Timers whose time passes only in {@link VirtualTimers.run}. */
export class VirtualTimers implements Timers {
  #now = 0;
  #order = 0;
  readonly #tasks = new Map<number, { readonly at: number; readonly task: () => void }>();

  now(): number {
    return this.#now;
  }

  after(ms: number, task: () => void): () => void {
    this.#order += 1;
    const id = this.#order;
    this.#tasks.set(id, { at: this.#now + ms, task });
    return () => this.#tasks.delete(id);
  }

  /** Lets time pass until nothing is planned any more, or `until`. */
  async run(until = Number.POSITIVE_INFINITY): Promise<void> {
    for (;;) {
      await settled();
      const next = [...this.#tasks].toSorted(([a, x], [b, y]) => x.at - y.at || a - b)[0];
      if (next === undefined || next[1].at > until) return;
      this.#now = next[1].at;
      this.#tasks.delete(next[0]);
      next[1].task();
    }
  }
}

/** Lets every promise that can go on go on. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
}
