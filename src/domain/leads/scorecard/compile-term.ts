import { entryAt } from '../../collections/entries.ts';
import type { AttributeSlots, SlotValues } from './attribute-slots.ts';
import { compileClause, compileFact, type Matcher } from './clauses.ts';
import { decayed } from './decay.ts';
import { readings } from './readings.ts';
import { repeatedPoints } from './repetition.ts';
import type { ScoreBreakdown, ScoreLine } from './score.ts';
import type { Attribute, Bin, Decay, Repeats, Term, Window } from './scorecard.ts';
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
export function compileTerm(term: Term, slots: AttributeSlots): CompiledTerm {
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

function compileBin(bin: Bin, reads: readonly Attribute[], slots: AttributeSlots): Matcher {
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
  bin: Bin,
  number: number,
  term: Term,
  slots: AttributeSlots,
): (values: Values) => TermResult {
  // + 0: a typed-in -0 is 0.
  const points = bin.points + 0;
  const line: ScoreLine = {
    kind: 'term',
    id: term.id,
    group: term.group,
    reason: bin.reason,
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
function stepsOf(points: number, term: Term, slots: AttributeSlots): readonly Step[] {
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
    const more = counted < times ? `, of which ${counted} count` : '';
    return {
      ...line,
      points: entryAt(sums, counted),
      reason: `${line.reason} (${times} times${more})`,
    };
  };
}

function within({ property, days }: Window, term: Term, slots: AttributeSlots): Step {
  const slot = slots.slotOf({ property, as: 'age in days' });
  const undated = {
    termId: term.id,
    problem: `Not counted: there is no date in "${property}" to tell how long ago it was.`,
  };
  return (line, values) => {
    const age = values[slot];
    if (typeof age !== 'number') return undated;
    return age < days ? line : aged(line, age, 0);
  };
}

function fading({ property, halfLifeDays }: Decay, term: Term, slots: AttributeSlots): Step {
  const slot = slots.slotOf({ property, as: 'age in days' });
  const undated = {
    termId: term.id,
    problem: `Not counted: there is no date in "${property}" to fade it by.`,
  };
  return (line, values) => {
    const age = values[slot];
    if (typeof age !== 'number') return undated;
    return aged(line, age, decayed(line.points, age, halfLifeDays));
  };
}

function aged(line: ScoreLine, age: number, points: number): ScoreLine {
  if (points === line.points) return line;
  const reason = `${line.reason} (${age} days ago: ${points} of ${line.points})`;
  return { ...line, points, reason };
}

/** Finds the first of a term's slots that could not be read. */
function faultFinder(
  term: Term,
  slots: AttributeSlots,
): (unreadable: SlotValues['unreadable']) => TermResult {
  const faults = attributesOf(term).map((attribute) => ({
    slot: slots.slotOf(attribute),
    result: { degraded: { termId: term.id, problem: unreadableWords(attribute) } },
  }));
  return (unreadable) => faults.find(({ slot }) => unreadable.has(slot))?.result ?? null;
}

function unreadableWords(attribute: Attribute): string {
  return 'deals' in attribute
    ? "Not counted: this lead's deals were not looked up."
    : `Not counted: "${attribute.property}" is not ${readings[attribute.as].grammar}.`;
}
