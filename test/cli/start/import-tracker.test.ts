import { expect, test } from '@jest/globals';
import { ImportTracker } from '../../../src/cli/start/import/import-tracker.ts';
import type { ImportProgress, ImportRunning } from '../../../src/preview/import/import-desk.ts';

let now = 0;
function tracked(): ImportTracker {
  now = 1_000;
  return new ImportTracker(() => now);
}

function running(progress: ImportProgress): ImportRunning {
  if (!('steps' in progress)) throw new Error(`It is ${progress.phase}.`);
  return progress;
}

const stepsOf = (tracker: ImportTracker) =>
  running(tracker.now()).steps.map(({ name, state }) => `${name} ${state}`);

test('the work of the portal before is none of the import', () => {
  const tracker = tracked();
  tracker.step('score');
  expect(tracker.now()).toEqual({ phase: 'none' });
  tracker.begin(['deals.csv']);
  tracker.step('pace');
  expect(tracker.now().phase).toBe('reading');
  expect(stepsOf(tracker).some((each) => each.endsWith('runs'))).toBe(false);
});

test('steps before the present one are done, and counts are of what the files hold', () => {
  const tracker = tracked();
  tracker.begin(['contacts.csv', 'deals.csv']);
  tracker.opening({ contacts: 300, deals: 100 });
  tracker.step('sync');
  tracker.progress({ part: 'contacts', done: 300, total: 300 });
  tracker.progress({ part: 'deals', done: 50, total: null });
  expect(running(tracker.now()).steps[0]).toEqual({
    name: 'sync',
    state: 'runs',
    done: 350,
    total: 400,
  });
  tracker.step('score');
  expect(stepsOf(tracker).slice(0, 4)).toEqual([
    'sync done',
    'learn done',
    'score runs',
    'pace waits',
  ]);
});

test('what is left is estimated once some of the work is done, and is less the more of it is', () => {
  const tracker = tracked();
  tracker.begin(['contacts.csv']);
  tracker.opening({ contacts: 1_000, deals: 0 });
  tracker.step('sync');
  expect(running(tracker.now()).leftMs).toBeNull();
  now += 10_000;
  tracker.progress({ part: 'contacts', done: 500, total: 1_000 });
  const early = running(tracker.now()).leftMs ?? 0;
  now += 10_000;
  tracker.progress({ part: 'contacts', done: 1_000, total: 1_000 });
  tracker.step('learn');
  const late = running(tracker.now()).leftMs ?? 0;
  expect(early).toBeGreaterThan(late);
  expect(late).toBeGreaterThan(20_000);
  expect(running(tracker.now()).elapsedMs).toBe(20_000);
});

test('an end stays until the next import begins', () => {
  const tracker = tracked();
  tracker.begin(['deals.csv']);
  tracker.failed(['deals.csv: no table']);
  expect(tracker.isRunning).toBe(false);
  expect(tracker.now()).toEqual({ phase: 'failed', faults: ['deals.csv: no table'] });
  tracker.begin(['deals.csv']);
  expect(tracker.now().phase).toBe('reading');
});
