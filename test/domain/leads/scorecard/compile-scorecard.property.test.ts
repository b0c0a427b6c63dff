import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Properties } from '../../../../src/domain/crm/property.ts';
import { compileScorecard } from '../../../../src/domain/leads/scorecard/compile-scorecard.ts';
import type { ScoreBreakdown } from '../../../../src/domain/leads/scorecard/score.ts';
import { naiveScore } from './naive-score.ts';
import {
  portalDefinitions,
  portalTypes,
  randomDeals,
  randomProperties,
  randomScorecard,
  scoredAt,
} from './random-scorecards.ts';

/** What is known of a contact. */
const randomLead = fc.record({ properties: randomProperties, deals: randomDeals });

const sum = ({ lines }: ScoreBreakdown): number =>
  lines.reduce((all, each) => all + each.points, 0);

/** Checks that hold for every breakdown of any scorecard. */
function expectSound(score: ScoreBreakdown): void {
  expect(sum(score)).toBe(score.points);
  expect(
    [score.points, ...score.lines.map((line) => line.points)].every(Number.isSafeInteger),
  ).toBe(true);
  expect(score.lines.some((line) => Object.is(line.points, -0))).toBe(false);
  expect(score.points).toBeGreaterThanOrEqual(score.min);
  expect(score.points).toBeLessThanOrEqual(score.max);
}

describe('any scorecard on any contact', () => {
  test('scores the same as an evaluator that was written separately', () => {
    fc.assert(
      fc.property(randomScorecard, fc.array(randomLead, { minLength: 1 }), (card, leads) => {
        const { score } = compileScorecard(card, portalDefinitions);
        for (const lead of leads) {
          const found = score(lead.properties, scoredAt, lead);
          const { points, lines, leftOut } = naiveScore(card, portalTypes, lead, scoredAt);
          expect(found.lines.map(({ id, points: each }) => ({ id, points: each }))).toEqual(lines);
          expect(new Set(found.degraded.map((each) => each.termId))).toEqual(new Set(leftOut));
          expect(found.points).toBe(points);
        }
      }),
      { numRuns: 1_500 },
    );
  });

  test('gives lines that sum to the points, within bounds that follow from the scorecard', () => {
    fc.assert(
      fc.property(randomScorecard, randomLead, (card, { properties, deals }) => {
        const { score } = compileScorecard(card, portalDefinitions);
        expectSound(score(properties, scoredAt, { deals }));
      }),
    );
  });

  test('does not depend on the order of properties or of contacts', () => {
    const contacts = fc.array(randomProperties, { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(randomScorecard, contacts, (card, all) => {
        const { score } = compileScorecard(card, portalDefinitions);
        const forwards = all.map((each) => score(each, scoredAt));
        const backwards = all.toReversed().map((each) => score(reversed(each), scoredAt));
        expect(backwards.toReversed()).toEqual(forwards);
      }),
    );
  });

  test('does not change when it is compiled again', () => {
    fc.assert(
      fc.property(randomScorecard, randomProperties, (card, properties) => {
        const again = structuredClone(card);
        expect(compileScorecard(again, portalDefinitions).score(properties, scoredAt)).toEqual(
          compileScorecard(card, portalDefinitions).score(properties, scoredAt),
        );
      }),
    );
  });
});

function reversed(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).toReversed());
}

const corpus = process.env['PACEKEEPER_CORPUS'];
const ifCorpus = corpus === undefined ? test.skip : test;

describe('naughty strings', () => {
  const values = corpus === undefined ? [] : naughtyStrings(corpus);

  ifCorpus('leave every score sound (needs PACEKEEPER_CORPUS)', () => {
    expect(values.length).toBeGreaterThan(400);
    fc.assert(
      fc.property(randomScorecard, fc.nat(values.length - 1), (card, start) => {
        const { score } = compileScorecard(card, portalDefinitions);
        for (const value of values.slice(start, start + 40)) {
          const named = [...portalTypes.keys()].map((name) => [name, value] as const);
          expectSound(score(Object.fromEntries([...named, [value, value]]), scoredAt));
        }
      }),
      { numRuns: 60 },
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

function naughtyStrings(folder: string): readonly string[] {
  const file = join(folder, 'vectors', 'blns', 'blns.json');
  return JSON.parse(readFileSync(file, 'utf8')) as readonly string[];
}
