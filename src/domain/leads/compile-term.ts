import type { AttributeSlots, SlotValues } from './attribute-slots.ts';
import { compileCondition } from './conditions.ts';
import { decayed } from './decay.ts';
import { readings } from './readings.ts';
import type { ScoreBreakdown, ScoreLine } from './score.ts';
import type { Attribute, Bin, Decay, Term } from './scorecard.ts';
import { attributesOf } from './term-faults.ts';

/** A term that was left out, and why. */
export type DegradedTerm = ScoreBreakdown['degraded'][number];

/** What a term says about one contact: a line, that it was left out, or nothing (no bin matches). */
export type TermResult = { readonly line: ScoreLine } | { readonly degraded: DegradedTerm } | null;

export type CompiledTerm = (found: SlotValues) => TermResult;

/** Makes a term's function over the values in the slots. The first matching bin wins. */
export function compileTerm(term: Term, slots: AttributeSlots): CompiledTerm {
  const faultIn = faultFinder(term, slots);
  const bins = term.bins.map((bin) => ({
    matches: compileBin(bin, term.reads, slots),
    result: compileResult(bin, term, slots),
  }));
  return (found) => {
    const fault = found.unreadable.size === 0 ? null : faultIn(found.unreadable);
    if (fault !== null) return fault;
    for (const { matches, result } of bins) if (matches(found.values)) return result(found.values);
    return null;
  };
}

type Values = SlotValues['values'];
type Matcher = (values: Values) => boolean;

function compileBin(bin: Bin, reads: readonly Attribute[], slots: AttributeSlots): Matcher {
  const [first = always, second] = reads.map((attribute, index): Matcher => {
    const slot = slots.slotOf(attribute);
    const test = compileCondition(bin.when[index] ?? { is: 'anything' }, attribute.as);
    return (values) => test(values[slot] ?? null);
  });
  return second === undefined ? first : (values) => first(values) && second(values);
}

const always: Matcher = () => true;

function compileResult(
  bin: Bin,
  term: Term,
  slots: AttributeSlots,
): (values: Values) => TermResult {
  // + 0: a typed-in -0 is 0.
  const points = bin.points + 0;
  const whole = {
    line: { kind: 'term', id: term.id, group: term.group, reason: bin.reason, points },
  } as const;
  const { decay } = term;
  if (decay === null || points <= 0) return () => whole;
  const slot = slots.slotOf({ property: decay.property, as: 'age in days' });
  const undated = degraded(
    term,
    `Not counted: there is no date in "${decay.property}" to fade it by.`,
  );
  return (values) => {
    const age = values[slot];
    return typeof age === 'number' ? { line: faded(whole.line, age, decay) } : undated;
  };
}

function faded(line: ScoreLine, age: number, { halfLifeDays }: Decay): ScoreLine {
  const points = decayed(line.points, age, halfLifeDays);
  if (points === line.points) return line;
  return {
    ...line,
    points,
    reason: `${line.reason} (${age} days ago: ${points} of ${line.points})`,
  };
}

/** Finds the first of a term's slots that could not be read. */
function faultFinder(
  term: Term,
  slots: AttributeSlots,
): (unreadable: SlotValues['unreadable']) => TermResult {
  const faults = attributesOf(term).map(({ property, as }) => ({
    slot: slots.slotOf({ property, as }),
    result: degraded(term, `Not counted: "${property}" is not ${readings[as].grammar}.`),
  }));
  return (unreadable) => faults.find(({ slot }) => unreadable.has(slot))?.result ?? null;
}

function degraded(term: Term, problem: string): TermResult {
  return { degraded: { termId: term.id, problem } };
}
