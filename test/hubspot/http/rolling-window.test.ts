import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RollingWindow } from '../../../src/hubspot/http/rolling-window.ts';
import { VirtualTimers } from './virtual-timers.ts';

const quiet = new AbortController().signal;

/** Sends calls as fast as a window lets them; answers when each arrived at the other side. */
async function arrivals(
  window: RollingWindow,
  timers: VirtualTimers,
  delays: readonly (readonly [there: number, back: number])[],
): Promise<number[]> {
  const arrived: number[] = [];
  for (const [there, back] of delays) {
    void window.take(quiet).then((release) => {
      timers.after(there, () => arrived.push(timers.now()));
      timers.after(there + back, release);
    });
  }
  await timers.run();
  return arrived.toSorted((a, b) => a - b);
}

/** The most arrivals in any half-open window of `ms`. */
function mostWithin(times: readonly number[], ms: number): number {
  let most = 0;
  let first = 0;
  for (const [index, time] of times.entries()) {
    while ((times[first] ?? time) <= time - ms) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}

describe('RollingWindow', () => {
  test('never has more calls than allowed arrive in any window, however the network holds them back', async () => {
    const delay = fc.integer({ min: 0, max: 3_000 });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.tuple(delay, delay), { minLength: 1, maxLength: 80 }),
        async (calls, delays) => {
          const timers = new VirtualTimers();
          const window = new RollingWindow({ calls, windowMs: 10_000 }, timers);
          const times = await arrivals(window, timers, delays);
          expect(times).toHaveLength(delays.length);
          expect(mostWithin(times, 10_000)).toBeLessThanOrEqual(calls);
        },
      ),
    );
  });

  test('uses at least 90 % of what is allowed when there is work, up to a second of latency', async () => {
    const timers = new VirtualTimers();
    const window = new RollingWindow({ calls: 190, windowMs: 10_000 }, timers);
    const delays = Array.from({ length: 190 * 20 }, () => [500, 500] as const);
    const times = await arrivals(window, timers, delays);
    const steady = (times.at(-1) ?? 0) - (times[189] ?? 0);
    const allowed = (190 * steady) / 10_000;
    expect((times.length - 190) / allowed).toBeGreaterThan(0.9);
  });

  test('lets urgent calls go before those that wait already', async () => {
    const timers = new VirtualTimers();
    const window = new RollingWindow({ calls: 1, windowMs: 10 }, timers);
    const admitted: string[] = [];
    const go = (name: string, first: boolean) =>
      void window.take(quiet, first).then((release) => {
        admitted.push(name);
        timers.after(1, release);
      });
    go('early', false);
    go('late', false);
    go('urgent', true);
    await timers.run();
    expect(admitted).toEqual(['early', 'urgent', 'late']);
  });

  test('admits nobody during a pause', async () => {
    const timers = new VirtualTimers();
    const window = new RollingWindow({ calls: 5, windowMs: 10 }, timers);
    window.pause(700);
    expect(await arrivals(window, timers, [[0, 0]])).toEqual([700]);
  });

  test("makes room for another process's calls, and keeps to a lower limit than it was told", async () => {
    const timers = new VirtualTimers();
    const window = new RollingWindow({ calls: 10, windowMs: 1_000 }, timers);
    window.observe(4, 1);
    const times = await arrivals(
      window,
      timers,
      Array.from({ length: 4 }, () => [0, 0] as const),
    );
    expect(times.map((time) => Math.floor(time / 1_000))).toEqual([0, 1, 1, 1]);
  });

  test('gives a place in the queue back when its call is called off', async () => {
    const timers = new VirtualTimers();
    const window = new RollingWindow({ calls: 1, windowMs: 10 }, timers);
    const release = await window.take(quiet);
    const caller = new AbortController();
    const waiting = window.take(caller.signal);
    const patient = window.take(quiet);
    caller.abort(new Error('called off'));
    await expect(waiting).rejects.toThrow('called off');
    release();
    await timers.run();
    await expect(patient).resolves.toBeInstanceOf(Function);
  });
});
