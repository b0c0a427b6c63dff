import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { LearningFailed, learnInThread } from '../../../src/composition/learn-in-thread.ts';
import { DAY_MS } from '../../../src/domain/crm/time.ts';
import { type LeadHistory, leadMoments } from '../../../src/domain/leads/facts/lead-moments.ts';
import { outcomeOf } from '../../../src/domain/leads/outcome.ts';
import { defaultScorecard } from '../../../src/domain/leads/scorecard/default-scorecard.ts';
import type { LearningReport } from '../../../src/domain/leads/versions/learned-version.ts';
import { seededRandom, shuffle } from '../../../src/domain/statistics/random.ts';
import type { Database } from '../../../src/store/engine/database.ts';
import { learnFromLeads } from '../../../src/use-cases/leads/learn/learn-from-leads.ts';
import type { LearningRequest } from '../../../src/use-cases/leads/learn/learning-request.ts';
import {
  learnScorecard,
  learnWhenDue,
  type ScorecardLearning,
} from '../../../src/use-cases/leads/learn-scorecard.ts';
import { learnedScorer } from '../../../src/use-cases/leads/scorer.ts';
import type { PortalStore } from '../../../src/use-cases/ports/portal-store.ts';
import { unlimited } from '../../../src/use-cases/slices/slice.ts';
import { learningWords } from '../../../src/words/en/learning-line.ts';
import { learnedOf, reportOf } from '../../battery/portal-store/learning.ts';
import { schemaOf } from '../../battery/store-records.ts';
import { setUp } from '../../support/set-up.ts';
import { openTestDatabase } from '../../support/test-database.ts';
import { type GeneratedLeads, generatedLeads, saveLeads } from './learn/generated-leads.ts';

const now = Date.UTC(2026, 10, 23);

let database: Database;
let portals = 0;
beforeAll(async () => {
  database = await openTestDatabase();
}, 60_000);
afterAll(() => database.close());

/** Learning in a portal of its own with these leads. */
async function learningOf({ leads, definitions }: GeneratedLeads): Promise<LearningInPortal> {
  const store = database.portal(++portals);
  await store.saveSchema({ ...schemaOf(portals), definitions });
  await saveLeads(store, leads, now);
  return {
    store,
    clock: () => now,
    budget: unlimited,
    rules: defaultScorecard,
    learnFromLeads: async (request) => learnFromLeads(request),
  };
}

type LearningInPortal = ScorecardLearning & { readonly store: PortalStore };

const versionLiveIn = async ({ store }: LearningInPortal) =>
  (await store.versionInUse('live'))?.learned.version;

/** What the latest round of learning found. */
async function reportIn({ store }: LearningInPortal): Promise<LearningReport> {
  const report = await store.latestLearning();
  if (report === null) throw new Error('Nothing was ever learned.');
  return report;
}

/** The same leads, each with what became of another one. */
function permuted(leads: readonly LeadHistory[]): readonly LeadHistory[] {
  const after = leads.map((lead) => {
    const outcome = outcomeOf(leadMoments(lead), now);
    return outcome.kind === 'converted' ? outcome.afterDays : null;
  });
  const order = Uint32Array.from(leads, (_, index) => index);
  shuffle(order, seededRandom(5));
  return leads.map((lead, index) => {
    const { contact, changes } = lead;
    const days = after[order[index] ?? 0] ?? null;
    const at =
      days === null || contact.createdAt === null ? null : contact.createdAt + days * DAY_MS;
    const { hs_v2_date_entered_customer: _, ...properties } = contact.properties;
    return {
      contact: { ...contact, properties, lifecycleStage: 'lead' },
      changes: changes.filter(({ property }) => property !== 'lifecyclestage'),
      firstWonAt: at,
    };
  });
}

describe('learning from a portal whose leads differ', () => {
  let learning: LearningInPortal;
  let generated: GeneratedLeads;
  let report: LearningReport;
  beforeAll(async () => {
    generated = generatedLeads(1, now);
    learning = await learningOf(generated);
    await learnScorecard(learning);
    report = await reportIn(learning);
  }, 300_000);
  const live = async () => {
    const used = await learning.store.versionInUse('live');
    if (used === null) throw new Error('Nothing is live.');
    return used.learned;
  };

  test('publishes a scorecard that held on the newest fifth, and says so in one line', () => {
    expect(report.verdict.decision).toBe('publish');
    expect(report.holdOut?.figures.auc.value).toBeGreaterThan(0.6);
    expect(report.holdOut?.figures.brierSkill.value).toBeGreaterThan(0);
    expect(learningWords(report)).toMatch(
      /^Lead scoring: published, from 4,\d{3} leads, of which \d{3} converted within 90 days; on the newest 9\d\d AUC 0\.\d{3}, Brier skill 0\.\d{3}/,
    );
  });

  test('claims chances on the newest fifth that are off by little more than chance alone makes them', () => {
    const { figures, calibrationFloor } = report.holdOut ?? {};
    expect(figures?.calibrationError.value).toBeLessThan(3 * (calibrationFloor ?? 0));
  });

  test('asks about next to nothing in a portal whose values are dated: names and shared gaps are no signs there', () => {
    expect(report.leaks.length).toBeLessThanOrEqual(1);
  });

  test('tells for each grade what became of it, and for each time of the past whether it would have served', () => {
    expect(report.grades.map(({ grade }) => grade)).toEqual(['A', 'B', 'C', 'D']);
    expect(report.forward).toHaveLength(5);
    expect(report.holdOut?.reliability.reduce((sum, { rows }) => sum + rows, 0)).toBe(
      report.holdOut?.leads,
    );
  });

  test('makes a scorecard that the usual engine scores by, whose chances come true in another portal of the kind', async () => {
    const others = generatedLeads(2, now);
    const scorer = learnedScorer(await live(), others.definitions);
    let [expected, variance, converted] = [0, 0, 0];
    for (const lead of others.leads) {
      const { contact } = lead;
      const outcome = outcomeOf(leadMoments(lead), now);
      if (contact.createdAt === null || outcome.kind === 'open') continue;
      const at = contact.createdAt + 10 * DAY_MS;
      const known = lead.changes.filter((change) => change.at <= at);
      const properties = Object.fromEntries(known.map(({ property, value }) => [property, value]));
      const score = scorer.score({ ...contact, properties, lifecycleStage: 'lead' }, at);
      const chance = score.chance?.value ?? Number.NaN;
      expect(score.lines.reduce((sum, { points }) => sum + points, 0)).toBe(score.points);
      expected += chance;
      variance += chance * (1 - chance);
      converted += outcome.kind === 'converted' ? 1 : 0;
    }
    expect(Math.abs(converted - expected)).toBeLessThan(5 * Math.sqrt(variance));
  });

  test('says why it claims no chance: a customer, an old lead, an unknown age', async () => {
    const scorer = learnedScorer(await live(), generated.definitions);
    const lead = generated.leads.at(-1)?.contact;
    if (lead === undefined) throw new Error('There is no lead.');
    const young = { ...lead, lifecycleStage: 'lead', createdAt: now - DAY_MS };
    expect(scorer.score(young, now).chance).toMatchObject({ horizonDays: 90 });
    const why = (known: Partial<typeof lead>) =>
      scorer.score({ ...young, ...known }, now).whyNoChance;
    expect(why({})).toBeNull();
    expect(why({ lifecycleStage: 'customer' })).toEqual({ say: 'already a customer', with: {} });
    expect(why({ createdAt: now - 90 * DAY_MS })).toEqual({
      say: 'older than the horizon',
      with: { horizonDays: 90 },
    });
    expect(why({ createdAt: null })).toEqual({ say: 'creation not known', with: {} });
  });
});

test('learning from outcomes that have nothing to do with the leads claims nothing', async () => {
  const { leads, definitions } = generatedLeads(1, now, 2_000);
  const learning = await learningOf({ leads: permuted(leads), definitions });
  await learnScorecard(learning);
  const report = await reportIn(learning);
  expect(report.converted).toBeGreaterThan(60);
  expect(report.verdict.decision).not.toBe('publish');
  expect(await learning.store.versionInUse('live')).toBeNull();
  expect(learningWords(report)).toMatch(
    /^Lead scoring: (no signal, so the rules stay in use|the rules are kept)/,
  );
}, 300_000);

describe('learning', () => {
  const few = () => learningOf(generatedLeads(3, now, 200));

  test('from too few outcomes keeps the rules and says how many there are', async () => {
    const learning = await few();
    await learnScorecard(learning);
    const report = await reportIn(learning);
    expect(report.verdict).toMatchObject({
      decision: 'no signal',
      decidedBy: 'outcomes',
    });
    expect(learningWords(report)).toMatch(
      /too few outcomes, so the rules stay in use\. \d+ leads converted and \d+ did not; learning needs at least 20/,
    );
  });

  test('is due once a week', async () => {
    const learning = await few();
    await learnWhenDue(learning);
    await learnWhenDue({ ...learning, clock: () => now + 7 * DAY_MS - 1 });
    expect((await reportIn(learning)).learnedAt).toBe(now);
    await learnWhenDue({ ...learning, clock: () => now + 7 * DAY_MS });
    expect((await reportIn(learning)).learnedAt).toBe(now + 7 * DAY_MS);
  });

  test('is due as soon as somebody asks for it', async () => {
    const learning = await few();
    await learnWhenDue(learning);
    await setUp(learning.store, 'learning', { kind: 'learn now' }, now + 1);
    await learnWhenDue({ ...learning, clock: () => now + 2 });
    expect((await reportIn(learning)).learnedAt).toBe(now + 2);
  });

  test('leaves out what an admin left out, and tells it in the report', async () => {
    const learning = await few();
    const leftOut = {
      property: 'jobtitle',
      ruling: 'leave it out',
      byUserId: null,
      at: 1,
    } as const;
    await setUp(learning.store, 'learning', { kind: 'rule', ruling: leftOut });
    const seen: LearningRequest[] = [];
    const watched = async (request: LearningRequest) => {
      seen.push(request);
      return learnFromLeads(request);
    };
    await learnScorecard({ ...learning, learnFromLeads: watched });
    expect(seen[0]?.rulings).toMatchObject([{ property: 'jobtitle', ruling: 'leave it out' }]);
    expect((await reportIn(learning)).leaks).toEqual([
      { property: 'jobtitle', action: null, reasons: [], ruling: 'leave it out' },
    ]);
  });

  test('that is cut off leaves the version that is live', async () => {
    const learning = await few();
    await learning.store.saveLearning(reportOf(1, 'a'), learnedOf('a'), {
      role: 'live',
      version: 'a',
      since: 1,
    });
    const cutOff = async () => {
      throw new LearningFailed('The thread was killed.');
    };
    await expect(learnScorecard({ ...learning, learnFromLeads: cutOff })).rejects.toThrow(
      LearningFailed,
    );
    expect(await versionLiveIn(learning)).toBe('a');
    expect((await reportIn(learning)).learnedAt).toBe(1);
  });

  test('puts a better version in the shadow for the set days, then makes it live', async () => {
    const learning = await few();
    await learning.store.saveLearning(reportOf(1, 'a'), learnedOf('a'), {
      role: 'live',
      version: 'a',
      since: 1,
    });
    const published = async () => ({ report: reportOf(now, 'b'), learned: learnedOf('b') });
    const shadowed = { ...learning, learnFromLeads: published, shadowDays: 3 };
    await learnScorecard(shadowed);
    expect(await versionLiveIn(learning)).toBe('a');
    await learnWhenDue({ ...shadowed, clock: () => now + 3 * DAY_MS - 1 });
    expect(await versionLiveIn(learning)).toBe('a');
    await learnWhenDue({ ...shadowed, clock: () => now + 3 * DAY_MS });
    expect(await learning.store.versionInUse('live')).toMatchObject({
      learned: { version: 'b' },
      since: now + 3 * DAY_MS,
    });
  });

  test('gives the same in a thread of its own', async () => {
    const [here, there] = [await few(), await few()];
    await learnScorecard(here);
    await learnScorecard({ ...there, learnFromLeads: learnInThread });
    expect(await reportIn(there)).toEqual(await reportIn(here));
  });
});
