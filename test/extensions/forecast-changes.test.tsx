import { BarChart, Select, TableCell, TableHeader, TableRow } from '@hubspot/ui-extensions';
import { describe, expect, test } from '@jest/globals';
import { ForecastChanges } from '../../extensions/home/pace/ForecastChanges.tsx';
import type { GoalChangesPage } from '../../src/contract/goal-changes-page.ts';
import { goalKey } from '../../src/contract/goal-key.ts';
import { goalChanges } from '../support/goal-changes.ts';
import { answerWith, contextAt, drawn, eventually, json, words } from './card-stage.tsx';

const goals = [
  { id: 'north', title: 'North, Q4 2026: revenue' },
  { id: 'assumed:9:Q4 2026', title: 'Ana, Q4 2026: revenue' },
];
/** Without the marks that hold signs to what follows. */
const seen = (text: string) => text.replaceAll('\u2060', '');

async function show(answer: GoalChangesPage, of = goals) {
  const asked = answerWith(() => json(answer));
  const renderer = await drawn(
    <ForecastChanges goals={of} context={contextAt('pages')} />,
    'pages',
  );
  const read = async () => {
    await renderer.waitFor(() => expect(words(renderer.getRootNode())).not.toContain('Reading'));
    return seen(words(renderer.getRootNode()));
  };
  const choose = async (name: string, value: string) => {
    renderer
      .findAll(Select)
      .find(({ props }) => props.name === name)
      ?.props.onChange?.(value);
    await renderer.waitFor(() => {
      const now = renderer.findAll(Select).find(({ props }) => props.name === name);
      expect(now?.props.value).toBe(value);
    });
    return read();
  };
  const rows = () =>
    renderer
      .findAll(TableRow)
      .map((row) =>
        [...row.findAll(TableHeader), ...row.findAll(TableCell)].map((cell) => seen(words(cell))),
      );
  return { renderer, asked, text: await read(), choose, rows };
}
const told: GoalChangesPage = { state: 'shown', changes: goalChanges() };

describe('What changed, on the Pace tab', () => {
  test('asks for the first goal, and says it as a sentence, as signed bars and as a table that ends in the sum', async () => {
    const { renderer, asked, text, rows } = await show(told);
    expect(asked.map(({ url }) => `${url.pathname}${url.search}`)).toEqual([
      `/v1/pages/goal-changes?goal=${goalKey('north')}`,
    ]);
    expect(text).toContain('Since Sun, Nov 22: forecast -€12,000');
    expect(renderer.find(BarChart).props.data).toEqual([
      { reason: 'slipped', of: 'Forecast', amount: -30_000 },
      { reason: 'new', of: 'Forecast', amount: 25_000 },
      { reason: 'smaller', of: 'Forecast', amount: -7_000.5 },
      { reason: 'to come', of: 'Forecast', amount: 0.5 },
    ]);
    expect(rows()[0]).toEqual(['Why', 'Forecast', 'Deals']);
    expect(rows()[1]).toEqual(['Close date moved later', '-€30,000', 'Acme - Team plan -€30,000']);
    expect(rows().at(-1)).toEqual(['Total', '-€12,000', '']);
    expect(text).toContain('Based on the forecasts stored on');
  });

  test('can be chosen: another goal is asked for, another moment is there already', async () => {
    const { asked, choose, rows } = await show(told);
    expect(await choose('changed-since', 'period')).toContain('Since Thu, Oct 1: won +€40,000');
    expect(rows()[0]).toEqual(['Why', 'Won', 'Open and due', 'Deals']);
    expect(rows().slice(1)).toEqual([
      ['Won', '+€40,000', '-€40,000', 'Acme - Team plan +€40,000'],
      ['No longer due in the period', '', '-€30,000', 'Acme - Team plan -€30,000 and 2 more'],
      ['New deals', '', '+€25,000', 'Acme - Team plan +€25,000'],
      ['Smaller amounts', '', '-€7,000', 'Acme - Team plan -€7,000'],
      ['Total', '+€40,000', '-€52,000', ''],
    ]);
    expect(asked).toHaveLength(1);
    await choose('changed-goal', 'assumed:9:Q4 2026');
    await eventually(() => asked.length > 1);
    expect(asked.map(({ url }) => url.searchParams.get('goal'))).toEqual([
      goalKey('north'),
      goalKey('assumed:9:Q4 2026'),
    ]);
  });

  test('says in a sentence that nothing changed, without an empty chart', async () => {
    const still = { from: '5', to: '5', amount: '0', lines: [] };
    const { week, ...changes } = goalChanges();
    if (week.basis !== 'forecast') throw new Error('Another sample.');
    const { renderer, text } = await show({
      state: 'shown',
      changes: { ...changes, week: { ...week, forecast: still } },
    });
    expect(text).toContain('Since Sun, Nov 22: nothing changed');
    expect(renderer.findAll(BarChart)).toHaveLength(0);
  });

  test('says why there is nothing to tell, and who may see it', async () => {
    expect((await show({ state: 'not told' })).text).toContain(
      'There is nothing to show for this goal yet',
    );
    expect((await show({ state: 'not allowed' })).text).toContain('managers those of their teams');
  });

  test('is not there without a goal', async () => {
    const { asked, text } = await show(told, []);
    expect([asked, text]).toEqual([[], '']);
  });
});
