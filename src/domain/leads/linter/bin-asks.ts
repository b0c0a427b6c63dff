import type { Attribute, Clause, Condition, Scorecard } from '../scorecard/scorecard.ts';

/** One thing that must hold of an attribute, or must not. */
export interface AskedFact {
  readonly attribute: Attribute;
  readonly condition: Condition;
  readonly holds: boolean;
}

/** A bin with its place, and all that it asks for certain. */
export interface AskingBin {
  readonly place: string;
  readonly path: readonly (string | number)[];
  readonly term: number;
  readonly points: number;
  readonly reason: string;
  /** What has to hold whatever else; parts that are joined by "any" are not among it. */
  readonly facts: readonly AskedFact[];
  /** Equal for bins that ask the same, in whatever order; null: it asks nothing. */
  readonly key: string | null;
}

/** Every bin of a scorecard with what it asks. */
export function askingBins({ terms }: Scorecard): readonly AskingBin[] {
  return terms.flatMap((term, termNumber) =>
    term.bins.map(({ when, where, points, reason }, number): AskingBin => {
      const own = term.reads.flatMap((attribute, index): AskedFact[] => {
        const condition = when[index] ?? { is: 'anything' };
        return condition.is === 'anything' ? [] : [{ attribute, condition, holds: true }];
      });
      const facts = [...own, ...(where === undefined ? [] : certainFacts(where, true))];
      const asked = own.map(({ attribute, condition }) => keyOf([attribute, condition])).sort();
      return {
        place: `term "${term.id}", bin ${number + 1} ("${reason}")`,
        path: ['terms', termNumber, 'bins', number],
        term: termNumber,
        points,
        reason,
        facts,
        key:
          asked.length === 0 && where === undefined
            ? null
            : keyOf([asked, where === undefined ? null : clauseKey(where)]),
      };
    }),
  );
}

function certainFacts(clause: Clause, holds: boolean): readonly AskedFact[] {
  if (clause.is === 'fact') return [{ attribute: clause.reads, condition: clause.when, holds }];
  if (clause.is === 'all')
    return holds ? clause.of.flatMap((part) => certainFacts(part, true)) : [];
  if (clause.is === 'none')
    return holds ? clause.of.flatMap((part) => certainFacts(part, false)) : [];
  // One part alone, or none of them at all.
  return clause.of.length === 1 || !holds
    ? clause.of.flatMap((part) => certainFacts(part, holds))
    : [];
}

function clauseKey(clause: Clause): string {
  if (clause.is === 'fact') return keyOf([clause.reads, clause.when]);
  return `${clause.is}(${clause.of.map(clauseKey).sort().join(',')})`;
}

function keyOf(value: unknown): string {
  return JSON.stringify(value);
}
