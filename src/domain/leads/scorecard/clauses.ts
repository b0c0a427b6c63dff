import type { AttributeSlots, SlotValues } from './attribute-slots.ts';
import { compileCondition } from './conditions.ts';
import type { Attribute, Clause, Condition } from './scorecard.ts';

/** A fact that a clause asks for. */
export type Fact = Extract<Clause, { readonly is: 'fact' }>;

/** Whether the values of a lead meet something. */
export type Matcher = (values: SlotValues['values']) => boolean;

/** Every fact in a clause, from left to right. */
export function factsIn(clause: Clause): readonly Fact[] {
  return clause.is === 'fact' ? [clause] : clause.of.flatMap(factsIn);
}

/** How many alls, anys and nones lie within each other at most. */
export function depthOf(clause: Clause): number {
  return clause.is === 'fact' ? 0 : 1 + Math.max(0, ...clause.of.map(depthOf));
}

/** Makes the test of one condition on one attribute. */
export function compileFact(reads: Attribute, when: Condition, slots: AttributeSlots): Matcher {
  const slot = slots.slotOf(reads);
  const test = compileCondition(when, reads.as);
  return (values) => test(values[slot] ?? null);
}

/** Makes the test of a clause over the values in the slots. */
export function compileClause(clause: Clause, slots: AttributeSlots): Matcher {
  if (clause.is === 'fact') return compileFact(clause.reads, clause.when, slots);
  return joined[clause.is](clause.of.map((part) => compileClause(part, slots)));
}

const joined: Readonly<
  Record<Exclude<Clause['is'], 'fact'>, (parts: readonly Matcher[]) => Matcher>
> = {
  all: (parts) => (values) => parts.every((holds) => holds(values)),
  any: (parts) => (values) => parts.some((holds) => holds(values)),
  none: (parts) => (values) => !parts.some((holds) => holds(values)),
};
