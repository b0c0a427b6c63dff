import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { asks } from '../../src/contract/asks.ts';
import {
  type ComparedSetting,
  type ConfigurationFile,
  exportAnswerSchema,
  readRulesFileAnswerSchema,
} from '../../src/contract/settings/rules-file.ts';
import { freshKey, type SettingsService, startSettingsService } from './settings-service.ts';

let service: SettingsService;
beforeAll(async () => {
  service = await startSettingsService();
}, 60_000);
afterAll(() => service.close());

async function exported(): Promise<ConfigurationFile> {
  const response = await service.get(asks.exportConfiguration.path, 'admin');
  const answer = exportAnswerSchema.parse(await response.json());
  if (answer.state !== 'exported') throw new Error(answer.state);
  return answer.file;
}

async function othersIn(file: object): Promise<readonly ComparedSetting[]> {
  const text = JSON.stringify(file);
  const response = await service.post(asks.readRulesFile.path, 'admin', { text });
  const answer = readRulesFileAnswerSchema.parse(await response.json());
  if (answer.state !== 'read') throw new Error(JSON.stringify(answer));
  return answer.others;
}

async function takeOver({ setting, send }: ComparedSetting): Promise<string> {
  const act = setting === 'goals' ? 'changeGoals' : 'changeSetting';
  const response = await service.ask(act, 'admin', { key: freshKey(), ...send });
  return ((await response.json()) as { state: string }).state;
}

const wanted = {
  personas: [
    {
      name: 'Buyer',
      traits: [{ reads: { property: 'jobtitle', as: 'text' }, when: { is: 'known' } }],
    },
  ],
  goals: {
    goals: [
      {
        id: 'mine',
        company: true,
        metric: 'deals won',
        start: '2027-01-01',
        end: '2027-03-31',
        target: '12',
      },
      {
        rep: '1',
        start: '2027-04-01',
        end: '2027-06-30',
        target: '90000.5',
        ramp: { since: '2027-04-01', percents: [50, 75] },
        incentive: 'A bonus',
      },
    ],
    splits: [],
  },
  calendar: {
    fiscalStart: 4,
    weekend: ['fri', 'sat'],
    country: 'DE',
    region: 'BY',
    daysOff: ['2026-12-24..2026-12-31'],
    people: [{ rep: '1', country: 'FR', timeOff: ['2026-08-03'] }],
  },
  warnings: { warnings: [{ id: 'contact-gone-quiet', on: false, limit: null }], promptsOff: [] },
};

describe('a configuration besides its rules', () => {
  test('as it was exported differs in nothing', async () => {
    const file = await exported();
    expect(file).toMatchObject({ format: 2, personas: null });
    for (const { differences, problems } of await othersIn(file))
      expect([differences, problems]).toEqual([[], []]);
  });

  test('is told setting by setting in words, taken over one by one, and then comes out as it went in', async () => {
    const file = { ...(await exported()), ...wanted };
    const others = await othersIn(file);
    expect(others.map(({ setting }) => setting)).toEqual([
      'personas',
      'calendar',
      'warnings',
      'goals',
    ]);
    for (const other of others) {
      expect(other.problems).toEqual([]);
      expect(other.differences.length).toBeGreaterThan(0);
    }
    expect((await exported()).format === 2 && (await exported())).toMatchObject({ personas: null });
    expect(await Promise.all(others.map(takeOver))).toEqual(['done', 'done', 'done', 'done']);
    expect(await exported()).toMatchObject(wanted);
    for (const { differences } of await othersIn(file)) expect(differences).toEqual([]);
  });

  test('that was read before somebody else changed a setting is not taken over', async () => {
    const read = await othersIn({ ...(await exported()), personas: null });
    const [meanwhile] = await othersIn({
      ...(await exported()),
      personas: wanted.personas.map((each) => ({ ...each, name: 'Other' })),
    });
    if (meanwhile === undefined) throw new Error('There is no setting.');
    expect(await takeOver(meanwhile)).toBe('done');
    const [personas] = read;
    expect(personas && (await takeOver(personas))).toBe('moved on');
  });

  test('says what this portal cannot take, and nothing more is offered', async () => {
    const others = await othersIn({
      ...(await exported()),
      personas: [
        {
          name: 'Odd',
          traits: [{ reads: { property: 'no_such', as: 'text' }, when: { is: 'known' } }],
        },
      ],
      goals: { goals: [{ ...wanted.goals.goals[0], target: 'much' }], splits: [] },
      calendar: { ...wanted.calendar, country: 'QQ', region: null },
      warnings: { warnings: [{ id: 'no-such-warning', on: false, limit: null }], promptsOff: [] },
    });
    for (const other of others) expect(other.problems).toHaveLength(1);
  });

  test('of the first form holds rules alone', async () => {
    const { personas, goals, calendar, warnings, ...first } = { ...wanted, ...(await exported()) };
    expect(await othersIn({ ...first, format: 1 })).toEqual([]);
  });
});
