import { expect, test } from '@jest/globals';
import { DAY_MS } from '../../../src/domain/crm/time.ts';
import type { ExplainedScore } from '../../../src/domain/leads/explain/explain-score-change.ts';
import type {
  LearnedVersion,
  LearningReport,
} from '../../../src/domain/leads/versions/learned-version.ts';
import type { ScoredContact } from '../../../src/use-cases/ports/lead-store.ts';
import { exampleCard, exampleTerm } from '../../domain/leads/scorecard/example-card.ts';
import { setUp } from '../../support/set-up.ts';
import {
  change,
  contactOf,
  current,
  dealOf,
  page,
  scoredOf,
  withHistory,
} from '../store-records.ts';
import type { StoreUnderTest } from '../store-under-test.ts';
import { doToRules, namedCard } from './rules.ts';

/** A learned version with this name. */
export function learnedOf(version: string): LearnedVersion {
  return {
    version,
    author: 'learned',
    learnedAt: 7,
    rulesVersion: 'default-1',
    leads: 400,
    baseRate: 0.05,
    scorecard: exampleCard([exampleTerm()], { version }),
    meaning: { base: -2.5, horizonDays: 90, bands: [{ score: -3, leads: 400, variance: 0.01 }] },
  };
}

/** What a round of learning found that published `version`, or nothing. */
export function reportOf(learnedAt: number, version: string | null): LearningReport {
  return {
    learnedAt,
    verdict: {
      decision: version === null ? 'no signal' : 'publish',
      decidedBy: 'held-out skill',
      confidence: 'normal',
      because: { say: 'too few outcomes', with: { converted: 3, others: 97, least: 20 } },
    },
    horizonDays: 90,
    leads: 400,
    converted: 20,
    untaught: { 'outcome open': 3 },
    holdOut: null,
    forward: [],
    grades: [],
    leaks: [],
    leftOut: [],
    alarms: [],
    version,
  };
}

const live = (version: string, since: number) => ({ role: 'live', version, since }) as const;

export function learningTests({ freshStore }: StoreUnderTest): void {
  test('from leads with all that was known of them, newest first', async () => {
    const store = freshStore();
    const told = [change('city', 'Bonn', 2), change('city', 'Ulm', 5)];
    await store.commitPage(
      'contacts',
      [
        withHistory(contactOf('1', { createdAt: 10, dealIds: ['7', '8', '9'] }), ...told),
        withHistory(contactOf('2', { createdAt: 30 })),
        withHistory(contactOf('3', { createdAt: 20 })),
        withHistory(contactOf('4', { createdAt: 20 })),
        withHistory(contactOf('5', { createdAt: null })),
        withHistory(contactOf('6', { createdAt: 15, archived: true })),
      ],
      current,
      1,
    );
    const won = { outcome: 'won' } as const;
    await store.commitPage(
      'deals',
      page(
        dealOf('7', { ...won, closeDate: 60 }),
        dealOf('8', { ...won, closeDate: 50 }),
        dealOf('9', { outcome: 'lost', closeDate: 40 }),
      ),
      current,
      1,
    );
    const first = await store.leadsCreatedBefore({ createdAt: 30, id: '' }, 2);
    expect(first.map(({ contact }) => contact.id)).toEqual(['4', '3']);
    const [lead, ...others] = await store.leadsCreatedBefore({ createdAt: 20, id: '3' }, 9);
    expect(others).toEqual([]);
    expect(lead).toEqual({
      contact: contactOf('1', { createdAt: 10, dealIds: ['7', '8', '9'] }),
      changes: told.map((each) => ({ ...each, source: null })),
      firstWonAt: 50,
    });
  });

  test('keeping what was found, and the version that came of it', async () => {
    const store = freshStore();
    expect(await store.latestLearning()).toBeNull();
    expect(await store.versionInUse('live')).toBeNull();
    await store.saveLearning(reportOf(7, 'a'), learnedOf('a'), live('a', 7));
    await store.saveLearning(reportOf(9, null), null, null);
    expect(await store.latestLearning()).toEqual(reportOf(9, null));
    expect(await store.versionInUse('live')).toEqual({ learned: learnedOf('a'), since: 7 });
    expect(await store.learnedVersion('a')).toEqual(learnedOf('a'));
    expect(await store.learnedVersion('b')).toBeNull();
  });

  test('without ever changing a version', async () => {
    const store = freshStore();
    await store.saveLearning(reportOf(7, 'a'), learnedOf('a'), live('a', 7));
    await store.saveLearning(reportOf(8, 'a'), { ...learnedOf('a'), leads: 1 }, null);
    expect((await store.learnedVersion('a'))?.leads).toBe(400);
  });

  test('with a version in the shadow that takes over when told to', async () => {
    const store = freshStore();
    await store.promoteShadow(5);
    expect(await store.versionInUse('live')).toBeNull();
    await store.saveLearning(reportOf(7, 'a'), learnedOf('a'), live('a', 7));
    await store.saveLearning(reportOf(8, 'b'), learnedOf('b'), {
      role: 'shadow',
      version: 'b',
      since: 8,
    });
    expect((await store.versionInUse('live'))?.learned.version).toBe('a');
    expect((await store.versionInUse('shadow'))?.learned.version).toBe('b');
    const scored = scoredOf('1', 40);
    const shadow = { scorecardVersion: 'b', points: 60, grade: 'A', chance: null } as const;
    await store.saveScores([{ ...scored, shadow }, scoredOf('2', 40)], 'score', null);
    expect(await store.leadsGradedOtherwise('b')).toBe(1);
    expect(await store.gradesInShadow('b')).toEqual([
      { from: scored.score.grade, to: 'A', leads: 1 },
    ]);
    expect(await store.gradesInShadow('a')).toEqual([]);
    await store.commitPage('contacts', page(contactOf('1')), current, 1);
    expect((await store.leadCard('1'))?.scored).toEqual({ ...scored, shadow });
    await store.promoteShadow(20);
    expect(await store.versionInUse('live')).toEqual({ learned: learnedOf('b'), since: 20 });
    expect(await store.versionInUse('shadow')).toBeNull();
  });

  test('as admins rule on properties, until they take it back', async () => {
    const store = freshStore();
    const property = 'Tags "x"';
    const first = { property, ruling: 'learn from it', byUserId: '31', at: 3 } as const;
    const second = { property, ruling: 'leave it out', byUserId: null, at: 4 } as const;
    for (const ruling of [first, second]) await setUp(store, 'learning', { kind: 'rule', ruling });
    expect(await store.leakRulings()).toEqual([second]);
    await setUp(store, 'learning', { kind: 'take ruling back', property });
    expect(await store.leakRulings()).toEqual([]);
  });

  test('when somebody asks for it, and no longer once learning has begun after that', async () => {
    const store = freshStore();
    expect(await store.learningAskedAt()).toBeNull();
    for (const at of [5, 6]) await setUp(store, 'learning', { kind: 'learn now' }, at);
    expect(await store.learningAskedAt()).toBe(6);
    await store.saveLearning(reportOf(5, null), null, null);
    expect(await store.learningAskedAt()).toBe(6);
    await store.saveLearning(reportOf(6, null), null, null);
    expect(await store.learningAskedAt()).toBeNull();
  });

  test('whole or not at all: a report that cannot be kept leaves the live version', async () => {
    const store = freshStore();
    await store.saveLearning(reportOf(7, 'a'), learnedOf('a'), live('a', 7));
    const broken = store.saveLearning(reportOf(8, 'b'), learnedOf('b'), live('b', 0.5));
    await expect(broken).rejects.toThrow();
    expect(await store.learnedVersion('b')).toBeNull();
    expect((await store.latestLearning())?.learnedAt).toBe(7);
    expect((await store.versionInUse('live'))?.learned.version).toBe('a');
  });

  test('and remembering scores: a row for each change, none for the same score again', async () => {
    const store = freshStore();
    await store.commitPage('contacts', page(contactOf('1')), current, 1);
    for (const [points, day] of [
      [40, 1],
      [40, 2],
      [45, 3],
      [45, 12],
    ] as const) {
      await store.saveScores([scoredOf('1', points, day * DAY_MS)], 'score', null);
    }
    const history = await store.scoreHistory('1', 10);
    expect(history).toEqual([scoredOf('1', 45, 3 * DAY_MS).score, scoredOf('1', 40, DAY_MS).score]);
    expect(await store.scoreHistory('1', 1)).toHaveLength(1);
    expect(await store.scoreHistory('2', 1)).toEqual([]);
  });

  test('and for a portal that is scored for the first time, what the score would have been a week before', async () => {
    const store = freshStore();
    expect(await store.hasScores()).toBe(false);
    await store.commitPage('contacts', page(contactOf('1'), contactOf('2')), current, 1);
    const past = scoredOf('1', 40, DAY_MS).score;
    const first = [
      { ...scoredOf('1', 45, 8 * DAY_MS), past },
      { ...scoredOf('2', 45, 8 * DAY_MS), past: null },
    ];
    await store.saveScores(first, 'score', null);
    expect(await store.hasScores()).toBe(true);
    expect((await store.leadCard('1'))?.weekAgo).toEqual(told({ score: past }));
    expect((await store.leadCard('2'))?.weekAgo).toBeNull();
    expect(await store.scoreHistory('1', 9)).toEqual([first[0]?.score, past]);
  });

  test('from all recorded values of the contacts that changed after a moment', async () => {
    const store = freshStore();
    const told = [change('city', 'Bonn', 2), change('city', 'Ulm', 50), change('zip', '1', 3)];
    await store.commitPage(
      'contacts',
      [
        withHistory(contactOf('1'), ...told),
        withHistory(contactOf('2'), change('city', 'Bonn', 2)),
        withHistory(contactOf('3'), change('city', 'Bonn', 60)),
      ],
      current,
      1,
    );
    const found = await store.changedSince(['1', '2'], 40);
    expect([...found]).toEqual([['1', [told[0], told[2], told[1]]]]);
    expect(await store.changedSince([], 40)).toEqual(new Map());
  });

  test('so that a card tells where another scorecard took over, and where it comes from', async () => {
    const store = freshStore();
    await store.commitPage('contacts', page(contactOf('1')), current, 1);
    const by = (version: string, points: number, day: number) => {
      const scored = scoredOf('1', points, day * DAY_MS);
      return { ...scored, score: { ...scored.score, scorecardVersion: version } };
    };
    const [before, last, first, now] = [
      by('v1', 40, 1),
      by('v1', 45, 3),
      by('rules-1', 50, 5),
      by('rules-1', 55, 9),
    ] as const;
    for (const each of [before, last, first, now]) await store.saveScores([each], 'score', null);
    const card = await store.leadCard('1');
    expect(card?.weekAgo).toEqual(told(before));
    expect(card?.crossing).toEqual({ last: last.score, first: first.score });
    await store.saveScores([by('rules-1', 56, 13)], 'score', null);
    expect((await store.leadCard('1'))?.crossing).toBeNull();
    await doToRules(store, { act: 'save draft', revision: 0, scorecard: namedCard('Mine') });
    const publishing = { note: null, shadowDays: 0, scores: 'all leads' } as const;
    await doToRules(store, { act: 'publish draft', revision: 1, ...publishing });
    expect(await store.scorecardOrigins()).toEqual(
      new Map([
        ['rules-1', { kind: 'published', at: 7, byId: '31', titles: { title: 'Job title' } }],
      ]),
    );
  });

  test('so that a card tells the score of a week ago, if there was one', async () => {
    const store = freshStore();
    await store.commitPage('contacts', page(contactOf('1')), current, 1);
    await store.saveScores([scoredOf('1', 40, DAY_MS)], 'score', null);
    expect((await store.leadCard('1'))?.weekAgo).toBeNull();
    await store.saveScores([scoredOf('1', 45, 3 * DAY_MS)], 'score', null);
    await store.saveScores([scoredOf('1', 50, 9 * DAY_MS)], 'score', null);
    expect((await store.leadCard('1'))?.weekAgo).toEqual(told(scoredOf('1', 40, DAY_MS)));
    const chance = { value: 0.1, low: 0.05, high: 0.2, horizonDays: 90, comparable: 12 };
    const scored = scoredOf('1', 50, 10 * DAY_MS);
    const proven = { ...scored.score, chance, whyNoChance: null };
    await store.saveScores([{ ...scored, score: proven }], 'score', null);
    const card = await store.leadCard('1');
    expect(card?.scored?.score).toEqual(proven);
    expect(card?.weekAgo).toEqual(told(scoredOf('1', 45, 3 * DAY_MS)));
  });
}

/** What of a score explains a change. */
function told({ score }: Pick<ScoredContact, 'score'>): ExplainedScore {
  const { points, grade, lines, scorecardVersion, scoredAt } = score;
  return { points, grade, lines, scorecardVersion, scoredAt };
}
