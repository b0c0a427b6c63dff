import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { asks } from '../../src/contract/asks.ts';
import {
  type ChangeRulesAnswer,
  changeRulesAnswerSchema,
} from '../../src/contract/settings/change-rules.ts';
import { rulesPageSchema } from '../../src/contract/settings/rules-page.ts';
import { DAY_MS } from '../../src/domain/crm/time.ts';
import { defaultScorecard } from '../../src/domain/leads/scorecard/default-scorecard.ts';
import type { Scorecard } from '../../src/domain/leads/scorecard/scorecard.ts';
import type { AnyTold } from '../../src/domain/told/told.ts';
import { rulesInForce } from '../../src/use-cases/leads/rules-in-force.ts';
import { auditWords } from '../../src/words/audit-words.ts';
import { english } from '../../src/words/english.ts';
import { exampleCard, exampleTerm } from '../domain/leads/scorecard/example-card.ts';
import {
  freshKey,
  type SettingsService,
  startSettingsService,
  type User,
} from './settings-service.ts';

const start = Date.UTC(2026, 10, 23);
let service: SettingsService;
beforeAll(async () => {
  service = await startSettingsService();
}, 60_000);
afterAll(() => service.close());

async function change(
  asked: Record<string, unknown>,
  user: User = 'admin',
): Promise<ChangeRulesAnswer> {
  const response = await service.post(asks.changeRules.path, user, {
    key: freshKey(),
    ...asked,
  });
  expect(response.status).toBe(200);
  return changeRulesAnswerSchema.parse(await response.json());
}

async function page(user: User = 'admin') {
  const response = await service.get(asks.readRules.path, user);
  const read = rulesPageSchema.parse(await response.json());
  if (read.state !== 'shown') throw new Error(read.state);
  return read;
}

const revision = async () => (await page()).draft.revision;

const scored = (points: number): Scorecard =>
  exampleCard([
    exampleTerm({ bins: [{ when: [{ is: 'known' }], points, reason: 'Job title known' }] }),
  ]);

async function save(points: number, user: User = 'admin') {
  return change({ act: 'save draft', revision: await revision(), scorecard: scored(points) }, user);
}

const publishing = { note: null, shadowDays: 0, scores: 'all leads' };

async function publish(points: number, rest: Record<string, unknown> = {}) {
  await save(points);
  const asked = { act: 'publish draft', revision: await revision(), ...publishing, ...rest };
  const answer = await change(asked);
  if (answer.state !== 'done' || answer.version === null) throw new Error(JSON.stringify(answer));
  return answer.version;
}

const ladder = async (now = start) =>
  (await rulesInForce(service.store, now)).ladder.map(({ scorecard }) => scorecard.version);

const saidChange = (change: AnyTold) => auditWords(change, english);

describe('the rules, from draft to published', () => {
  test('begin as the default ones, and say that', async () => {
    const { live, draft, pending, scoredBy, settings } = await page();
    expect(live).toMatchObject({ version: 'default-1', since: null, problems: [] });
    expect(live.scorecard).toEqual(defaultScorecard);
    expect(draft).toMatchObject({ revision: 0, scorecard: null, changes: [], problems: [] });
    expect(pending).toBeNull();
    expect(scoredBy).toEqual({
      kind: 'rules',
      why: { say: 'nothing learned yet', with: {} },
    });
    expect(settings).toEqual({ review: 'not needed', scoring: 'learned when proven' });
  });

  test('are changed in a draft, published, and taken back, each step told in words', async () => {
    const first = await publish(15, { note: 'Titles tell' });
    expect(await ladder()).toEqual([first]);
    const second = await publish(6);
    const shown = await page();
    expect(shown.live.version).toBe(second);
    expect(shown.draft.scorecard).toBeNull();
    expect(shown.versions[0]?.changes.map(saidChange)).toEqual([
      '"Job title": "Job title known" gives +6 instead of +15.',
    ]);
    expect(shown.versions[1]).toMatchObject({
      version: first,
      note: 'Titles tell',
      authors: [{ id: '31', name: 'Cleo Admin' }],
      wasLive: true,
    });
    const back = { act: 'go back', version: first, note: 'Too low', scores: 'all leads' };
    expect(await change(back)).toMatchObject({ state: 'done', version: first });
    expect(await ladder()).toEqual([first]);
    expect((await page()).events[0]).toMatchObject({ kind: 'live', note: 'Too low' });
  });

  test('tell the second of two who save what they would undo, and keep what the first one saved', async () => {
    const seen = await revision();
    await change({ act: 'save draft', revision: seen, scorecard: scored(20) }, 'admin');
    const late = { act: 'save draft', revision: seen, scorecard: scored(30) };
    expect(await change(late, 'secondAdmin')).toMatchObject({
      state: 'moved on',
      revision: seen + 1,
      last: { by: { id: '31' }, act: { say: 'draft saved' } },
      differences: [{ say: 'line gives', with: { line: 'Job title known', to: 30, before: 20 } }],
    });
    expect((await page()).draft.scorecard?.terms[0]?.bins[0]?.points).toBe(20);
  });

  test('bring a discarded draft back', async () => {
    await save(21);
    const kept = await revision();
    expect(await change({ act: 'discard draft', revision: kept })).toMatchObject({ state: 'done' });
    expect((await page()).draft.scorecard).toBeNull();
    await change({ act: 'restore draft', revision: kept + 1, from: kept });
    expect((await page()).draft.scorecard?.terms[0]?.bins[0]?.points).toBe(21);
  });

  test('wait in the shadow for their days, and then go live by themselves, once', async () => {
    const live = (await page()).live.version;
    const version = await publish(41, { shadowDays: 7 });
    expect((await page()).pending).toMatchObject({ version, state: 'in shadow' });
    expect(await ladder(start + 7 * DAY_MS - 1)).toEqual([live]);
    expect((await rulesInForce(service.store, start)).shadow?.version).toBe(version);
    const later = start + 7 * DAY_MS;
    await Promise.all([ladder(later), ladder(later), ladder(later)]);
    expect(await ladder(later)).toEqual([version]);
    const wentLive = (await page()).events.filter((event) => event.version === version);
    expect(wentLive.map(({ kind, by }) => [kind, by])).toEqual([
      ['live', null],
      ['in shadow', { id: '31', name: 'Cleo Admin' }],
    ]);
  });

  test('score new leads alone when asked, and the others as before', async () => {
    const all = await publish(50);
    const fresh = await publish(51, { scores: 'new leads' });
    expect(await ladder()).toEqual([fresh, all]);
    const fourth = [await publish(52, { scores: 'new leads' })];
    fourth.push(await publish(53, { scores: 'new leads' }));
    await save(54);
    const asked = { act: 'publish draft', revision: await revision(), ...publishing };
    expect(await change({ ...asked, scores: 'new leads' })).toMatchObject({
      state: 'not possible',
      why: { say: 'too many versions', with: { versions: 4 } },
    });
    expect(await change(asked)).toMatchObject({ state: 'done' });
    expect(await ladder()).toHaveLength(1);
  });

  test('wait for a second person where that is set, who wrote none of it', async () => {
    await change({ act: 'set', review: 'by a second person', scoring: 'rules alone' });
    await save(60, 'admin');
    const seen = await revision();
    const publishNow = { act: 'publish draft', revision: seen, ...publishing };
    expect(await change(publishNow)).toMatchObject({ state: 'not possible' });
    const submitted = await change({ act: 'submit', revision: seen, note: 'Please look' });
    const version = submitted.state === 'done' ? submitted.version : null;
    expect(version).not.toBeNull();
    expect((await page()).pending).toMatchObject({ version, youMayReview: false });
    expect((await page('secondAdmin')).pending).toMatchObject({ youMayReview: true });
    const approve = { act: 'approve', version, note: null };
    expect(await change(approve)).toMatchObject({ state: 'not possible' });
    const asked = { act: 'publish version', version, ...publishing };
    expect(await change(asked)).toMatchObject({ state: 'not possible' });
    expect(await change(approve, 'secondAdmin')).toMatchObject({ state: 'done' });
    expect(await change(asked)).toMatchObject({ state: 'done', version });
    expect(await ladder()).toEqual([version]);
    // Refused ones come back as the draft.
    await save(61);
    await change({ act: 'submit', revision: await revision(), note: null });
    const refused = (await page()).pending?.version;
    await change({ act: 'refuse', version: refused, note: 'No' }, 'secondAdmin');
    expect((await page()).draft.scorecard?.terms[0]?.bins[0]?.points).toBe(61);
    expect((await page()).pending).toBeNull();
    await change({ act: 'set', review: 'not needed', scoring: 'learned when proven' });
  });

  test('answer one key once, whatever comes with it', async () => {
    const key = freshKey();
    const asked = { act: 'save draft', revision: await revision(), scorecard: scored(70), key };
    const [one, two] = await Promise.all([change(asked), change(asked)]);
    expect(two).toEqual(one);
    expect(await change({ ...asked, scorecard: scored(71) })).toMatchObject({
      state: 'not possible',
      why: { say: 'key used' },
    });
    expect(await revision()).toBe(asked.revision + 1);
  });

  test('are refused with every place and remedy at once, and nothing is saved', async () => {
    const seen = await revision();
    const bad = {
      ...scored(1.5),
      cutOffs: { A: 1, B: 5, C: 9 },
    };
    const answer = await change({ act: 'save draft', revision: seen, scorecard: bad });
    expect(answer).toMatchObject({
      state: 'refused',
      problems: [
        { path: ['terms', 0, 'bins', 0, 'points'], fault: { say: 'not a whole number' } },
        { path: ['cutOffs'], fault: { say: 'grades out of order', with: { A: 1, B: 5, C: 9 } } },
      ],
    });
    expect(await revision()).toBe(seen);
  });
});
