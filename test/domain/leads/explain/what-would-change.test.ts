import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Properties, propertyOf } from '../../../../src/domain/crm/property.ts';
import { recountOf } from '../../../../src/domain/leads/explain/recount.ts';
import { whatWouldChange } from '../../../../src/domain/leads/explain/what-would-change.ts';
import { compileScorecard } from '../../../../src/domain/leads/scorecard/compile-scorecard.ts';
import { defaultScorecard } from '../../../../src/domain/leads/scorecard/default-scorecard.ts';
import { readings } from '../../../../src/domain/leads/scorecard/readings.ts';
import { propertiesOf } from '../../../../src/domain/leads/scorecard/term-faults.ts';
import { defined } from '../scorecard/example-card.ts';
import {
  portalDefinitions,
  randomProperties,
  randomScorecard,
  scoredAt,
} from '../scorecard/random-scorecards.ts';

const now = Date.UTC(2026, 10, 23);
const definitions = defaultScorecard.terms
  .flatMap(propertiesOf)
  .map(({ property, as }) => defined(property, readings[as].fits[0] ?? 'string'));
const compiled = compileScorecard(defaultScorecard, definitions);

function askedOf(properties: Properties) {
  const score = compiled.score(properties, now);
  return { score, ...whatWouldChange(defaultScorecard)({ properties, now, score }) };
}

describe('what would change a score', () => {
  test('names the smallest change that reaches the next grade, and where it leads', () => {
    const properties = { email: 'ann@gmail.com', jobtitle: 'Head of Sales', phone: '1' };
    const { score, nextGrade } = askedOf(properties);
    expect(score.grade).not.toBe('A');
    expect(nextGrade).not.toBeNull();
    expect(nextGrade?.changes.length).toBeLessThanOrEqual(2);
    expect(nextGrade?.score).toBeGreaterThanOrEqual(
      defaultScorecard.cutOffs[nextGrade?.grade ?? 'A'],
    );
  });

  test('a company address is a correction, and leads exactly to the score that it would give', () => {
    const card = { ...defaultScorecard, cutOffs: { A: 90, B: 80, C: -10 } };
    const properties = { email: 'ann@gmail.com' };
    const before = compileScorecard(card, definitions).score(properties, now);
    const after = compileScorecard(card, definitions).score(
      { email: 'ann@acme-corp.example' },
      now,
    );
    const cutOffs = { A: 90, B: after.points, C: before.points };
    const found = whatWouldChange({ ...card, cutOffs })({
      properties,
      now,
      score: { ...before, grade: 'C' },
    });
    expect(found.nextGrade).toMatchObject({
      grade: 'B',
      score: after.points,
      changes: [{ kind: 'correct', property: 'email', points: after.points - before.points }],
    });
  });

  test('tells what an empty field is worth at worst and at best', () => {
    const { missing } = askedOf({ email: 'ann@acme-corp.example' });
    const title = missing.find(({ property }) => property === 'jobtitle');
    const points = (jobtitle: string) =>
      compiled.score({ email: 'ann@acme-corp.example', jobtitle }, now).points;
    const base = compiled.score({ email: 'ann@acme-corp.example' }, now).points;
    expect(title?.most).toBe(points('CEO') - base);
    expect(title?.least).toBeLessThan(title?.most ?? 0);
    expect(missing.map(({ property }) => property)).not.toContain('hs_analytics_source');
  });

  test('never guesses what an empty field holds: no way to a grade rests on a title that nobody knows', () => {
    const properties = { email: 'ann@acme-corp.example' };
    const before = compiled.score(properties, now);
    const cutOffs = { A: 90, B: before.points + 10, C: before.points };
    const { nextGrade, missing } = whatWouldChange({ ...defaultScorecard, cutOffs })({
      properties,
      now,
      score: { ...before, grade: 'C' },
    });
    expect(missing.find(({ property }) => property === 'jobtitle')).toMatchObject({
      title: { say: 'default title', with: { text: 'Seniority' } },
      least: -5,
      most: 15,
    });
    expect(nextGrade?.changes.map(({ kind }) => kind)).not.toContain('fill in');
  });

  test('a field that helps whatever it turns out to hold is a way to the next grade, by the least that it gives', () => {
    const properties = { email: 'ann@acme-corp.example', jobtitle: 'CEO', numemployees: '250' };
    const before = compiled.score(properties, now);
    const known = compiled.score({ ...properties, phone: '1' }, now);
    const cutOffs = { A: 90, B: known.points, C: before.points };
    const { nextGrade } = whatWouldChange({ ...defaultScorecard, cutOffs })({
      properties,
      now,
      score: { ...before, grade: 'C' },
    });
    expect(nextGrade?.changes).toMatchObject([
      { kind: 'fill in', property: 'phone', points: known.points - before.points },
    ]);
    expect(nextGrade?.score).toBe(known.points);
  });

  test('promises nothing for a rule that is left out, because the portal lacks what it reads', () => {
    const withoutTitles = definitions.filter(({ name }) => name !== 'jobtitle');
    const score = compileScorecard(defaultScorecard, withoutTitles).score({}, now);
    const found = whatWouldChange(defaultScorecard)({ properties: {}, now, score });
    expect(found.missing.map(({ property }) => property)).not.toContain('jobtitle');
  });

  test('whatever an empty field turns out to hold, the score moves within what was told', () => {
    fc.assert(
      fc.property(
        randomScorecard,
        randomProperties,
        randomProperties,
        (scorecard, properties, later) => {
          const compiledCard = compileScorecard(scorecard, portalDefinitions);
          const score = compiledCard.score(properties, scoredAt);
          const found = whatWouldChange(scorecard)({ properties, now: scoredAt, score });
          for (const { property, least, most } of found.missing) {
            const filledIn = [
              ...Object.entries(properties),
              [property, propertyOf(later, property)],
            ];
            const after = compiledCard.score(Object.fromEntries(filledIn), scoredAt);
            // A value that cannot be read is set aside, and not what was asked for.
            if (after.degraded.length > score.degraded.length) continue;
            const isKnown = (propertyOf(later, property) ?? '').trim() !== '';
            const moved = isKnown ? after.points - score.points : least;
            expect(moved).toBeGreaterThanOrEqual(least);
            expect(moved).toBeLessThanOrEqual(most);
          }
        },
      ),
      { numRuns: 3_000 },
    );
  });

  test('asks nothing of a field that is known, and nothing more of the best grade', () => {
    const properties = { jobtitle: 'CEO', numemployees: '250' };
    const score = { ...compiled.score(properties, now), grade: 'A' as const };
    const found = whatWouldChange(defaultScorecard)({ properties, now, score });
    expect(found.nextGrade).toBeNull();
    expect(found.missing.map(({ property }) => property)).not.toContain('jobtitle');
  });

  test('counts as scoring counts: the lines of any score, recounted, give the score', () => {
    fc.assert(
      fc.property(randomScorecard, randomProperties, (card, properties) => {
        const { points, lines } = compileScorecard(card, portalDefinitions).score(
          properties,
          scoredAt,
        );
        expect(recountOf(card, lines)(new Map())).toBe(points);
      }),
    );
  });
});
