import { describe, expect, test } from '@jest/globals';
import {
  type CalendarChange,
  changeCalendar,
} from '../../../src/domain/calendar/change-calendar.ts';
import {
  type PortalCalendar,
  usualCalendar,
} from '../../../src/domain/calendar/portal-calendar.ts';
import { PortalNames } from '../../../src/domain/crm/portal-names.ts';
import { settingFaultWords } from '../../../src/words/setting-faults.ts';
import { schemaOf } from '../../battery/store-records.ts';

const names = new PortalNames(schemaOf(1));
const range = (first: string, last = first) => ({ first, last });
const before: PortalCalendar = {
  fiscalStartMonth: 4,
  weekend: [5],
  place: { country: 'DE', region: 'BY' },
  daysOff: [range('2026-12-24')],
  people: [{ ownerId: '9', place: null, timeOff: [range('2026-11-02', '2026-11-06')] }],
};

function changed(change: CalendarChange, from = before): PortalCalendar {
  const outcome = changeCalendar(from, change, names);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.faults));
  return outcome.calendar;
}

function faults(change: CalendarChange, from = before): string[] {
  const outcome = changeCalendar(from, change, names);
  return outcome.kind === 'changed'
    ? []
    : outcome.faults.map(({ field, wrong }) => `${field}: ${settingFaultWords(wrong)}`);
}

describe('changeCalendar', () => {
  test('leaves alone what a change does not name', () => {
    expect(changed({})).toEqual(before);
    expect(changed({ fiscalStart: 1 })).toEqual({ ...before, fiscalStartMonth: 1 });
  });

  test('sets weekend, place and days off', () => {
    expect(
      changed({
        weekend: [7, 6, 7],
        country: 'FR',
        daysOff: [range('2026-12-31'), range('2026-05-02')],
      }),
    ).toMatchObject({
      weekend: [6, 7],
      place: { country: 'FR', region: null },
      daysOff: [range('2026-05-02'), range('2026-12-31')],
    });
    expect(changed({ region: 'BE' }).place).toEqual({ country: 'DE', region: 'BE' });
    expect(changed({ country: null }).place).toBeNull();
    expect(changed({ moreDaysOff: [range('2026-01-02'), range('2026-12-24')] }).daysOff).toEqual([
      range('2026-01-02'),
      range('2026-12-24'),
    ]);
  });

  test('sets what differs for reps: all of it, or one stretch more', () => {
    const people = [{ rep: 'zoe', country: 'GB', region: 'ENG', timeOff: [] }];
    expect(changed({ people }).people).toEqual([
      { ownerId: '9', place: { country: 'GB', region: 'ENG' }, timeOff: [] },
    ]);
    expect(changed({ moreTimeOff: [{ rep: 'Zoe', days: range('2026-10-05') }] }).people).toEqual([
      {
        ownerId: '9',
        place: null,
        timeOff: [range('2026-10-05'), range('2026-11-02', '2026-11-06')],
      },
    ]);
    expect(changed({ noTimeOff: ['Zoe'] }).people).toEqual([]);
  });

  test('tells everything that is wrong at once', () => {
    expect(
      faults({
        weekend: [1, 2, 3, 4, 5, 6, 7],
        country: 'XX',
        people: [
          { rep: 'nobody', timeOff: [] },
          { rep: 'zoe', country: 'DE', region: 'QQ', timeOff: [] },
          { rep: 'zoe', timeOff: [] },
        ],
        noTimeOff: ['Bob'],
      }),
    ).toEqual([
      expect.stringContaining('weekend: A weekend of seven days'),
      expect.stringContaining('country: No holidays are known'),
      expect.stringContaining('people.0.rep: No rep is called "nobody"'),
      expect.stringContaining('people.1.region: "QQ" is not a known part of Germany'),
      expect.stringContaining('people.2.rep: "zoe" is listed twice'),
      expect.stringContaining('noTimeOff: No rep is called "Bob"'),
    ]);
    expect(faults({ region: 'BY' }, usualCalendar)).toEqual([
      expect.stringContaining('region: Say the country too'),
    ]);
  });
});
