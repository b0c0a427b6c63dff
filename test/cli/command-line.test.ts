import { describe, expect, test } from '@jest/globals';
import { instantOf } from '../../src/cli/line/values.ts';
import { asked, given, refusal } from './read-words.ts';

describe('the command line', () => {
  test('takes files with a clock, goals and a mapping', async () => {
    const options = ['--now', '2017-09-15', '--goals', 'g.csv', '--mapping', 'm.json'];
    expect(await given('start', 'a.csv', 'b.csv', ...options)).toEqual({
      files: ['a.csv', 'b.csv'],
      portal: false,
      once: false,
      now: '2017-09-15',
      goals: 'g.csv',
      mapping: 'm.json',
    });
  });

  test.each([
    ['start --contacts many', '--contacts "many": expected a whole number.'],
    ['start --now 15.9.2017', '--now "15.9.2017": expected a date, or a time with its offset'],
    ['start --now 2017-09-15T10:00', 'expected a date, or a time with its offset'],
    ['start --portal a.csv', 'not both'],
    ['start --mapping m.json', 'name the files too'],
    ['start a.csv --seed 2', 'leave them out'],
    ['start a.csv --time-zone Mars/Olympus', 'expected an IANA time zone'],
    ['start --now', '--now <time>: expected a value.'],
    ['sync now', 'Unexpected argument "now". Usage: pacekeeper sync [options]'],
    ['roles assign ana admin', '<user> "ana": expected the id of a HubSpot user'],
    ['roles assign 7 king', '<role> "king": expected admin, manager, marketer, or rep.'],
    ['goals', 'Name a command: import, list, or remove.\nSee "pacekeeper goals --help".'],
    ['goals import', 'Missing <file>. Goals as CSV'],
    ['goals import a.csv b.csv c.csv', 'Unexpected arguments "b.csv", "c.csv". Usage: pacekeeper'],
    ['goals import a.csv --json', "Unknown option '--json'. Allowed: --help, --dry-run, --now"],
    ['goals import a.csv --now today', '--now "today": expected a time with its offset'],
    ['goals list --portal x', '--portal "x": expected a portal id'],
    ['goals remove', 'Missing <id>. Ids of goals'],
    ['calendar set', 'Say what to set'],
    ['calendar set --portal 7', 'Say what to set'],
    ['calendar set --fiscal-start 13', '--fiscal-start "13": expected a month from 1 to 12'],
    ['calendar set --weekend sat,fun', '--weekend "sat,fun": expected days of the week'],
    ['calendar set --day-off 2026-02-30', '--day-off "2026-02-30": expected a day such as'],
    ['calendar set --time-off 2026-02-03', '--time-off "2026-02-03": expected a rep and days'],
    ['calendar show --country DE', "Unknown option '--country'"],
    ['updates set', 'Say what to set'],
    ['updates set --email maybe', '--email "maybe": expected on or off.'],
    ['updates set --hour 24', '--hour "24": expected an hour of the day'],
    ['updates set --hour 7 --user 11', 'apply to the whole portal'],
    ['updates set --as-portal', '--as-portal takes only --user'],
    ['updates show --email on', "Unknown option '--email'"],
    ['personas reset x', 'Unexpected argument "x"'],
    ['learn now', 'Unexpected argument "now"'],
    ['leaks keep', 'Missing <property>.'],
    ['leaks keep a b', 'Unexpected argument "b"'],
    ['rules backtest a.json --now yesterday', '--now "yesterday": expected a date'],
    ['dance', "Unknown command 'dance'. Allowed: start, files, evaluate, serve"],
    ['--once', "Unknown option '--once'. Allowed: --help, --version"],
  ])('refuses "%s" with what is allowed', async (line, message) => {
    const said = await refusal(...line.split(' '));
    expect(said).toMatch(/^UsageError: /);
    expect(said).toContain(message);
  });

  test.each([
    ['golas', 'Unknown command \'golas\'. Did you mean goals?\nSee "pacekeeper --help".'],
    ['goals imprt', 'Did you mean import?\nSee "pacekeeper goals --help".'],
    ['leaks kep Tags', 'Did you mean keep?'],
    ['start --nwo 2026-01-01', 'Did you mean --now?\nSee "pacekeeper start --help".'],
  ])('suggests what was meant by "%s"', async (line, message) => {
    expect(await refusal(...line.split(' '))).toContain(message);
  });

  test('tells everything that is wrong at once', async () => {
    const line = 'goals import --dryrun --now noon --colour red --portal';
    expect(await refusal(...line.split(' '))).toBe(
      [
        'UsageError: --portal <id>: expected a value.',
        "Unknown option '--dryrun'. Did you mean --dry-run?",
        "Unknown option '--colour'. Allowed: --help, --dry-run, --now, --portal.",
        '--now "noon": expected a time with its offset, e.g. 2026-11-14T09:00:00+01:00.',
        'See "pacekeeper goals import --help".',
      ].join('\n'),
    );
  });

  test.each([
    ['2026-03-16', 'America/New_York', '2026-03-16T04:00:00Z'],
    ['2026-03-16', 'Europe/Berlin', '2026-03-15T23:00:00Z'],
    ['2026-03-16', 'UTC', '2026-03-16T00:00:00Z'],
    ['2026-03-16T10:00:00+01:00', 'Asia/Tokyo', '2026-03-16T09:00:00Z'],
  ])('reads %s in %s as the start of the day in the zone, or as the moment', (said, zone, at) => {
    expect(instantOf(said, zone)).toBe(Date.parse(at));
  });

  test.each([
    ['learn', {}],
    ['learn --portal 7', { portal: 7 }],
    ['leaks', {}],
    ['leaks --portal 7', { portal: 7 }],
    ['leaks keep Tags --portal 7', { property: 'Tags', portal: 7 }],
    ['personas', {}],
    ['personas import p.json --portal=7', { file: 'p.json', portal: 7 }],
    ['roles assign 007 admin', 'refused'],
    ['roles assign 7 admin', { user: '7', role: 'admin' }],
    ['rules backtest d.json --now 2026-03-31', { file: 'd.json', now: Date.UTC(2026, 2, 31) }],
    ['updates set --every day --every week', { 'as-portal': false, confirm: false, every: 'week' }],
    ['goals remove a -- -b', { ids: ['a', '-b'] }],
    [
      'calendar set --no-holidays --no-time-off Ana --no-time-off Bo --day-off 2026-12-24',
      {
        'no-holidays': true,
        'no-days-off': false,
        'no-time-off': ['Ana', 'Bo'],
        'day-off': ['2026-12-24'],
        file: undefined,
      },
    ],
  ])('reads "%s"', async (line, values) => {
    const words = line.split(' ');
    if (values === 'refused') expect(await refusal(...words)).not.toBe('');
    else expect(await given(...words)).toEqual(values);
  });

  test.each([[''], ['help'], ['-h'], ['--help']])(
    'answers "%s" with all commands',
    async (line) => {
      expect(await given(...line.split(' ').filter(Boolean))).toMatch(
        /^Usage: pacekeeper <command>.*Goals:\n +goals +Import, list and remove goals\n/s,
      );
    },
  );

  test.each([
    ['goals -h', /^Usage: pacekeeper goals <command>.*Commands:\n +import .*\n +list /s],
    ['help goals', /^Usage: pacekeeper goals <command>/],
    ['leaks --help', /^Usage: pacekeeper leaks <command>.*list .*\(the default\)/s],
    ['help goals import', /^Usage: pacekeeper goals import <file> \[options\]\n/],
    ['start a.csv --nonsense -h', /^Usage: pacekeeper start \[file\.\.\.\] \[options\]\n/],
    ['updates set --help', /--every <day\|week> .*Examples:\n {2}pacekeeper updates set/s],
    ['evaluate pacing --help', /--deals <file\.csv> .*\(required\)/s],
  ])('answers "%s" with the help of that command', async (line, help) => {
    expect(await given(...line.split(' '))).toMatch(help);
  });

  test.each([['-v'], ['--version']])('answers %s with the version', async (word) => {
    expect(await asked(word)).toEqual({ text: '1.2.3\n' });
  });
});
