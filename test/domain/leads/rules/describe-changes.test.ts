import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { describeChanges } from '../../../../src/domain/leads/rules/describe-changes.ts';
import { compileScorecard } from '../../../../src/domain/leads/scorecard/compile-scorecard.ts';
import { defaultScorecard } from '../../../../src/domain/leads/scorecard/default-scorecard.ts';
import type { Scorecard } from '../../../../src/domain/leads/scorecard/scorecard.ts';
import { ruleChanges } from '../../../../src/words/en/rules.ts';
import { english } from '../../../../src/words/english.ts';
import { say } from '../../../../src/words/say.ts';
import { exampleCard, exampleTerm, unlimited } from '../scorecard/example-card.ts';
import {
  portalDefinitions,
  randomProperties,
  randomScorecard,
  scoredAt,
} from '../scorecard/random-scorecards.ts';

const saidChanges = (before: Scorecard, after: Scorecard) =>
  describeChanges(before, after).map((change) => say(ruleChanges, change, english));

describe('the difference of two scorecards in words', () => {
  test('is none between a scorecard and itself under another version', () => {
    fc.assert(
      fc.property(randomScorecard, (card) => {
        expect(describeChanges(card, { ...structuredClone(card), version: 'other' })).toEqual([]);
      }),
    );
  });

  test('is told whenever two scorecards score any contact otherwise', () => {
    fc.assert(
      fc.property(randomScorecard, randomScorecard, randomProperties, (one, two, properties) => {
        const scored = (card: Scorecard) =>
          compileScorecard(card, portalDefinitions).score(properties, scoredAt);
        const [before, after] = [scored(one), scored(two)];
        const alike =
          JSON.stringify([before.points, before.lines]) ===
          JSON.stringify([after.points, after.lines]);
        if (!alike) expect(describeChanges(one, two).length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  test('names every part that changed', () => {
    const before = exampleCard([
      exampleTerm(),
      exampleTerm({ id: 'gone', title: 'Gone' }),
      exampleTerm({
        id: 'clicks',
        group: 'engagement',
        title: 'Clicks',
        decay: { property: 'seen', halfLifeDays: 30 },
      }),
    ]);
    const after = exampleCard(
      [
        exampleTerm({
          id: 'clicks',
          group: 'engagement',
          title: 'Clicks',
          decay: { property: 'seen', halfLifeDays: 14 },
          window: { property: 'seen', days: 60 },
          repeats: { property: 'hs_email_click', keeps: 0.5, most: 5 },
        }),
        exampleTerm({
          bins: [
            {
              when: [{ is: 'known' }],
              where: {
                is: 'none',
                of: [
                  {
                    is: 'fact',
                    reads: { deals: 'won', as: 'deal count' },
                    when: { is: 'between', from: 1, below: null },
                  },
                ],
              },
              points: -4,
              reason: 'Job title known',
            },
            { when: [{ is: 'containing', words: ['VP'] }], points: 3, reason: 'A VP' },
          ],
        }),
        exampleTerm({ id: 'new', title: 'New' }),
      ],
      {
        name: 'Another',
        cutOffs: { A: 12, B: 5, C: 1 },
        limits: {
          fit: { min: -5, max: 20 },
          engagement: unlimited,
          'data quality': unlimited,
          total: unlimited,
        },
      },
    );
    expect(saidChanges(before, after)).toEqual([
      'The name is Another instead of Example.',
      'The rule "Gone" was removed.',
      '"Clicks" fades by half every 14 days since "seen" instead of by half every 30 days since "seen".',
      '"Clicks" counts for 60 days since "seen" instead of always.',
      '"Clicks" counts as often as "hs_email_click" says, at most 5 times, each 50% of the one before instead of once.',
      '"Job title": "Job title known" asks known and none of (number of won deals from 1) instead of known.',
      '"Job title": "Job title known" gives -4 instead of +10.',
      '"Job title": the line "A VP" (contains VP) was added, +3.',
      'The rule "New" was added, in fit: Job title known +10.',
      'The order of the rules changed.',
      'The limits of fit are at least -5 and at most 20 instead of none.',
      'Grade A begins at 12 instead of 10.',
    ]);
  });

  test('tells rules of the same title apart by their ids', () => {
    const twins = [exampleTerm({ id: 'one' }), exampleTerm({ id: 'two' })];
    expect(saidChanges(exampleCard(twins), exampleCard(twins.slice(0, 1)))).toEqual([
      'The rule "Job title" (two) was removed.',
    ]);
  });

  test('says that lines changed places', () => {
    const [term, ...rest] = defaultScorecard.terms;
    if (term === undefined) throw new Error('There is no term.');
    const turned = {
      ...defaultScorecard,
      terms: [{ ...term, bins: term.bins.toReversed() }, ...rest],
    };
    expect(saidChanges(defaultScorecard, turned)).toEqual([
      expect.stringContaining('the order of the lines changed'),
    ]);
  });
});
