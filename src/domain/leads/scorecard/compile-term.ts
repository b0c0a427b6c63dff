import { entryAt } from '../../collections/entries.ts';
import type { AttributeSlots, SlotValues } from './attribute-slots.ts';
import { compileClause, compileFact, type Matcher } from './clauses.ts';
import { decayed } from './decay.ts';
import { reasonOf } from './default-scorecard.ts';
import type { LeftOut } from './reason.ts';
import { repeatedPoints } from './repetition.ts';
import type { ScoreBreakdown, ScoreLine } from './score.ts';
import type { AnyBin, AnyTerm, Attribute, Decay, Repeats, Window } from './scorecard.ts';
import { attributesOf } from './term-faults.ts';

/** A term that was left out, and why. */
export type DegradedTerm = ScoreBreakdown['degraded'][number];

/** What a term says about one contact: a line and the number of its bin, that it was left out, or nothing (no bin matches). */
export type TermResult =
  | { readonly line: ScoreLine; readonly bin: number }
  | { readonly degraded: DegradedTerm }
  | null;

export type CompiledTerm = (found: SlotValues) => TermResult;

/** Makes a term's function over the values in the slots. The first matching bin wins. */
export function compileTerm(term: AnyTerm, slots: AttributeSlots): CompiledTerm {
  const faultIn = faultFinder(term, slots);
  const bins = term.bins.map((bin, number) => ({
    matches: compileBin(bin, term.reads, slots),
    result: compileResult(bin, number, term, slots),
  }));
  return (found) => {
    const fault = found.unreadable.size === 0 ? null : faultIn(found.unreadable);
    if (fault !== null) return fault;
    for (const { matches, result } of bins) if (matches(found.values)) return result(found.values);
    return null;
  };
}

type Values = SlotValues['values'];

function compileBin(bin: AnyBin, reads: readonly Attribute[], slots: AttributeSlots): Matcher {
  const own = reads.map((attribute, index) =>
    compileFact(attribute, bin.when[index] ?? { is: 'anything' }, slots),
  );
  const [first, second, third] =
    bin.where === undefined ? own : [...own, compileClause(bin.where, slots)];
  if (first === undefined) return () => true;
  if (second === undefined) return first;
  if (third === undefined) return (values) => first(values) && second(values);
  return (values) => first(values) && second(values) && third(values);
}

/** Changes a line by what else is known: how often it happened, or how long ago. */
type Step = (line: ScoreLine, values: Values) => ScoreLine | DegradedTerm;

function compileResult(
  bin: AnyBin,
  number: number,
  term: AnyTerm,
  slots: AttributeSlots,
): (values: Values) => TermResult {
  // + 0: a typed-in -0 is 0.
  const points = bin.points + 0;
  const line: ScoreLine = {
    kind: 'term',
    id: term.id,
    group: term.group,
    reason: reasonOf(term.id, bin.reason),
    points,
  };
  const whole: TermResult = { line, bin: number };
  const steps = stepsOf(points, term, slots);
  if (steps.length === 0) return () => whole;
  return (values) => {
    let left = line;
    for (const step of steps) {
      const next = step(left, values);
      if ('termId' in next) return { degraded: next };
      left = next;
    }
    return { line: left, bin: number };
  };
}

/** Repeated first, then only within the window, then faded. What is absent stays absent: points of 0 or less do not fade. */
function stepsOf(points: number, term: AnyTerm, slots: AttributeSlots): readonly Step[] {
  const { repeats, window, decay } = term;
  return [
    ...(repeats === undefined || points === 0 ? [] : [repeating(points, repeats, slots)]),
    ...(window === undefined || points <= 0 ? [] : [within(window, term, slots)]),
    ...(decay === null || points <= 0 ? [] : [fading(decay, term, slots)]),
  ];
}

function repeating(points: number, repeats: Repeats, slots: AttributeSlots): Step {
  const slot = slots.slotOf({ property: repeats.property, as: 'number' });
  const sums = repeatedPoints(points, repeats);
  return (line, values) => {
    const count = values[slot];
    const times = typeof count === 'number' ? Math.floor(count) : 1;
    if (times < 2) return line;
    const counted = Math.min(times, repeats.most);
    const reason = { say: 'repeated', with: { what: line.reason, times, counted } } as const;
    return { ...line, points: entryAt(sums, counted), reason };
  };
}

function within({ property, days }: Window, term: AnyTerm, slots: AttributeSlots): Step {
  const slot = slots.slotOf({ property, as: 'age in days' });
  const undated = undatedBy(property, term);
  return (line, values) => {
    const age = values[slot];
    if (typeof age !== 'number') return undated;
    return age < days ? line : aged(line, age, 0);
  };
}

function fading({ property, halfLifeDays }: Decay, term: AnyTerm, slots: AttributeSlots): Step {
  const slot = slots.slotOf({ property, as: 'age in days' });
  const undated = undatedBy(property, term);
  return (line, values) => {
    const age = values[slot];
    if (typeof age !== 'number') return undated;
    return aged(line, age, decayed(line.points, age, halfLifeDays));
  };
}

function aged(line: ScoreLine, age: number, points: number): ScoreLine {
  if (points === line.points) return line;
  const { reason: what, points: of } = line;
  return { ...line, points, reason: { say: 'faded', with: { what, days: age, points, of } } };
}

function undatedBy(property: string, { id }: AnyTerm): DegradedTerm {
  return { termId: id, why: [{ say: 'undated', with: { property } }] };
}

/** Finds the first of a term's slots that could not be read. */
function faultFinder(
  term: AnyTerm,
  slots: AttributeSlots,
): (unreadable: SlotValues['unreadable']) => TermResult {
  const faults = attributesOf(term).map((attribute) => ({
    slot: slots.slotOf(attribute),
    result: { degraded: { termId: term.id, why: [whyUnread(attribute)] } },
  }));
  return (unreadable) => faults.find(({ slot }) => unreadable.has(slot))?.result ?? null;
}

function whyUnread(attribute: Attribute): LeftOut {
  return 'deals' in attribute
    ? { say: 'deals not read', with: {} }
    : { say: 'unreadable', with: { property: attribute.property, as: attribute.as } };
}
