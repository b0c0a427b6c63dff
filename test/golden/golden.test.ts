import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { differencesOf, reportOf } from './compare.ts';

describe('what everybody is shown and sent by the portal of seed 1', () => {
  test('is what was accepted (npm run golden shows what differs, and -- --accept accepts it)', async () => {
    const run = promisify(execFile)(process.execPath, ['test/golden/run.ts'], {
      cwd: new URL('../../', import.meta.url).pathname,
      env: { ...process.env, NODE_OPTIONS: '' },
      maxBuffer: 10_000_000,
    });
    const said = await run.then(
      ({ stdout }) => stdout,
      ({ stdout, stderr }) => `${stdout}${stderr}`,
    );
    expect(said).toBe('Everything is as it was accepted.\n');
  }, 600_000);
});

describe('what differs from what was accepted', () => {
  const was = { cards: { '1': { lines: [{ points: 3 }, { points: 4 }], name: 'Ana' }, '2': {} } };

  test('is told by field, with what was and what is', () => {
    const is = {
      cards: { '1': { lines: [{ points: 3 }, { points: 5, reason: 'New' }], name: 'Ana' } },
      mails: { m: 'Hello' },
    };
    const differences = differencesOf(was, is);
    expect(differences).toEqual([
      { kind: 'cards', name: '1', path: 'lines[1].points', was: 4, is: 5 },
      { kind: 'cards', name: '1', path: 'lines[1].reason', was: undefined, is: 'New' },
      { kind: 'cards', name: '2', path: '', was: {}, is: undefined },
      { kind: 'mails', name: 'm', path: '', was: undefined, is: 'Hello' },
    ]);
    const report = reportOf(differences, false).join('\n');
    expect(report).toContain('4 differences of 4 sorts in 3 answers.');
    expect(report).toContain(
      'cards: lines[].points (1)\n  1 lines[1].points\n    was 4\n    is  5',
    );
    expect(report).toContain('mails (1)\n  m\n    was not there\n    is  "Hello"');
  });

  test('is nothing where only the order of names differs', () => {
    expect(differencesOf(was, { cards: { '2': {}, '1': was.cards['1'] } })).toEqual([]);
    expect(reportOf([], false)).toEqual(['Everything is as it was accepted.']);
  });
});
