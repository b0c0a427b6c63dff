import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Properties } from '../../../../src/domain/crm/property.ts';
import { DAY_MS } from '../../../../src/domain/crm/time.ts';
import {
  type ExplainedScore,
  explainScoreChange,
} from '../../../../src/domain/leads/explain/explain-score-change.ts';
import { compileScorecard } from '../../../../src/domain/leads/scorecard/compile-scorecard.ts';
import type { ScoreBreakdown } from '../../../../src/domain/leads/scorecard/score.ts';
import type { Scorecard } from '../../../../src/domain/leads/scorecard/scorecard.ts';
import { seededRandom } from '../../../../src/domain/statistics/random.ts';
import {
  portalDefinitions,
  portalTypes,
  randomDeals,
  randomProperties,
  randomScorecard,
  scoredAt,
} from '../scorecard/random-scorecards.ts';

/**
 * Drawing a case anew takes a hundred times as long as scoring it. So scorecards, values and deals are drawn beforehand, as
 * for any property test; leads are dealt from them, each property's value from another draw; and a case is a scorecard, a
 * lead, deals and a moment, met by chance.
 */
const CARDS = 1_000;
const LEADS_OF_A_CARD = 1_000;
const LEADS = 50_000;
const DRAWN = 2_000;

const random = seededRandom(1);
const drawn = { seed: 1, numRuns: DRAWN };
const cards = fc.sample(randomScorecard, { ...drawn, numRuns: CARDS });
const deals = fc.sample(randomDeals, drawn);
const leads = dealt(fc.sample(randomProperties, drawn));

function anyOf<T>(items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('There is nothing to choose from.');
  return item;
}

function dealt(properties: readonly Properties[]): readonly Properties[] {
  const names = [...portalTypes.keys()];
  return Array.from({ length: LEADS }, () => {
    const values = names.flatMap((name) => {
      const from = anyOf(properties);
      return Object.hasOwn(from, name) ? [[name, from[name] ?? null] as const] : [];
    });
    return Object.fromEntries(values);
  });
}

function sumOf(lines: readonly { readonly points: number }[]): number {
  let sum = 0;
  for (const { points } of lines) sum += points;
  return sum;
}

/** What is wrong with a score and with how it came from the one before; null when all of it adds up. */
function fault(before: ExplainedScore, after: ExplainedScore & ScoreBreakdown): string | null {
  if (sumOf(after.lines) !== after.points) return 'the lines do not sum to the score';
  if (after.points < after.min || after.points > after.max) return 'the score is out of bounds';
  const change = explainScoreChange(before, after);
  if (change.points !== after.points - before.points) return 'the change is not the difference';
  if (sumOf(change.lines) !== change.points) return 'the lines do not sum to the change';
  return [...after.lines, ...change.lines].every(({ points }) => Number.isSafeInteger(points))
    ? null
    : 'points that are not whole';
}

/** Scores as many leads by a scorecard; counts what there was to add up, and says what did not. */
function scoreMany(place: number, card: Scorecard, before: ExplainedScore) {
  const { score } = compileScorecard(card, portalDefinitions);
  const counted = { lines: 0, caps: 0, faults: new Set<string>(), last: before };
  for (let lead = 0; lead < LEADS_OF_A_CARD; lead += 1) {
    const at = scoredAt + Math.floor(random() * 60 * DAY_MS);
    const found = score(anyOf(leads), at, { deals: anyOf(deals) });
    const after = { ...found, scorecardVersion: `v${place}`, scoredAt: at };
    const wrong = fault(counted.last, after);
    if (wrong !== null) counted.faults.add(`${wrong}, scorecard ${place}`);
    counted.last = after;
    counted.lines += found.lines.length;
    counted.caps += found.lines.some(({ kind }) => kind === 'cap') ? 1 : 0;
  }
  return counted;
}

describe('in a million random cases', () => {
  test('reasons sum exactly to the score, and what changed to the difference from the score before', () => {
    const faults: string[] = [];
    let last: ExplainedScore = { points: 0, grade: 'D', scorecardVersion: '', scoredAt, lines: [] };
    let [lines, caps] = [0, 0];
    for (const [place, card] of cards.entries()) {
      const counted = scoreMany(place, card, last);
      faults.push(...counted.faults);
      ({ last } = counted);
      lines += counted.lines;
      caps += counted.caps;
    }
    expect(faults).toEqual([]);
    // They would add up, too, if there were nothing to add.
    expect(lines).toBeGreaterThan(CARDS * LEADS_OF_A_CARD);
    expect(caps).toBeGreaterThan(CARDS * 100);
  }, 120_000);
});
