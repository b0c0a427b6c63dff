import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { asks } from '../../src/contract/asks.ts';
import { changeRulesAnswerSchema } from '../../src/contract/settings/change-rules.ts';
import { checkRulesAnswerSchema } from '../../src/contract/settings/check-rules.ts';
import {
  type BackTestResult,
  type DryRunResult,
  trialAnswerSchema,
} from '../../src/contract/settings/rule-trial.ts';
import { suggestionsAnswerSchema } from '../../src/contract/settings/suggestions.ts';
import { DAY_MS } from '../../src/domain/crm/time.ts';
import { defaultScorecard } from '../../src/domain/leads/scorecard/default-scorecard.ts';
import type { Bin, Scorecard } from '../../src/domain/leads/scorecard/scorecard.ts';
import { nothingTried } from '../../src/domain/leads/trial/dry-run.ts';
import { keptNow, readKept } from '../../src/use-cases/settings/trials/trial-format.ts';
import { workOnTrial, workOnTrials } from '../../src/use-cases/settings/trials/work-on-trials.ts';
import { unlimited } from '../../src/use-cases/slices/slice.ts';
import { suggestionWords } from '../../src/words/en/suggestions.ts';
import { backTestSentence } from '../../src/words/en/trials.ts';
import { english } from '../../src/words/english.ts';
import { learnedOf, reportOf } from '../battery/portal-store/learning.ts';
import { schemaOf } from '../battery/store-records.ts';
import { exampleCard, exampleTerm } from '../domain/leads/scorecard/example-card.ts';
import { generatedLeads, saveLeads } from '../use-cases/leads/learn/generated-leads.ts';
import { freshKey, type SettingsService, startSettingsService } from './settings-service.ts';

const now = Date.UTC(2026, 10, 23);
const LEADS = 4_000;
let service: SettingsService;
/** Leads whose horizon is over. */
let oldEnough: number;

beforeAll(async () => {
  service = await startSettingsService();
  service.setClock(now);
  const { leads, definitions } = generatedLeads(1, now, LEADS);
  const { store } = service;
  oldEnough = leads.filter(({ contact }) => (contact.createdAt ?? now) < now - 90 * DAY_MS).length;
  const owner = { email: null, archived: false, teams: [] };
  await store.saveSchema({
    ...schemaOf(101),
    definitions,
    owners: [
      { ...owner, id: '1', userId: '11', name: 'Ana Lind' },
      { ...owner, id: '2', userId: '12', name: 'Ben Osei' },
    ],
  });
  await saveLeads(store, leads, now, (place) => [null, '1', '2'][place % 3] ?? null);
}, 120_000);
afterAll(() => service.close());

async function post(path: Parameters<SettingsService['post']>[0], body: object) {
  const response = await service.post(path, 'admin', body);
  expect(response.status).toBe(200);
  return response.json();
}

async function saveDraft(scorecard: Scorecard): Promise<number> {
  const { draft } = await service.store.ruleBook();
  const asked = { key: freshKey(), act: 'save draft', revision: draft.revision, scorecard };
  const answer = changeRulesAnswerSchema.parse(await post(asks.changeRules.path, asked));
  if (answer.state !== 'done') throw new Error(JSON.stringify(answer));
  return answer.revision;
}

async function publish(scorecard: Scorecard): Promise<void> {
  const revision = await saveDraft(scorecard);
  const rest = { note: null, shadowDays: 0, scores: 'all leads' };
  await post(asks.changeRules.path, {
    key: freshKey(),
    act: 'publish draft',
    revision,
    ...rest,
  });
}

/** Starts a trial and works on it to the end. */
async function tried(kind: 'dry run' | 'back-test', scorecard: Scorecard, against?: string) {
  const revision = await saveDraft(scorecard);
  const key = freshKey();
  const started = await post(asks.startTrial.path, {
    ...{ key, kind, revision },
    ...(against !== undefined && { against }),
  });
  expect(['running', 'finished']).toContain(trialAnswerSchema.parse(started).state);
  const { store } = service;
  const work = { store, clock: () => now, realTime: Date.now, budget: unlimited };
  for (let done = false; !done; ) ({ done } = await workOnTrials(work));
  const response = await service.get(asks.readTrial.path, 'admin', { id: key });
  const answer = trialAnswerSchema.parse(await response.json());
  if (answer.state !== 'finished') throw new Error(JSON.stringify(answer));
  expect(answer).toMatchObject({ kind, revision, isOfPresentDraft: true });
  return { trial: answer, result: answer.result };
}

async function dryRun(scorecard: Scorecard): Promise<DryRunResult> {
  const { result } = await tried('dry run', scorecard);
  if (result.kind !== 'dry run') throw new Error(result.kind);
  return result;
}

async function backTest(scorecard: Scorecard): Promise<BackTestResult> {
  const { result } = await tried('back-test', scorecard);
  if (result.kind !== 'back-test') throw new Error(result.kind);
  return result;
}

const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);

/** The default rules with all points turned round. */
const turned = scaled(-1);

function scaled(factor: number): Scorecard {
  return {
    ...defaultScorecard,
    terms: defaultScorecard.terms.map((term) => ({
      ...term,
      bins: term.bins.map((bin): Bin => ({ ...bin, points: factor * bin.points })),
    })),
  };
}

describe('a dry run', () => {
  test('says who changes grade, for whom, and why, and every count adds up', async () => {
    const result = await dryRun(turned);
    expect(result.leads).toBe(LEADS);
    expect(sum(result.moves.map(({ leads }) => leads))).toBe(LEADS);
    const moved = result.moves.filter(({ from, to }) => from !== to);
    expect(result.up + result.down).toBe(sum(moved.map(({ leads }) => leads)));
    expect(result.up + result.down).toBeGreaterThan(0);
    expect(sum(result.owners.map(({ up, down }) => up + down))).toBe(result.up + result.down);
    expect(result.owners.map(({ owner }) => owner).toSorted()).toEqual(
      ['Ana Lind', 'Ben Osei', null].toSorted(),
    );
    const examples = [...result.examples.up, ...result.examples.down];
    expect(examples.length).toBeGreaterThan(10);
    for (const { from, to, lines } of examples) {
      expect(sum(lines.map(({ points }) => points))).toBe(to.points - from.points);
      expect(from.grade).not.toBe(to.grade);
    }
    expect(result.rescoring).toMatchObject({ leads: LEADS });
    expect(result.rescoring.changed).toBeGreaterThanOrEqual(result.up + result.down);
    expect(result.learnedScores).toBe(false);
  });

  test('changes nothing for a draft that scores alike', async () => {
    const result = await dryRun({ ...defaultScorecard, name: 'The same under another name' });
    expect([result.up, result.down, result.rescoring.changed]).toEqual([0, 0, 0]);
    expect(result.examples).toEqual({ up: [], down: [] });
  });

  test('comes to the same in many slices, by several workers at once, as in one go', async () => {
    const whole = await dryRun(turned);
    const revision = await saveDraft(turned);
    const { store } = service;
    await store.addTrial({
      ...{
        id: freshKey(),
        kind: 'dry run',
        revision,
        against: 'default-1',
        askedAt: now,
        slice: 0,
      },
      state: keptNow({
        afterId: null,
        total: LEADS,
        tally: nothingTried,
        bins: null,
        together: null,
        ms: 0,
      }),
      result: null,
    });
    const work = { store, clock: () => now, realTime: Date.now, budget: { expired: () => true } };
    let slices = 0;
    for (let open = await store.unfinishedTrials(); open.length > 0; ) {
      const [trial] = open;
      if (trial === undefined) break;
      const kept = await Promise.all([workOnTrial(work, trial), workOnTrial(work, trial)]);
      expect(sum(kept)).toBe(1);
      slices += 1;
      open = await store.unfinishedTrials();
    }
    expect(slices).toBeGreaterThan(3);
    const latest = (await store.latestTrials()).find(({ kind }) => kind === 'dry run');
    const sliced = readKept(latest?.result) as DryRunResult;
    const timeless = ({ rescoring: { seconds: _, ...rescoring }, ...rest }: DryRunResult) => ({
      ...rest,
      rescoring,
    });
    expect(timeless(sliced)).toEqual(timeless(whole));
  });

  test('that an earlier version made is answered with the words to run it again, running or finished', async () => {
    const revision = await saveDraft(turned);
    const { store } = service;
    const older = { kind: 'dry run', revision, against: 'default-1', askedAt: now } as const;
    const [running, finished] = [freshKey(), freshKey()];
    const state = { afterId: null, counted: [] };
    await store.addTrial({ ...older, id: running, slice: 0, state, result: null });
    await store.addTrial({ ...older, id: finished, slice: 0, state, result: null });
    await store.advanceTrial(finished, 0, { state: null, result: { kind: 'dry run', moved: 3 } });
    await workOnTrials({ store, clock: () => now, realTime: Date.now, budget: unlimited });
    for (const id of [running, finished]) {
      const response = await service.get(asks.readTrial.path, 'admin', { id });
      expect(await response.json()).toEqual({
        state: 'not possible',
        why: { say: 'of an earlier version', with: {} },
      });
    }
  });

  test('is refused for a draft that somebody else has saved over meanwhile', async () => {
    const revision = await saveDraft(turned);
    await saveDraft(defaultScorecard);
    const answer = await post(asks.startTrial.path, {
      key: freshKey(),
      kind: 'dry run',
      revision,
    });
    expect(answer).toEqual({ state: 'draft moved on', revision: revision + 1 });
  });
});

/** What nobody's outcome has to do with. */
const noise = exampleCard([
  exampleTerm({
    reads: [{ property: 'firstname', as: 'text' }],
    bins: [
      { when: [{ is: 'containing', words: ['anna', 'ben', 'tom'] }], points: 10, reason: 'Name' },
    ],
  }),
]);

describe('a back-test', () => {
  test('says that rules about what leads do rank better than rules about names, and turned round worse', async () => {
    await publish(noise);
    const good = await backTest(defaultScorecard);
    expect(good.leads + sum(Object.values(good.untaught))).toBe(oldEnough);
    expect(good.verdict).toBe('better');
    expect(good.draft.auc).toBeGreaterThan((good.live.auc ?? 1) + 0.05);
    expect(backTestSentence(good, english)).toMatch(
      /^The draft ranks the newest leads better: AUC 0\.\d{3} against/,
    );
    expect(good.draft.brierSkill).toBeGreaterThan(0);
    expect(good.draft.liftAtTenPercent).toBeGreaterThan(1);
    expect(sum(good.draft.grades.map(({ leads }) => leads))).toBe(good.leads);
    expect(sum(good.draft.grades.map(({ converted }) => converted))).toBe(good.converted);
    expect(sum(good.draft.reliability.map(({ leads }) => leads))).toBe(good.newestLeads);
    expect(good.reps).toBe(2);
    expect(good.draft.weeklyPerRep).toHaveLength(4);
    await publish(defaultScorecard);
    const bad = await backTest(turned);
    expect(bad.verdict).toBe('worse');
    expect(bad.draft.winnersInTopGrades).toBeLessThan(bad.live.winnersInTopGrades);
  });

  test('compares with another version than the live one when asked, and names it', async () => {
    const { versions } = await service.store.ruleBook();
    const first = versions[0]?.version ?? 'none';
    const { trial, result } = await tried('back-test', defaultScorecard, first);
    expect(trial.against).toBe(first);
    expect(result).toMatchObject({ kind: 'back-test', verdict: 'better' });
    const { draft } = await service.store.ruleBook();
    const asked = { key: freshKey(), kind: 'back-test', revision: draft.revision };
    expect(await post(asks.startTrial.path, { ...asked, against: 'rules-999' })).toEqual({
      state: 'not possible',
      why: { say: 'no such version', with: { version: 'rules-999' } },
    });
  });

  test('tells nothing apart where nothing changed', async () => {
    const result = await backTest({ ...defaultScorecard, name: 'The same' });
    expect(result.verdict).toBe('not told apart');
    expect(result.aucDifference).toEqual({ value: 0, low: 0, high: 0 });
    expect(result.draft).toEqual(result.live);
  });
});

describe('suggestions', () => {
  const suggestions = async () =>
    suggestionsAnswerSchema.parse(
      await (await service.get(asks.readSuggestions.path, 'admin')).json(),
    );

  test('come from what was learned, name their leads, and are taken over one by one', async () => {
    await backTest(turned);
    expect(await suggestions()).toMatchObject({
      state: 'none',
      why: { say: 'nothing learned' },
    });
    const { store } = service;
    // As if learning had found that the default rules are right, on its own scale.
    const scorecard = { ...scaled(3), version: 'learned' };
    await store.saveLearning(
      reportOf(now, 'learned'),
      { ...learnedOf('learned'), scorecard },
      { role: 'live', version: 'learned', since: now },
    );
    await backTest(turned);
    const shown = await suggestions();
    if (shown.state !== 'shown') throw new Error(JSON.stringify(shown));
    expect(shown.suggestions.length).toBeGreaterThan(2);
    const [first] = shown.suggestions.filter((each) => each.kind === 'points');
    if (first?.kind !== 'points') throw new Error('No points are suggested.');
    expect(suggestionWords(first, english)).toMatch(
      /should give [+-]?\d+, not [+-]?\d+\. Of [\d,]+ leads, [\d.]+% bought; of all/,
    );
    expect(first.leads).toBeGreaterThanOrEqual(30);
    const { draft } = await store.ruleBook();
    const accepted = { key: freshKey(), revision: draft.revision, id: first.id };
    expect(await post(asks.acceptSuggestion.path, accepted)).toMatchObject({ state: 'done' });
    const after = (await store.ruleBook()).draft.scorecard;
    const term = after?.terms.find(({ id }) => id === first.termId);
    expect(term?.bins[first.bin]?.points).toBe(first.to);
    const left = await suggestions();
    if (left.state !== 'shown') throw new Error(left.state);
    expect(left.suggestions).toEqual(shown.suggestions.filter(({ id }) => id !== first.id));
    expect(await post(asks.acceptSuggestion.path, { ...accepted, key: freshKey() })).toMatchObject({
      state: 'not possible',
    });
    expect((await store.auditEntries(null, 1))[0]).toMatchObject({
      act: { say: 'draft saved', with: { from: 'a suggestion' } },
    });
  });
});

test('a scorecard is looked over without being saved', async () => {
  const before = await service.store.ruleBook();
  const answer = checkRulesAnswerSchema.parse(
    await post(asks.checkRules.path, {
      scorecard: exampleCard([
        exampleTerm({ bins: [{ when: [{ is: 'known' }], points: 5, reason: 'Has a title' }] }),
        exampleTerm({
          id: 'ghost',
          bins: [{ when: [{ is: 'containing', words: ['zzzzqqq'] }], points: 5, reason: 'Nobody' }],
        }),
      ]),
    }),
  );
  if (answer.state !== 'checked') throw new Error(answer.state);
  expect(answer.problems).toEqual([]);
  expect(answer.counted?.leads).toBe(2_000);
  expect(answer.counted?.bins[1]).toEqual([0]);
  expect(answer.counted?.past.converted).toBeGreaterThan(0);
  expect(answer.findings).toContainEqual(
    expect.objectContaining({
      kind: 'never fires',
      path: ['terms', 1, 'bins', 0],
      evidence: { say: 'of leads', with: { part: 0, leads: 2_000, whose: 'the newest contacts' } },
    }),
  );
  expect(await service.store.ruleBook()).toEqual(before);
});
