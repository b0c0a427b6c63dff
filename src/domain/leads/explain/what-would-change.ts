import { type Properties, propertyOf } from '../../crm/property.ts';
import { readings } from '../readings.ts';
import type { Grade, ScoreBreakdown } from '../score.ts';
import type { Bin, Condition, CutOffs, Scorecard, Term } from '../scorecard.ts';
import { recount } from './recount.ts';

/** A field that is empty, and what filling it in can do to the score. */
export interface FieldWorth {
  readonly property: string;
  readonly title: string;
  /** Change of the score in whole points, at worst and at best; at least one is not 0. */
  readonly least: number;
  readonly most: number;
}

/** One thing that can really change about a lead. */
export interface PossibleChange {
  readonly termId: string;
  readonly property: string;
  /** `fill in`: the field is empty. `correct`: a company address instead of a private one. `engage`: the lead does more. */
  readonly kind: 'fill in' | 'correct' | 'engage';
  /** What would then be said of the lead: "Viewed 8 to 19 pages". */
  readonly reason: string;
  /** Change of the score in whole points by this change alone. */
  readonly points: number;
}

/** The smallest realistic way to the next better grade. */
export interface GradePath {
  readonly grade: Exclude<Grade, 'D'>;
  /** At most two, the larger first. */
  readonly changes: readonly PossibleChange[];
  /** The score afterwards. */
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
  readonly score: Pick<ScoreBreakdown, 'points' | 'grade' | 'lines'>;
}

/** Finds what could change a lead's score: what each empty field is worth, and the shortest way to the next grade. */
export function whatWouldChange(facts: ScoredFacts): WhatWouldChange {
  const changes = facts.scorecard.terms.flatMap((term) => changesOf(term, facts));
  const missing = facts.scorecard.terms.flatMap((term) => worthOf(term, facts));
  return { nextGrade: pathFrom(changes, facts), missing: byProperty(missing) };
}

/** A change with what it does to the sum. */
interface Change extends PossibleChange {
  readonly term: Term;
  readonly bin: Bin;
}

/** Terms that read two properties at once are left out: what else would have to change is not one thing to do. */
function changesOf(term: Term, facts: ScoredFacts): readonly Change[] {
  const [attribute, second] = term.reads;
  if (attribute === undefined || second !== undefined) return [];
  const text = propertyOf(facts.properties, attribute.property);
  return term.bins.flatMap((bin): Change[] => {
    const [when] = bin.when;
    const kind = when === undefined ? null : kindOf(when, text, term);
    if (kind === null) return [];
    const points = scoreWith(facts, [{ term, bin }]) - facts.score.points;
    const { property } = attribute;
    const change = { termId: term.id, property, kind, reason: bin.reason, points, term, bin };
    return points > 0 ? [change] : [];
  });
}

function kindOf(when: Condition, text: string | null, term: Term): PossibleChange['kind'] | null {
  const [attribute] = term.reads;
  if (attribute === undefined) return null;
  if (attribute.as === 'e-mail address') return correction(when, text);
  if (term.group === 'engagement') return engagement(when, text, attribute.as);
  return text === null && canBeFilled(term) && canBeFilledWith(when) ? 'fill in' : null;
}

function correction(when: Condition, text: string | null): PossibleChange['kind'] | null {
  if (when.is !== 'at' || when.domain !== 'own') return null;
  if (text === null) return 'fill in';
  return readings['e-mail address'].read(text, 0) === 'own' ? null : 'correct';
}

/** A lead can do more than it has done; nobody can make a day earlier, or undo what was counted. */
function engagement(
  when: Condition,
  text: string | null,
  as: keyof typeof readings,
): PossibleChange['kind'] | null {
  if (as !== 'number' || when.is !== 'between' || when.from === null) return null;
  const count = text === null ? 0 : readings.number.read(text, 0);
  return typeof count === 'number' && when.from > count ? 'engage' : null;
}

/** What HubSpot measures by itself: nobody types it in. */
const measured =
  /^(hs_(analytics|email|latest|object|v2)_|num_|(first|recent)_conversion|createdate$)/;

/** Whether a person could fill in what a term asks for. Dates are of the past: they are known, or they never were. */
function canBeFilled({ reads: [attribute] }: Term): boolean {
  return (
    attribute !== undefined && attribute.as !== 'age in days' && !measured.test(attribute.property)
  );
}

/** Whether a condition speaks of a value, not of its absence. */
function canBeFilledWith({ is }: Condition): boolean {
  return is !== 'missing' && is !== 'anything';
}

function scoreWith(
  { scorecard, score }: ScoredFacts,
  changes: readonly { readonly term: Term; readonly bin: Bin }[],
): number {
  const other = changes.map(
    ({ term, bin }) => [term.id, { group: term.group, points: bin.points }] as const,
  );
  return recount(scorecard, score.lines, new Map(other));
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
    .map((chosen) => ({ chosen, score: scoreWith(facts, chosen) }))
    .filter(({ score }) => score >= needed)
    .sort((a, b) => a.chosen.length - b.chosen.length || a.score - b.score)[0];
  if (best === undefined) return null;
  const shown = best.chosen.map(({ term: _term, bin: _bin, ...change }) => change);
  return { grade, changes: shown.toSorted((a, b) => b.points - a.points), score: best.score };
}

function singles(changes: readonly Change[]): readonly (readonly Change[])[] {
  return changes.map((change) => [change]);
}

/** Two changes of different properties. */
function pairs(changes: readonly Change[]): readonly (readonly Change[])[] {
  return changes.flatMap((first, place) =>
    changes
      .slice(place + 1)
      .filter((second) => second.property !== first.property && second.termId !== first.termId)
      .map((second) => [first, second]),
  );
}

/** What filling in a term's only property can do, whatever value it turns out to have. */
function worthOf(term: Term, facts: ScoredFacts): readonly FieldWorth[] {
  const [attribute, second] = term.reads;
  if (attribute === undefined || second !== undefined) return [];
  if (term.group === 'engagement' || !canBeFilled(term)) return [];
  if (propertyOf(facts.properties, attribute.property) !== null) return [];
  const after = term.bins
    .filter(({ when: [when] }) => when !== undefined && canBeFilledWith(when))
    .map((bin) => scoreWith(facts, [{ term, bin }]) - facts.score.points);
  if (after.length === 0) return [];
  const { property } = attribute;
  return [{ property, title: term.title, least: Math.min(...after), most: Math.max(...after) }];
}

/** Terms that ask for the same property add up; titles are those of the first. */
function byProperty(worths: readonly FieldWorth[]): readonly FieldWorth[] {
  const sums = new Map<string, FieldWorth>();
  for (const worth of worths) {
    const sum = sums.get(worth.property);
    sums.set(
      worth.property,
      sum === undefined
        ? worth
        : { ...sum, least: sum.least + worth.least, most: sum.most + worth.most },
    );
  }
  return [...sums.values()]
    .filter(({ least, most }) => least !== 0 || most !== 0)
    .sort((a, b) => b.most - a.most);
}
