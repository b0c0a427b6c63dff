import { type Properties, propertyOf } from '../../crm/property.ts';
import type { Instant } from '../../crm/time.ts';
import { reasonOf } from '../scorecard/default-scorecard.ts';
import { readings } from '../scorecard/readings.ts';
import type { Reason, Title } from '../scorecard/reason.ts';
import type { Grade, ScoreBreakdown } from '../scorecard/score.ts';
import type { AnyScorecard, Condition, CutOffs } from '../scorecard/scorecard.ts';
import { type EmptyField, emptyFields } from './empty-fields.ts';
import { type PlainTerm, plainTerms } from './plain-term.ts';
import { type OtherPoints, recountOf } from './recount.ts';

/** A field that is empty, and what filling it in can do to the score. */
export interface FieldWorth {
  readonly property: string;
  readonly title: Title;
  /** Change of the score in whole points, at worst and at best: what it turns out to be is not known. At least one is not 0. */
  readonly least: number;
  readonly most: number;
}

/**
 * One thing that can really change about a lead. `fill in`: a field is empty, and whatever it turns out to hold raises the
 * score. `correct`: a company address instead of a private one. `engage`: the lead does more; `what` would then be said of it:
 * "Viewed 8 to 19 pages".
 */
export type PossibleChange = {
  readonly property: string;
  /** Change of the score in whole points by this change alone; for a field to fill in the least of what it can be. */
  readonly points: number;
} & (
  | { readonly kind: 'fill in'; readonly what: Title }
  | { readonly kind: 'correct' | 'engage'; readonly what: Reason }
);

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
  /** Most valuable first, a few at most. */
  readonly missing: readonly FieldWorth[];
}

/** A lead's score with what it was made of. */
export interface ScoredFacts {
  readonly properties: Properties;
  /** When it was scored. */
  readonly now: Instant;
  readonly score: Pick<ScoreBreakdown, 'points' | 'grade' | 'lines' | 'degraded'>;
}

/** Finds what could change the scores that a scorecard gives. */
export type FindChanges = (facts: ScoredFacts) => WhatWouldChange;

/**
 * Finds what could change a lead's score: what each empty field is worth, and the shortest way to the next grade. Nothing is
 * guessed: an empty job title may turn out to be any, so it helps on the way only with what every title would give.
 */
export function whatWouldChange(scorecard: AnyScorecard): FindChanges {
  const plain = plainTerms(scorecard.terms);
  const finders = new Map<string, FindChanges>();
  return (facts) => {
    const leftOut = new Set(facts.score.degraded.map(({ termId }) => termId));
    const key = [...leftOut].join();
    const known = finders.get(key);
    if (known !== undefined) return known(facts);
    if (finders.size >= MOST_FINDERS) finders.clear();
    const terms = plain.filter(({ id }) => !leftOut.has(id));
    const find = finderBy(scorecard, terms);
    finders.set(key, find);
    return find(facts);
  };
}

/** Mostly the same terms are left out of a portal's leads; a few have values that cannot be read. */
const MOST_FINDERS = 50;

function finderBy(scorecard: AnyScorecard, terms: readonly PlainTerm[]): FindChanges {
  const emptyFieldsOf = emptyFields(terms);
  const changesOf = terms.map(possibleChanges);
  return (facts) => {
    const recount = recountOf(scorecard, facts.score.lines);
    const gainOf = (giving: OtherPoints) => recount(giving) - facts.score.points;
    const missing = emptyFieldsOf(facts).map((field) => worthOf(field, gainOf));
    const changes = [
      ...missing.flatMap(certainGain),
      ...changesOf.flatMap((changes) => changes(facts, gainOf)),
    ];
    return {
      nextGrade: pathFrom(changes, scorecard, facts.score, gainOf),
      missing: missing
        .map(({ atWorst: _atWorst, ...worth }) => worth)
        .filter(({ least, most }) => least !== 0 || most !== 0)
        .sort((a, b) => b.most - a.most)
        .slice(0, MOST_MISSING),
    };
  };
}

/** Empty fields that are worth asking for; more is a form, not a hint. */
const MOST_MISSING = 3;

/** Change of the score if terms gave these points. */
type GainOf = (giving: OtherPoints) => number;

/** A change with what its terms give then. */
type Change = PossibleChange & { readonly giving: OtherPoints };

/**
 * Finds what can change about the one property that a term reads. Terms that read two at once are left out: what else would
 * have to change is not one thing to do.
 */
function possibleChanges(
  term: PlainTerm,
): (facts: ScoredFacts, gainOf: GainOf) => readonly Change[] {
  const [attribute, second] = term.reads;
  if (attribute === undefined || second !== undefined || !canChange(term)) return () => [];
  const { property } = attribute;
  const bins = term.bins.flatMap((bin) => {
    const [when] = bin.when;
    const giving = new Map([[term.id, { group: term.group, points: bin.points }]]);
    return when === undefined ? [] : [{ when, what: reasonOf(term.id, bin.reason), giving }];
  });
  return ({ properties }, gainOf) => {
    const text = propertyOf(properties, property);
    return bins.flatMap(({ when, what, giving }): Change[] => {
      const kind = kindOf(when, text, attribute.as);
      if (kind === null) return [];
      const points = gainOf(giving);
      return points > 0 ? [{ property, kind, what, points, giving }] : [];
    });
  };
}

/** A person can be asked for another address, and a lead can do more than it has done. */
function canChange({ reads: [attribute], group }: PlainTerm): boolean {
  return attribute?.as === 'e-mail address' || group === 'engagement';
}

function kindOf(
  when: Condition,
  text: string | null,
  as: keyof typeof readings,
): 'correct' | 'engage' | null {
  return as === 'e-mail address' ? correction(when, text) : engagement(when, text, as);
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

function pathFrom(
  changes: readonly Change[],
  { cutOffs }: Pick<AnyScorecard, 'cutOffs'>,
  score: ScoredFacts['score'],
  gainOf: GainOf,
): GradePath | null {
  const grade = better[score.grade];
  if (grade === null) return null;
  const needed = cutOffs[grade satisfies keyof CutOffs] - score.points;
  const best = smallest(singles(changes), needed) ?? smallest(pairs(changes, gainOf), needed);
  if (best === null) return null;
  const shown = best.chosen.map(({ giving: _giving, ...change }) => change);
  return {
    grade,
    changes: shown.toSorted((a, b) => b.points - a.points),
    score: score.points + best.gain,
  };
}

/** Changes that are made together, and what they do to the score. */
interface Way {
  readonly chosen: readonly Change[];
  readonly gain: number;
}

/** The way that gains enough with the least; the first of equals. */
function smallest(ways: Iterable<Way>, needed: number): Way | null {
  let best: Way | null = null;
  for (const way of ways) {
    if (way.gain >= needed && (best === null || way.gain < best.gain)) best = way;
  }
  return best;
}

function singles(changes: readonly Change[]): readonly Way[] {
  return changes.map((change) => ({ chosen: [change], gain: change.points }));
}

/** Two changes of different properties, in different terms. */
function* pairs(changes: readonly Change[], gainOf: GainOf): Generator<Way> {
  for (const [place, first] of changes.entries()) {
    for (const second of changes.slice(place + 1)) {
      if (second.property === first.property || shareTerm(first, second)) continue;
      const gain = gainOf(new Map([...first.giving, ...second.giving]));
      yield { chosen: [first, second], gain };
    }
  }
}

function shareTerm(first: Change, second: Change): boolean {
  return [...second.giving.keys()].some((id) => first.giving.has(id));
}

/** What filling in an empty field does, whatever it turns out to hold: every term that asks for it at its worst and best. */
function worthOf(
  { property, title, terms }: EmptyField,
  gainOf: GainOf,
): FieldWorth & { readonly atWorst: OtherPoints } {
  const extreme = (of: (...points: number[]) => number) =>
    new Map(
      terms.map(({ term, points }) => [term.id, { group: term.group, points: of(...points) }]),
    );
  const [atWorst, atBest] = [extreme(Math.min), extreme(Math.max)];
  return { property, title, least: gainOf(atWorst), most: gainOf(atBest), atWorst };
}

function certainGain({
  property,
  title,
  least,
  atWorst,
}: FieldWorth & { readonly atWorst: OtherPoints }): readonly Change[] {
  if (least <= 0) return [];
  return [{ property, kind: 'fill in', what: title, points: least, giving: atWorst }];
}
