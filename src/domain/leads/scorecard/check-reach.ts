import { compileCondition } from './conditions.ts';
import type { Value } from './readings.ts';
import type { AnyBin, AnyTerm, Attribute, Condition } from './scorecard.ts';
import type { ScorecardFault } from './scorecard-fault.ts';
import { demand, type Place, placeIn, type ScorecardProblem } from './scorecard-problem.ts';
import { listed, textWitnesses, witnessesOf } from './witnesses.ts';
import { wordsOf } from './words.ts';

/**
 * Finds the numbers of the bins that values may fall into, in order: those whose clause or pattern decides about it, and last
 * the one that takes them for certain, if any.
 */
type Takers = (values: readonly (Value | null)[]) => readonly number[];

/** Bins of a well-formed term that nothing can reach, words that an earlier bin takes away, ranges that half overlap. */
export function checkReach(term: AnyTerm, place: Place): readonly ScorecardProblem[] {
  const takers = takersOf(term);
  const unreachable = unreachableBins(term, takers, place);
  if (unreachable.length > 0 || term.reads.length > 1) return unreachable;
  return term.reads.flatMap((attribute) => [
    ...lostWords(term.bins, attribute, takers, place),
    ...overlaps(term.bins, place),
  ]);
}

function takersOf({ bins, reads }: AnyTerm): Takers {
  const tests = bins.map((bin) => ({
    certain: isCertain(bin),
    mayTake: reads.map((attribute, index) => mayHold(conditionAt(bin, index), attribute.as)),
  }));
  return (values) => {
    const found: number[] = [];
    for (const [bin, { certain, mayTake }] of tests.entries()) {
      if (!mayTake.every((test, index) => test(values[index] ?? null))) continue;
      found.push(bin);
      if (certain) break;
    }
    return found;
  };
}

/** Whether what a bin asks is decided by the values that stand for all others: not so for clauses and patterns. */
function isCertain({ when, where }: AnyBin): boolean {
  return where === undefined && !when.some(({ is }) => is === 'matching');
}

function mayHold(condition: Condition, as: Attribute['as']) {
  return condition.is === 'matching'
    ? (value: Value | null) => value !== null
    : compileCondition(condition, as);
}

function conditionAt(bin: AnyBin, index: number): Condition {
  return bin.when[index] ?? { is: 'anything' };
}

function unreachableBins(term: AnyTerm, takers: Takers, place: Place): ScorecardProblem[] {
  const [first = [null], second = [null]] = term.reads.map((attribute, index) =>
    witnessesOf(
      attribute,
      term.bins.map((bin) => conditionAt(bin, index)),
    ),
  );
  const reached = new Set(first.flatMap((one) => second.flatMap((two) => takers([one, two]))));
  return term.bins.flatMap((bin, index) =>
    useful(reached.has(index), placeOf(bin, index, place), { say: 'out of reach', with: {} }),
  );
}

function placeOf(bin: AnyBin, index: number, place: Place): Place {
  return placeIn(place, `bin ${index + 1} ("${bin.reason}")`, 'bins', index);
}

function lostWords(
  bins: readonly AnyBin[],
  { as }: Attribute,
  takers: Takers,
  place: Place,
): ScorecardProblem[] {
  return bins.flatMap((bin, index) =>
    listed(conditionAt(bin, 0)).flatMap((word) => {
      const found = valuesOf(word, conditionAt(bin, 0), as).map((value) => takers([value]));
      const taker = found[0]?.at(-1) ?? index;
      const reached = found.some((numbers) => numbers.includes(index));
      return useful(reached || taker === index, placeOf(bin, index, place), {
        say: 'word taken',
        with: { word, bin: taker + 1 },
      });
    }),
  );
}

/** The values that a listed word stands for: a text that contains it may hold other words too. */
function valuesOf(word: string, { is }: Condition, as: Attribute['as']): readonly Value[] {
  if (as === 'exact text') return [word];
  if (as !== 'text') return [[word]];
  return is === 'containing' ? textWitnesses(word) : [wordsOf(word)];
}

function useful(holds: boolean, place: Place, fault: ScorecardFault): ScorecardProblem[] {
  return demand(holds, place, fault, 'no effect');
}

interface Range {
  readonly bin: number;
  readonly from: number;
  readonly below: number;
}

/** Ranges may lie apart, or one inside a later one ("from 1000", then "from 200"); half an overlap is a slip. */
function overlaps(bins: readonly AnyBin[], place: Place): ScorecardProblem[] {
  const ranges = bins.flatMap(rangeOf);
  return ranges.flatMap((later, index) =>
    ranges
      .slice(0, index)
      .flatMap((earlier) =>
        useful(
          !halfOverlap(earlier, later),
          placeIn(place, `bin ${later.bin}`, 'bins', later.bin - 1),
          { say: 'overlap', with: { bin: earlier.bin } },
        ),
      ),
  );
}

function rangeOf(bin: AnyBin, index: number): readonly Range[] {
  const condition = conditionAt(bin, 0);
  if (condition.is !== 'between' || bin.where !== undefined) return [];
  const { from, below } = condition;
  return [{ bin: index + 1, from: from ?? -Infinity, below: below ?? Infinity }];
}

function halfOverlap(earlier: Range, later: Range): boolean {
  const apart = earlier.below <= later.from || later.below <= earlier.from;
  const holdsEarlier = later.from <= earlier.from && earlier.below <= later.below;
  return !apart && !holdsEarlier;
}
