import { describe, expect, test } from '@jest/globals';
import { parseCommand, UsageError } from '../../src/cli/command-line.ts';

describe('the command line', () => {
  test('takes files with a clock, goals and a mapping', () => {
    expect(
      parseCommand([
        'start',
        'a.csv',
        'b.csv',
        '--now',
        '2017-09-15',
        '--goals',
        'g.csv',
        '--mapping',
        'm.json',
      ]),
    ).toEqual({
      name: 'start',
      options: {
        files: ['a.csv', 'b.csv'],
        portal: false,
        once: false,
        now: Date.UTC(2017, 8, 15),
        nowDay: expect.anything(),
        goals: 'g.csv',
        mapping: 'm.json',
      },
    });
  });

  test.each([
    [['start', '--contacts', 'many'], '--contacts: expected a whole number'],
    [['start', '--now', '15.9.2017'], '--now: expected a date or a moment with its offset'],
    [['start', '--now', '2017-09-15T10:00'], '--now: expected a date or a moment with its offset'],
    [['start', '--portal', 'a.csv'], 'not both'],
    [['start', '--mapping', 'm.json'], 'give the files too'],
    [['start', 'a.csv', '--seed', '2'], 'leave them out'],
    [['start', 'a.csv', '--time-zone', 'Mars/Olympus'], 'IANA time zone'],
    [['start', '--colour'], '--colour'],
    [['sync', 'now'], 'no further words'],
    [['roles', 'assign', 'ana', 'admin'], 'USER ROLE'],
    [['goals'], 'goals import FILE'],
    [['goals', 'import'], 'goals import: expected one file'],
    [['goals', 'import', 'a.csv', '--json'], 'goals import takes no --json'],
    [['goals', 'import', 'a.csv', '--now', 'today'], '--now: expected a moment with its offset'],
    [['goals', 'list', '--portal', 'x'], '--portal: expected the id of a portal'],
    [['goals', 'remove'], 'goals remove: expected the ids of goals'],
    [['calendar'], 'calendar show, or calendar set'],
    [['calendar', 'set'], 'Say what to set'],
    [['calendar', 'set', '--portal', '7'], 'Say what to set'],
    [['calendar', 'set', '--fiscal-start', '13'], '--fiscal-start: expected a month from 1 to 12'],
    [['calendar', 'set', '--weekend', 'sat,fun'], '--weekend: expected days of the week'],
    [['calendar', 'set', '--day-off', '2026-02-30'], '--day-off: expected a day such as'],
    [['calendar', 'set', '--time-off', '2026-02-03'], '--time-off: expected a rep and days'],
    [['calendar', 'show', '--country', 'DE'], 'calendar show takes no --country'],
    [['updates'], 'updates show, updates set'],
    [['updates', 'set'], 'Say what to set'],
    [['updates', 'set', '--email', 'maybe'], '--email: expected one of on, off'],
    [['updates', 'set', '--hour', '24'], '--hour: expected an hour of the day'],
    [['updates', 'set', '--hour', '7', '--user', '11'], 'for the whole portal'],
    [['updates', 'set', '--as-portal'], '--as-portal goes with --user'],
    [['updates', 'show', '--email', 'on'], 'leave the options out'],
    [['dance'], 'no command "dance"'],
  ])('refuses %j with what is allowed', (words, message) => {
    expect(() => parseCommand(words)).toThrow(UsageError);
    expect(() => parseCommand(words)).toThrow(message);
  });

  test.each([
    [['--now', '2026-03-16', '--time-zone', 'America/New_York'], '2026-03-16T04:00:00Z'],
    [['--now', '2026-03-16', '--time-zone', 'Europe/Berlin'], '2026-03-15T23:00:00Z'],
    [['--now', '2026-03-16'], '2026-03-16T00:00:00Z'],
    [['--now', '2026-03-16T10:00:00+01:00', '--time-zone', 'Asia/Tokyo'], '2026-03-16T09:00:00Z'],
  ])('reads %j as the start of the day in the zone, or as the moment', (words, instant) => {
    expect(parseCommand(['start', 'a.csv', ...words])).toMatchObject({
      options: { now: Date.parse(instant) },
    });
  });

  test('keeps a day as a day too, for the zone that a mapping file names', () => {
    const nowDay = (...words: string[]) => {
      const command = parseCommand(['start', 'a.csv', ...words]);
      return command.name === 'start' ? command.options.nowDay?.toString() : null;
    };
    expect(nowDay('--now', '2026-03-16')).toBe('2026-03-16');
    expect(nowDay('--now', '2026-03-16T10:00:00Z')).toBeUndefined();
    expect(nowDay()).toBeUndefined();
  });

  test.each([
    [['learn'], { name: 'learn', portalId: null }],
    [['learn', '--portal', '7'], { name: 'learn', portalId: 7 }],
    [['leaks'], { name: 'leaks', portalId: null, act: null }],
    [
      ['leaks', 'keep', 'Tags', '--portal', '7'],
      {
        name: 'leaks',
        portalId: 7,
        act: { kind: 'rule', property: 'Tags', ruling: 'learn from it' },
      },
    ],
    [
      ['leaks', 'drop', 'Tags'],
      {
        name: 'leaks',
        portalId: null,
        act: { kind: 'rule', property: 'Tags', ruling: 'leave it out' },
      },
    ],
    [
      ['leaks', 'reset', 'Tags'],
      { name: 'leaks', portalId: null, act: { kind: 'take ruling back', property: 'Tags' } },
    ],
  ])('reads %j', (words, command) => {
    expect(parseCommand(words)).toEqual(command);
  });

  test.each([
    [['personas'], { name: 'personas', verb: 'list', file: null, portal: null }],
    [
      ['personas', 'import', 'p.json', '--portal', '7'],
      { name: 'personas', verb: 'import', file: 'p.json', portal: 7 },
    ],
    [['personas', 'reset'], { name: 'personas', verb: 'reset', file: null, portal: null }],
  ])('reads %j', (words, command) => {
    expect(parseCommand(words)).toEqual(command);
  });

  test.each([
    [['personas', 'import']],
    [['personas', 'reset', 'x']],
    [['personas', 'forget']],
    [['learn', 'now']],
    [['learn', '--portal', 'x']],
    [['leaks', 'keep']],
    [['leaks', 'keep', 'a', 'b']],
    [['leaks', 'forget', 'a']],
  ])('refuses %j and says what is allowed', (words) => {
    expect(() => parseCommand(words)).toThrow(/^Expected: pacekeeper (learn|leaks|personas) /);
  });

  test('takes the time of a portal that has its own for trying rules on it', () => {
    const asked = ['rules', 'backtest', 'draft.json', '--now', '2026-03-31'];
    expect(parseCommand(asked)).toMatchObject({ name: 'rules', now: Date.UTC(2026, 2, 31) });
    expect(parseCommand(asked.slice(0, 3))).toMatchObject({ now: null });
    expect(() => parseCommand([...asked.slice(0, 4), 'yesterday'])).toThrow('--now DATE');
  });

  test('tells several faults at once', () => {
    expect(() => parseCommand(['start', '--contacts', 'x', '--deals', 'y'])).toThrow(
      /--contacts.*\n.*--deals/,
    );
  });

  test.each([[[]], [['help']], [['-h']], [['start', '-h']], [['serve', '--help']]])(
    'answers %j with help',
    (words) => {
      expect(parseCommand(words)).toEqual({ name: 'help' });
    },
  );

  test('a mistyped option is named without advice about positional arguments', () => {
    expect(() => parseCommand(['start', '--nwo', '2026-01-01'])).toThrow(
      /^Unknown option '--nwo'\nSee/,
    );
  });
});
