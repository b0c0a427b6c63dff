import { Button } from '@hubspot/ui-extensions';
import { describe, expect, test } from '@jest/globals';
import { Goals } from '../../extensions/settings/goals/Goals.tsx';
import { type CalendarPage, calendarPageSchema } from '../../src/contract/settings/calendar.ts';
import type { ChangeSettingAnswer } from '../../src/contract/settings/change-setting.ts';
import {
  changeGoalsRequest,
  type GoalsSettingsPage,
  goalsSettingsPageSchema,
} from '../../src/contract/settings/goals.ts';
import { changeSettingRequest } from '../../src/contract/settings/plain-settings.ts';
import { asWritten } from '../../src/domain/told/told.ts';
import { noRecord, showSetting } from './setting-stage.tsx';

const seen = '0123456789abcdef';
const own = {
  id: 'app:one',
  name: null,
  whose: 'Ana Lind',
  metric: 'revenue',
  period: 'Q4 2026',
  targets: [
    { target: '120000', from: '2026-10-01' },
    { target: '150000', from: '2026-12-01' },
  ],
  currency: 'EUR',
  origin: 'app' as const,
};
const goals: GoalsSettingsPage = {
  state: 'shown',
  seen,
  last: null,
  goals: [own, { ...own, id: '77', whose: 'Team North', origin: 'hubspot' }],
  metrics: ['revenue', 'deals won', 'new pipeline', 'qualified leads', 'meetings', 'deal property'],
  reps: [{ id: '1', name: 'Ana Lind' }],
  teams: [{ id: '5', name: 'North' }],
  stages: [{ id: 'salesqualifiedlead', name: 'Sales qualified lead' }],
  properties: [{ id: 'amount', name: 'Amount' }],
  homeCurrency: 'EUR',
  today: '2026-11-23',
};
const calendar: CalendarPage = {
  state: 'shown',
  seen,
  isUsual: true,
  last: null,
  timeZone: 'Europe/Berlin',
  fiscalStart: 1,
  weekend: ['sat', 'sun'],
  place: null,
  holidays: [],
  daysOff: [],
  people: [],
  reps: [{ id: '1', name: 'Ana Lind' }],
  quarters: [
    {
      label: { say: 'quarter', with: { quarter: 4, year: 2026 } },
      workingDays: 66,
    },
  ],
};

const show = (...answers: ChangeSettingAnswer[]) =>
  showSetting(
    <Goals context={noRecord} />,
    {
      '/v1/settings/goals': goalsSettingsPageSchema.parse(goals),
      '/v1/settings/calendar': calendarPageSchema.parse(calendar),
    },
    ...answers,
  );

const done: ChangeSettingAnswer = { state: 'done', differences: [] };

describe('goals on the settings page', () => {
  test('are listed with their targets; those of HubSpot are changed there', async () => {
    const { text, renderer } = await show();
    expect(text()).toContain('€120,000, €150,000 from 2026-12-01');
    expect(text()).toContain('Change these in HubSpot, under Reporting > Goals.');
    expect(renderer.findAll(Button).filter(({ text }) => text === 'Remove')).toHaveLength(1);
  });

  test('a new one is typed in by fields, and every problem stands at its field', async () => {
    const { type, choose, press, says, acts, faultAt } = await show({
      state: 'refused',
      problems: [
        { field: 'goals.0.period', wrong: 'A period is written 2026-Q4.' },
        { field: 'goals.0.target', wrong: 'Expected a number above 0.' },
      ],
    });
    choose('whose', 'team 5');
    choose('metric', 'qualified leads');
    await says('Leads that reach');
    choose('stage', 'salesqualifiedlead');
    type('period', 'Q4');
    type('target', '-1');
    press('Add goal');
    await says('Not saved: 2 problems');
    expect(faultAt('period')).toBe('A period is written 2026-Q4.');
    expect(faultAt('target')).toBe('Expected a number above 0.');
    expect(changeGoalsRequest.parse(acts()[0])).toMatchObject({
      seen,
      act: 'define',
      goals: [
        {
          metric: 'qualified leads',
          stage: 'salesqualifiedlead',
          team: '5',
          period: 'Q4',
          target: '-1',
        },
      ],
    });
  });

  test('another target takes effect on a day; a removal says what goes and asks once', async () => {
    const { press, type, says, acts, text } = await show(done, done);
    press('Target');
    await says('New target of Ana Lind, Q4 2026: revenue, in EUR');
    type('new-target', '90000');
    type('target-from', '2026-12-15');
    press('Change target');
    await says('Paces update with the next run');
    await says('from 2026-12-01');
    press('Remove');
    await says('Remove Ana Lind, Q4 2026: revenue?');
    expect(acts()).toHaveLength(1);
    press('Remove goal');
    await says('Paces update with the next run');
    expect(acts().map((each) => changeGoalsRequest.parse(each))).toEqual([
      expect.objectContaining({
        act: 'set target',
        id: 'app:one',
        target: '90000',
        from: '2026-12-15',
      }),
      expect.objectContaining({ act: 'remove', ids: ['app:one'] }),
    ]);
    expect(text()).toContain('Ana Lind');
  });

  test('the text of a file is checked before it can be brought in', async () => {
    const { press, type, says, acts } = await show(
      {
        state: 'would do',
        differences: [asWritten('New: Ana Lind, Q4 2026: revenue, 90000 EUR (app:x)')],
      },
      done,
    );
    type('goals-text', 'Rep,Period,Target\nAna Lind,2026-Q4,90000');
    press('Check');
    await says('This would change. Nothing is saved yet');
    press('Import goals');
    await says('Paces update with the next run');
    expect(acts().map(({ dryRun }) => dryRun)).toEqual([true, false]);
  });
});

describe('the calendar on the settings page', () => {
  test('says how many working days follow from it, and is saved whole', async () => {
    const { choose, type, press, says, acts, text, faultAt } = await show(
      {
        state: 'refused',
        problems: [
          { field: 'country', wrong: 'No holidays are known for a country "XX".' },
          { field: 'people.0.timeOff.0', wrong: 'Expected a day.' },
        ],
      },
      done,
    );
    await says('Q4 2026 has 66');
    choose('fiscal-start', 4);
    type('country', 'xx');
    choose('add-rep', '1');
    await says('Ana Lind is away');
    type('time-off-1', 'tomorrow');
    press('Save calendar');
    await says('Not saved: 2 problems');
    expect(faultAt('country')).toContain('No holidays are known');
    expect(faultAt('time-off-1')).toBe('Expected a day.');
    type('country', 'de');
    type('time-off-1', '2026-12-01..2026-12-04');
    await says('Unsaved changes');
    press('Save calendar');
    await says('Saved. Paces update with the next run');
    expect(changeSettingRequest.parse(acts()[1])).toMatchObject({ name: 'calendar', seen });
    expect(acts()[1]?.['value']).toEqual({
      fiscalStart: 4,
      weekend: ['sat', 'sun'],
      country: 'DE',
      region: null,
      daysOff: [],
      people: [{ rep: '1', timeOff: ['2026-12-01..2026-12-04'] }],
    });
    expect(text()).not.toContain('Unsaved changes');
  });
});
