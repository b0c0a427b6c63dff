import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asks } from '../../src/contract/asks.ts';
import { leadQualityCardSchema } from '../../src/contract/lead-quality-card.ts';
import { DAY_MS } from '../../src/domain/crm/time.ts';
import { defaultScorecard } from '../../src/domain/leads/scorecard/default-scorecard.ts';
import type { Scorecard } from '../../src/domain/leads/scorecard/scorecard.ts';
import { rulesInForce } from '../../src/use-cases/leads/rules-in-force.ts';
import { scoreLeads } from '../../src/use-cases/leads/score-leads.ts';
import { unlimited } from '../../src/use-cases/slices/slice.ts';
import { contactOf, current, page } from '../battery/store-records.ts';
import { saidTitle } from '../words/said-of-leads.ts';
import { freshKey, type SettingsService, startSettingsService } from './settings-service.ts';

const start = Date.UTC(2026, 10, 2, 12);
let service: SettingsService;
beforeAll(async () => {
  service = await startSettingsService();
}, 60_000);
afterAll(() => service.close());

/** What is known of the lead on a day, counted from the first; then everything is scored. */
async function day(count: number, properties: Record<string, string>) {
  const { store } = service;
  const now = start + count * DAY_MS;
  service.setClock(now);
  const lead = contactOf('51', { ownerId: '1', createdAt: start - 300 * DAY_MS, properties });
  await store.commitPage('contacts', page(lead), current, now);
  await score(now);
}

async function score(now: number) {
  const { store } = service;
  const rules = await rulesInForce(store, now);
  await scoreLeads({ store, clock: () => now, budget: unlimited, rules });
}

async function card() {
  const response = await service.get(asks.readContactCard.path, 'rep', { contactId: '51' });
  const answer = leadQualityCardSchema.parse(await response.json());
  if (answer.state !== 'scored') throw new Error(answer.state);
  return answer;
}

/** The default rules, with ten points more for every line of the first rule. */
const generous: Scorecard = {
  ...defaultScorecard,
  terms: defaultScorecard.terms.map((term, at) => ({
    ...term,
    bins: at === 0 ? term.bins.map((bin) => ({ ...bin, points: bin.points + 10 })) : term.bins,
  })),
};

test('the card names the rules and their version, and tells what the lead, time and new rules did since last week', async () => {
  const clicked = {
    hs_email_click: '3',
    hs_email_last_click_date: new Date(start).toISOString(),
  };
  const clerk = { jobtitle: 'Manager', ...clicked };
  const head = { jobtitle: 'Vice president', ...clicked };
  await day(0, clerk);
  expect(await card()).toMatchObject({
    scorecardVersion: 'default-1',
    scorecardOrigin: null,
    sinceLastWeek: null,
  });
  await day(4, head);
  await service.post(asks.changeRules.path, 'admin', {
    key: freshKey(),
    act: 'save draft',
    revision: 0,
    scorecard: generous,
  });
  const published = await service.post(asks.changeRules.path, 'admin', {
    key: freshKey(),
    act: 'publish draft',
    revision: 1,
    note: null,
    shadowDays: 0,
    scores: 'all leads',
  });
  expect(await published.json()).toMatchObject({ state: 'done', version: 'rules-1' });
  await score(start + 4 * DAY_MS + 60_000);
  await day(9, head);
  const shown = await card();
  const origin = {
    kind: 'published',
    at: new Date(start + 4 * DAY_MS).toISOString(),
    by: 'Cleo Admin',
  };
  expect(shown).toMatchObject({ scorecardVersion: 'rules-1', scorecardOrigin: origin });
  const titles = new Set(defaultScorecard.terms.map(({ title }) => title));
  for (const line of shown.lines) {
    expect(line.rules).toHaveLength(line.kind === 'cap' ? 0 : 1);
    expect(line.rules.every((rule) => titles.has(saidTitle(rule)))).toBe(true);
  }
  const change = shown.sinceLastWeek;
  if (change === null) throw new Error('nothing is said to have moved');
  const sum = change.lines.reduce((all, { points }) => all + points, 0);
  expect(sum).toBe(shown.score.points - change.points);
  const causes = new Set(change.lines.map(({ cause }) => cause));
  expect(causes).toEqual(new Set(['data', 'decay', 'scorecard']));
  expect(change.lines.find(({ cause }) => cause === 'scorecard')).toEqual({
    cause: 'scorecard',
    reason: { say: 'scored by another', with: { version: 'rules-1', before: 'default-1' } },
    points: 10,
    origin,
  });
});
