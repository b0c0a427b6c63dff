import { type Properties, propertyOf } from '../../crm/property.ts';
import type { Instant } from '../../crm/time.ts';
import { readings } from '../readings.ts';
import type { Grade, ScoreBreakdown } from '../score.ts';
import type { Condition, CutOffs, Scorecard } from '../scorecard.ts';
import { type EmptyField, emptyFields } from './empty-fields.ts';
import { type PlainTerm, plainTerms } from './plain-term.ts';
import { type OtherPoints, recount } from './recount.ts';

/** A field that is empty, and what filling it in can do to the score. */
export interface FieldWorth {
  readonly property: string;
  readonly title: string;
  /** Change of the score in whole points, at worst and at best: what it turns out to be is not known. At least one is not 0. */
  readonly least: number;
  readonly most: number;
}

/** One thing that can really change about a lead. */
export interface PossibleChange {
  readonly property: string;
  /**
   * `fill in`: the field is empty, and whatever it turns out to hold raises the score. `correct`: a company address instead
   * of a private one. `engage`: the lead does more.
   */
  readonly kind: 'fill in' | 'correct' | 'engage';
  /** The field to fill in, or what would then be said of the lead: "Viewed 8 to 19 pages". */
  readonly reason: string;
  /** Change of the score in whole points by this change alone; for a field to fill in the least of what it can be. */
  readonly points: number;
}

/** The smallest realistic way to the next better grade. */
export interface GradePath {
  readonly grade: Exclude<Grade, 'D'>;
  /** At most two, the larger first. */
  readonly changes: readonly PossibleChange[];
  /** The score afterwards; with a field to fill in, at least that. */
  readonly score: number;
}

/** What could change a score. */
export interface WhatWouldChange {
  /** Null: the grade is the best one, or no two realistic changes reach the next. */
  readonly nextGrade: GradePath | null;
  /** Most valuable first. */
  readonly missing: readonly FieldWorth[];
}

/** A lead's score with what it was made of. */
export interface ScoredFacts {
  readonly scorecard: Scorecard;
  readonly properties: Properties;
  /** When it was scored. */
  readonly now: Instant;
  readonly score: Pick<ScoreBreakdown, 'points' | 'grade' | 'lines' | 'degraded'>;
}

/**
 * Finds what could change a lead's score: what each empty field is worth, and the shortest way to the next grade. Nothing is
 * guessed: an empty job title may turn out to be any, so it helps on the way only with what every title would give.
 */
export function whatWouldChange(facts: ScoredFacts): WhatWouldChange {
  const { scorecard, score, properties, now } = facts;
  const leftOut = new Set(score.degraded.map(({ termId }) => termId));
  const terms = plainTerms(scorecard.terms).filter(({ id }) => !leftOut.has(id));
  const missing = emptyFields(terms, properties, now).map((field) => worthOf(field, facts));
  const changes = [
    ...missing.flatMap(certainGain),
    ...terms.flatMap((term) => changesOf(term, facts)),
  ];
  return {
    nextGrade: pathFrom(changes, facts),
    missing: missing
      .map(({ atWorst: _atWorst, ...worth }) => worth)
      .filter(({ least, most }) => least !== 0 || most !== 0)
      .sort((a, b) => b.most - a.most),
  };
}

/** A change with what its terms give then. */
interface Change extends PossibleChange {
  readonly giving: OtherPoints;
}

/** Terms that read two properties at once are left out: what else would have to change is not one thing to do. */
function changesOf(term: PlainTerm, facts: ScoredFacts): readonly Change[] {
  const [attribute, second] = term.reads;
  if (attribute === undefined || second !== undefined) return [];
  const { property } = attribute;
  const text = propertyOf(facts.properties, property);
  return term.bins.flatMap((bin): Change[] => {
    const [when] = bin.when;
    const kind = when === undefined ? null : kindOf(when, text, term);
    if (kind === null) return [];
    const giving = new Map([[term.id, { group: term.group, points: bin.points }]]);
    const points = gainOf(facts, giving);
    return points > 0 ? [{ property, kind, reason: bin.reason, points, giving }] : [];
  });
}

function kindOf(
  when: Condition,
  text: string | null,
  term: PlainTerm,
): PossibleChange['kind'] | null {
  const [attribute] = term.reads;
  if (attribute === undefined) return null;
  if (attribute.as === 'e-mail address') return correction(when, text);
  return term.group === 'engagement' ? engagement(when, text, attribute.as) : null;
}

/** A person can be asked for another address; which one they have is theirs to know while there is none. */
function correction(when: Condition, text: string | null): 'correct' | null {
  if (when.is !== 'at' || when.domain !== 'own' || text === null) return null;
  return readings['e-mail address'].read(text, 0) === 'own' ? null : 'correct';
}

/** A lead can do more than it has done; nobody can make a day earlier, or undo what was counted. */
function engagement(
  when: Condition,
  text: string | null,
  as: keyof typeof readings,
): 'engage' | null {
  if (as !== 'number' || when.is !== 'between' || when.from === null) return null;
  const count = text === null ? 0 : readings.number.read(text, 0);
  return typeof count === 'number' && when.from > count ? 'engage' : null;
}

const better: Readonly<Record<Grade, Exclude<Grade, 'D'> | null>> = {
  A: null,
  B: 'A',
  C: 'B',
  D: 'C',
};

function pathFrom(changes: readonly Change[], facts: ScoredFacts): GradePath | null {
  const grade = better[facts.score.grade];
  if (grade === null) return null;
  const needed = facts.scorecard.cutOffs[grade satisfies keyof CutOffs];
  const best = [...singles(changes), ...pairs(changes)]
    .map((chosen) => ({ chosen, score: facts.score.points + gainOf(facts, together(chosen)) }))
    .filter(({ score }) => score >= needed)
    .sort((a, b) => a.chosen.length - b.chosen.length || a.score - b.score)[0];
  if (best === undefined) return null;
  const shown = best.chosen.map(({ giving: _giving, ...change }) => change);
  return { grade, changes: shown.toSorted((a, b) => b.points - a.points), score: best.score };
}

function together(changes: readonly Change[]): OtherPoints {
  return new Map(changes.flatMap(({ giving }) => [...giving]));
}

function gainOf({ scorecard, score }: ScoredFacts, giving: OtherPoints): number {
  return recount(scorecard, score.lines, giving) - score.points;
}

function singles(changes: readonly Change[]): readonly (readonly Change[])[] {
  return changes.map((change) => [change]);
}

/** Two changes of different properties, in different terms. */
function pairs(changes: readonly Change[]): readonly (readonly Change[])[] {
  return changes.flatMap((first, place) =>
    changes
      .slice(place + 1)
      .filter(
        (second) =>
          second.property !== first.property &&
          [...second.giving.keys()].every((id) => !first.giving.has(id)),
      )
      .map((second) => [first, second]),
  );
}

/** What filling in an empty field does, whatever it turns out to hold: every term that asks for it at its worst and best. */
function worthOf(
  { property, title, terms }: EmptyField,
  facts: ScoredFacts,
): FieldWorth & { readonly atWorst: OtherPoints } {
  const extreme = (of: (...points: number[]) => number) =>
    new Map(
      terms.map(({ term, points }) => [term.id, { group: term.group, points: of(...points) }]),
    );
  const [atWorst, atBest] = [extreme(Math.min), extreme(Math.max)];
  return { property, title, least: gainOf(facts, atWorst), most: gainOf(facts, atBest), atWorst };
}

function certainGain({
  property,
  title,
  least,
  atWorst,
}: FieldWorth & { readonly atWorst: OtherPoints }): readonly Change[] {
  if (least <= 0) return [];
  return [{ property, kind: 'fill in', reason: title, points: least, giving: atWorst }];
}
