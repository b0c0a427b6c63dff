import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { askTable } from '../../functions/asks.ts';
import type { Asking } from '../../functions/run-ask.ts';
import { set as setCalendar } from '../../src/cli/calendar/calendar.ts';
import { importGoalsIn, removeGoals } from '../../src/cli/goals/goals.ts';
import { asOperator } from '../../src/cli/operator.ts';
import { definePersonas } from '../../src/cli/personas/personas.ts';
import { saveDraft } from '../../src/cli/rules/rules.ts';
import { type Database, openDatabase } from '../../src/store/engine/database.ts';
import { schemaOf } from '../battery/store-records.ts';
import { exampleCard, exampleTerm } from '../domain/leads/scorecard/example-card.ts';
import { newDataDir } from '../support/test-database.ts';

const now = Date.UTC(2026, 10, 23);
const done = { state: 'done' as const, differences: [] };
const asked = { key: 'a-key-of-the-line', seen: null, dryRun: false, userId: 'command line' };

let folder: string;
let database: Database;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pacekeeper-follow-ups-'));
  database = await openDatabase({ dataDir: await newDataDir(join(folder, 'data')) });
  const label = 'Job Title';
  const jobTitle = { objectType: 'contact', name: 'jobtitle', label, type: 'string' } as const;
  const definitions = [{ ...jobTitle, options: [] }];
  await database.portal(7).saveSchema({ ...schemaOf(7), definitions });
}, 60_000);
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

/** What an act of the command line requests: for which portal, and from which step on. */
async function requestedBy(act: (asking: Asking) => Promise<unknown>): Promise<unknown[]> {
  const requested: unknown[] = [];
  const note: Asking['requestWork'] = async (portalId, slot, from) =>
    void requested.push([portalId, slot.split(' ')[0], from]);
  await act(asOperator(database.portal(7), () => now, note));
  return requested;
}

/** What the table says of it. */
const following = {
  personas: askTable.changeSetting.follows?.(done, { ...asked, name: 'personas', value: null })
    ?.from,
  calendar: askTable.changeSetting.follows?.(done, { ...asked, name: 'calendar', value: {} })?.from,
  goals: askTable.changeGoals.follows?.(done, { ...asked, act: 'define', goals: [], splits: [] })
    ?.from,
};

async function goalsFile(): Promise<string> {
  const file = join(folder, 'goals.json');
  const goal = { id: 'north', rep: 'Zoe', metric: 'deals won', period: '2026-11', target: 4 };
  await writeFile(file, JSON.stringify({ goals: [goal] }));
  return file;
}

describe('an act of the command line requests what the table says that follows it', () => {
  test('personas, when they are defined and when they are the usual ones again', async () => {
    const expected = [[7, 'personas', following.personas]];
    const anybody = {
      name: 'Anybody',
      traits: [{ reads: { property: 'jobtitle', as: 'text' }, when: { is: 'known' } }],
    } as const;
    expect(await requestedBy((asking) => definePersonas([anybody], '', asking))).toEqual(expected);
    expect(await requestedBy((asking) => definePersonas([anybody], '', asking))).toEqual([]);
    expect(await requestedBy((asking) => definePersonas(null, '', asking))).toEqual(expected);
  });

  test('the calendar, when anything of it changes', async () => {
    const act = (asking: Asking) => setCalendar({ fiscalStart: 4 }, undefined, asking);
    expect(await requestedBy(act)).toEqual([[7, 'calendar', following.calendar]]);
    expect(await requestedBy(act)).toEqual([]);
  });

  test('goals, when they are imported and when they are removed, not by a dry run or the same again', async () => {
    const file = await goalsFile();
    const expected = [[7, 'goals', following.goals]];
    expect(await requestedBy((asking) => importGoalsIn(file, true, asking))).toEqual([]);
    expect(await requestedBy((asking) => importGoalsIn(file, false, asking))).toEqual(expected);
    expect(await requestedBy((asking) => importGoalsIn(file, false, asking))).toEqual([]);
    const ids = (await database.portal(7).goals()).map(({ id }) => id);
    expect(await requestedBy((asking) => removeGoals(ids, asking))).toEqual(expected);
  });

  test('rules that become the draft: nothing, for nothing is live yet', async () => {
    const rules = exampleCard([exampleTerm()]);
    expect(await requestedBy((asking) => saveDraft(rules, asking))).toEqual([]);
    expect((await database.portal(7).ruleBook()).draft).toMatchObject({ revision: 1 });
    expect((await database.portal(7).auditEntries(null, 1))[0]).toMatchObject({
      ...{ byId: null, via: 'command line', subject: 'rules' },
      act: { say: 'draft saved', with: { from: 'a file' } },
    });
  });

  test('rules that cannot be the draft are refused with what is wrong with them', async () => {
    const rules = { ...exampleCard([exampleTerm()]), name: '' };
    const act = saveDraft(rules, asOperator(database.portal(7)));
    await expect(act).rejects.toThrow(/^Nothing was changed\.\n {2}- .*name/);
  });
});
