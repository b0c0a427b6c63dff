import { compileCondition } from './conditions.ts';
import type { Value } from './readings.ts';
import type { Attribute, Bin, Condition, Term } from './scorecard.ts';
import { type Complaint, demand, type ScorecardProblem } from './scorecard-problem.ts';
import { listed, textWitnesses, witnessesOf } from './witnesses.ts';
import { wordsOf } from './words.ts';

/** Finds the number of the bin that values fall into; -1: none. */
type FirstMatch = (values: readonly (Value | null)[]) => number;

/** Bins of a well-formed term that nothing can reach, words that an earlier bin takes away, ranges that half overlap. */
export function checkReach(term: Term, place: string): readonly ScorecardProblem[] {
  const firstMatch = firstMatchOf(term);
  const unreachable = unreachableBins(term, firstMatch, place);
  if (unreachable.length > 0 || term.reads.length > 1) return unreachable;
  return term.reads.flatMap((attribute) => [
    ...lostWords(term.bins, attribute, firstMatch, place),
    ...overlaps(term.bins, place),
  ]);
}

function firstMatchOf({ bins, reads }: Term): FirstMatch {
  const tests = bins.map((bin) =>
    reads.map((attribute, index) => compileCondition(conditionAt(bin, index), attribute.as)),
  );
  return (values) =>
    tests.findIndex((ofBin) => ofBin.every((test, index) => test(values[index] ?? null)));
}

function conditionAt(bin: Bin, index: number): Condition {
  return bin.when[index] ?? { is: 'anything' };
}

function unreachableBins(term: Term, firstMatch: FirstMatch, place: string): ScorecardProblem[] {
  const [first = [], second = [null]] = term.reads.map((attribute, index) =>
    witnessesOf(
      attribute,
      term.bins.map((bin) => conditionAt(bin, index)),
    ),
  );
  const reached = new Set(first.flatMap((one) => second.map((two) => firstMatch([one, two]))));
  return term.bins.flatMap((bin, index) =>
    useful(reached.has(index), `${place}, bin ${index + 1} ("${bin.reason}")`, {
      wrong: 'Nothing can reach it: earlier bins take all it asks for.',
      allowed: 'bins that some value reaches; the first that matches wins.',
      remedy: 'Move it up, or delete it.',
    }),
  );
}

function lostWords(
  bins: readonly Bin[],
  { as }: Attribute,
  firstMatch: FirstMatch,
  place: string,
): ScorecardProblem[] {
  return bins.flatMap((bin, index) =>
    listed(conditionAt(bin, 0)).flatMap((word) => {
      const takers = valuesOf(word, conditionAt(bin, 0), as).map((value) => firstMatch([value]));
      const taker = takers.includes(index) ? index : (takers[0] ?? index);
      return useful(taker === index, `${place}, bin ${index + 1} ("${bin.reason}")`, {
        wrong: `"${word}" never counts here: bin ${taker + 1} takes it.`,
        allowed: 'words that no earlier bin takes.',
        remedy: `Drop the word here, or move this bin above bin ${taker + 1}.`,
      });
    }),
  );
}

/** The values that a listed word stands for: a text that contains it may hold other words too. */
function valuesOf(word: string, { is }: Condition, as: Attribute['as']): readonly Value[] {
  if (as !== 'text') return [[word]];
  return is === 'containing' ? textWitnesses(word) : [wordsOf(word)];
}

function useful(holds: boolean, place: string, complaint: Complaint): ScorecardProblem[] {
  return demand(holds, place, complaint, 'no effect');
}

interface Range {
  readonly bin: number;
  readonly from: number;
  readonly below: number;
}

/** Ranges may lie apart, or one inside a later one ("from 1000", then "from 200"); half an overlap is a slip. */
function overlaps(bins: readonly Bin[], place: string): ScorecardProblem[] {
  const ranges = bins.flatMap(rangeOf);
  return ranges.flatMap((later, index) =>
    ranges.slice(0, index).flatMap((earlier) =>
      useful(!halfOverlap(earlier, later), `${place}, bin ${later.bin}`, {
        wrong: `It overlaps with bin ${earlier.bin}.`,
        allowed: 'ranges that lie apart, or that hold an earlier one whole.',
        remedy: 'Begin one where the other ends.',
      }),
    ),
  );
}

function rangeOf(bin: Bin, index: number): readonly Range[] {
  const condition = conditionAt(bin, 0);
  if (condition.is !== 'between') return [];
  const { from, below } = condition;
  return [{ bin: index + 1, from: from ?? -Infinity, below: below ?? Infinity }];
}

function halfOverlap(earlier: Range, later: Range): boolean {
  const apart = earlier.below <= later.from || later.below <= earlier.from;
  const holdsEarlier = later.from <= earlier.from && earlier.below <= later.below;
  return !apart && !holdsEarlier;
}
