import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { asks } from '../../src/contract/asks.ts';
import { calendarPageSchema } from '../../src/contract/settings/calendar.ts';
import { changeSettingAnswerSchema } from '../../src/contract/settings/change-setting.ts';
import { goalsSettingsPageSchema } from '../../src/contract/settings/goals.ts';
import { personasPageSchema } from '../../src/contract/settings/personas.ts';
import { settingAnswerSchema } from '../../src/contract/settings/plain-settings.ts';
import {
  freshKey,
  type SettingsService,
  startSettingsService,
  type User,
  users,
} from './settings-service.ts';

let service: SettingsService;
beforeAll(async () => {
  service = await startSettingsService();
}, 60_000);
afterAll(() => service.close());

const pages = {
  personas: personasPageSchema,
  goals: goalsSettingsPageSchema,
  calendar: calendarPageSchema,
  schedule: settingAnswerSchema,
} as const;
type Part = keyof typeof pages;

async function page<P extends Part>(part: P) {
  const response =
    part === 'schedule'
      ? await service.ask('readSetting', 'admin', { name: part })
      : await service.get(`/v1/settings/${part}`, 'admin');
  return pages[part].parse(await response.json());
}

async function seenOf(part: Part): Promise<string> {
  const answer = await page(part);
  if (answer.state !== 'shown') throw new Error(answer.state);
  return answer.seen;
}

/** Changes a part as it stands now; `body` may say otherwise. */
async function change(part: Part, body: object, user: User = 'admin') {
  const asked = { key: freshKey(), seen: await seenOf(part), ...body };
  const act = part === 'goals' ? 'changeGoals' : 'changeSetting';
  const response = await service.ask(
    act,
    user,
    part === 'goals' ? asked : { name: part, ...asked },
  );
  return changeSettingAnswerSchema.parse(await response.json());
}

const trait = (property: string) => ({ reads: { property, as: 'text' }, when: { is: 'known' } });
const buyer = { name: 'Buyer', traits: [trait('jobtitle')] };

describe('personas', () => {
  test('are the usual ones at first; defined anew, they stand in the audit log; then the usual ones again', async () => {
    expect(await page('personas')).toMatchObject({ areUsual: true, last: null, countedAt: null });
    expect(await change('personas', { value: [buyer], dryRun: true })).toMatchObject({
      state: 'would do',
      differences: expect.arrayContaining([
        {
          say: 'persona new',
          with: { name: 'Buyer', traits: [expect.objectContaining({ say: 'trait' })] },
        },
      ]),
    });
    expect(await page('personas')).toMatchObject({ areUsual: true });
    expect((await change('personas', { value: [buyer] })).state).toBe('done');
    expect(await page('personas')).toMatchObject({
      areUsual: false,
      personas: [{ ...buyer, fit: null }],
      last: {
        by: { id: users.admin, name: 'Cleo Admin' },
        act: { say: 'personas defined', with: {} },
      },
    });
    expect((await change('personas', { value: null })).state).toBe('done');
    expect(await page('personas')).toMatchObject({ areUsual: true });
  });

  test('that cannot be used are refused with every problem at once', async () => {
    const wrong = [{ name: '', traits: [{ ...trait('jobtitle'), when: { is: 'constructor' } }] }];
    const form = await change('personas', { value: wrong });
    expect(form.state === 'refused' && form.problems.map(({ field }) => field)).toEqual([
      '0.name',
      '0.traits.0.when.is',
    ]);
    const unknown = [
      { name: 'One', traits: [trait('no_such_property')] },
      { name: 'one', traits: [trait('__proto__')] },
    ];
    const meaning = await change('personas', { value: unknown });
    expect(meaning.state === 'refused' && meaning.problems).toHaveLength(3);
  });
});

describe('the calendar', () => {
  test('is set part by part, told in words, and tells working days', async () => {
    const shown = await page('calendar');
    expect(shown).toMatchObject({ isUsual: true, fiscalStart: 1, weekend: ['sat', 'sun'] });
    const away = [{ rep: 'Ana Lind', timeOff: ['2026-12-01..2026-12-04'] }];
    expect(
      await change('calendar', { value: { country: 'DE', region: 'BY', people: away } }),
    ).toEqual({
      state: 'done',
      differences: [
        { say: 'holidays changed', with: { from: 'DE', to: 'DE BY' } },
        {
          say: 'own calendar changed',
          with: {
            person: 'Ana Lind',
            from: null,
            to: { say: 'own calendar', with: { place: null, timeOff: ['2026-12-01..2026-12-04'] } },
          },
        },
      ],
    });
    expect(await page('calendar')).toMatchObject({
      isUsual: false,
      place: { country: 'DE', region: 'BY' },
      people: [{ rep: '1', name: 'Ana Lind', timeOff: ['2026-12-01..2026-12-04'] }],
      holidays: expect.arrayContaining([{ day: '2026-12-25', name: '1. Weihnachtstag' }]),
      quarters: expect.arrayContaining([
        {
          label: { say: 'quarter', with: { quarter: 4, year: 2026 } },
          workingDays: expect.any(Number),
        },
      ]),
    });
  });

  test('refuses what makes no sense, each at its field', async () => {
    const form = await change('calendar', {
      value: { fiscalStart: 13, daysOff: ['tomorrow'], constructor: 1 },
    });
    expect(form.state === 'refused' && form.problems.map(({ field }) => field)).toEqual([
      'fiscalStart',
      'daysOff.0',
      '',
    ]);
    const meaning = await change('calendar', {
      value: { country: 'XX', people: [{ rep: 'Nobody' }] },
    });
    expect(meaning.state === 'refused' && meaning.problems.map(({ field }) => field)).toEqual([
      'country',
      'people.0.rep',
    ]);
  });
});

const goal = { rep: 'Ana Lind', metric: 'revenue', period: '2026-Q4', target: '120000' };

async function ownGoals() {
  const response = await service.get(asks.readGoalSettings.path, 'admin');
  const answer = goalsSettingsPageSchema.parse(await response.json());
  if (answer.state !== 'shown') throw new Error(answer.state);
  return answer.goals.filter(({ origin }) => origin === 'app');
}

describe('goals', () => {
  test('are defined, given another target from a day on, and removed', async () => {
    expect(await change('goals', { act: 'define', goals: [goal] })).toMatchObject({
      state: 'done',
      differences: [
        {
          say: 'goal added',
          with: { goal: { with: { whose: { with: { name: 'Ana Lind' } } } } },
        },
      ],
    });
    const [{ id = '' } = {}] = await ownGoals();
    const later = { act: 'set target', id, target: '150000', from: '2026-12-01' };
    expect((await change('goals', later)).state).toBe('done');
    expect((await ownGoals())[0]?.targets).toEqual([
      { target: '120000', from: '2026-10-01' },
      { target: '150000', from: '2026-12-01' },
    ]);
    expect(await change('goals', later)).toMatchObject({ state: 'not possible' });
    const wrong = { ...later, target: '1e400', from: '2027-01-01' };
    const refused = await change('goals', wrong);
    expect(refused.state === 'refused' && refused.problems.map(({ field }) => field)).toEqual([
      'target',
      'from',
    ]);
    expect((await change('goals', { act: 'remove', ids: [id] })).state).toBe('done');
    expect(await ownGoals()).toEqual([]);
  });

  test('come from the text of a file, JSON or CSV, tried first', async () => {
    const csv = 'Rep,Metric,Period,Target\nAna Lind,revenue,2026-Q4,90000\n';
    const tried = await change('goals', { act: 'read', text: csv });
    expect(tried).toMatchObject({
      state: 'would do',
      differences: [{ say: 'goal added' }],
    });
    const german = 'sep=;\nRep;Metric;Period;Target\nAna Lind;revenue;2026-Q4;90.000,50\n';
    expect(await change('goals', { act: 'read', text: german })).toMatchObject({
      state: 'would do',
      differences: [{ say: 'goal added' }],
    });
    expect(await ownGoals()).toEqual([]);
    const json = JSON.stringify([goal, { ...goal, company: true, rep: undefined }]);
    expect((await change('goals', { act: 'read', text: json, dryRun: false })).state).toBe('done');
    expect(await ownGoals()).toHaveLength(2);
  });

  test('with faults are refused whole, every fault with its place', async () => {
    const csv = 'Rep,Metric,Period,Target\nNobody,fame,2026-Q9,-1\n';
    const answer = await change('goals', { act: 'read', text: csv });
    expect(answer.state === 'refused' && answer.problems).toHaveLength(4);
    const headings = await change('goals', { act: 'read', text: 'Rep,Mood\nAna Lind,good' });
    expect(headings.state === 'refused' && headings.problems[0]?.wrong).toContain('"Mood"');
    expect(await change('goals', { act: 'read', text: '[{' })).toMatchObject({ state: 'refused' });
    expect(await change('goals', { act: 'read', text: '[null]' })).toMatchObject({
      state: 'refused',
    });
  });
});

const nightly = { every: 'nightly', hour: 2, paused: false };

describe('the schedule', () => {
  test('is read by its name, with the time zone that its hour is of; set, it stands in the audit log', async () => {
    expect(await page('schedule')).toEqual({
      ...{ state: 'shown', seen: expect.any(String), last: null, name: 'schedule' },
      ...{ timeZone: 'Europe/Berlin', value: { every: 'as the service', hour: 3, paused: false } },
    });
    const changed = {
      say: 'read otherwise',
      with: {
        from: { say: 'schedule', with: { every: 'as the service', hour: 3, paused: false } },
        to: { say: 'schedule', with: nightly },
      },
    };
    expect(await change('schedule', { value: nightly })).toEqual({
      ...{ state: 'done', differences: [changed] },
    });
    expect(await change('schedule', { value: nightly })).toMatchObject({ state: 'not possible' });
    expect(await page('schedule')).toMatchObject({
      value: nightly,
      last: { by: { id: users.admin }, act: { say: 'schedule set' }, differences: [changed] },
    });
  });

  test('refuses what has another form, each fault at its field; as usual again it cannot be asked to be', async () => {
    const wrong = await change('schedule', { value: { every: 'daily', hour: 24, more: 1 } });
    expect(wrong.state === 'refused' && wrong.problems).toEqual([
      { field: 'every', wrong: expect.stringMatching(/^every: .*"nightly"/) },
      { field: 'hour', wrong: expect.stringMatching(/^hour: .*23/) },
      { field: 'paused', wrong: expect.stringMatching(/^paused: .*boolean/) },
      { field: '', wrong: '"more": there is no such field.' },
    ]);
    expect(await change('schedule', { value: null })).toMatchObject({ state: 'refused' });
  });
});

test('of a setting that there is none of, nothing is told', async () => {
  for (const name of ['constructor', 'roles']) {
    const response = await service.ask('readSetting', 'admin', { name });
    expect(response.status).toBe(400);
  }
});

describe.each([
  ['personas', { value: [buyer] }],
  ['calendar', { value: { fiscalStart: 7 } }],
  ['schedule', { value: { ...nightly, hour: 5 } }],
  ['goals', { act: 'define', goals: [{ ...goal, period: '2027' }] }],
] as const)('of two admins who change the %s at once', (part, body) => {
  test('the second is told what the first did, and a repeated request has no second effect', async () => {
    const seen = await seenOf(part);
    const key = freshKey();
    const first = { ...body, seen, key };
    expect((await change(part, first)).state).toBe('done');
    expect((await change(part, first)).state).toBe('done');
    expect(await change(part, { ...body, seen }, 'secondAdmin')).toMatchObject({
      state: 'moved on',
      last: {
        by: { id: users.admin },
        differences: expect.arrayContaining([
          { say: expect.any(String), with: expect.any(Object) },
        ]),
      },
    });
  });
});
