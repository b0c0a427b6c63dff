import { toldAttribute } from '../scorecard/asked.ts';
import { compileCondition } from '../scorecard/conditions.ts';
import type { Attribute, Scorecard } from '../scorecard/scorecard.ts';
import { witnessesOf } from '../scorecard/witnesses.ts';
import { type AskedFact, type AskingBin, askingBins } from './bin-asks.ts';
import type { Finding } from './finding.ts';

/** Bins that ask for what cannot be, and bins of different terms that ask the same and pull both ways. */
export function contradictionFindings(scorecard: Scorecard): readonly Finding[] {
  const bins = askingBins(scorecard);
  return [...bins.flatMap(impossible), ...opposites(bins)];
}

function impossible({ place, path, facts }: AskingBin): Finding[] {
  const byAttribute = new Map<string, AskedFact[]>();
  for (const fact of facts) {
    const key = JSON.stringify(fact.attribute);
    byAttribute.set(key, [...(byAttribute.get(key) ?? []), fact]);
  }
  return [...byAttribute.values()].flatMap((asked): Finding[] => {
    const [first] = asked;
    if (first === undefined || canHold(first.attribute, asked)) return [];
    return [
      {
        kind: 'contradiction',
        place,
        path,
        what: { say: 'cannot be met', with: { attribute: toldAttribute(first.attribute) } },
        evidence: null,
      },
    ];
  });
}

/** Whether some value meets all that is asked. A pattern may be found in any text, or in none. */
function canHold(attribute: Attribute, asked: readonly AskedFact[]): boolean {
  const decided = asked.filter(({ condition }) => condition.is !== 'matching');
  if (decided.length < 2) return true;
  const tests = decided.map(({ condition, holds }) => ({
    test: compileCondition(condition, attribute.as),
    holds,
  }));
  const witnesses = witnessesOf(
    attribute,
    decided.map(({ condition }) => condition),
  );
  const lists = decided.filter(
    ({ condition }) => condition.is === 'containing' || condition.is === 'one of',
  );
  // Several words may stand in one text, and several choices in one value: no single witness holds them all.
  if (lists.filter(({ holds }) => holds).length > 1) return true;
  return witnesses.some((value) => tests.every(({ test, holds }) => test(value) === holds));
}

function opposites(bins: readonly AskingBin[]): Finding[] {
  const seen = new Map<string, AskingBin>();
  return bins.flatMap((bin): Finding[] => {
    if (bin.key === null) return [];
    const other = seen.get(bin.key);
    if (other === undefined) {
      seen.set(bin.key, bin);
      return [];
    }
    if (other.term === bin.term || Math.sign(other.points) * Math.sign(bin.points) >= 0) return [];
    return [
      {
        kind: 'contradiction',
        place: bin.place,
        path: bin.path,
        what: {
          say: 'pulls the other way',
          with: { place: other.place, points: bin.points, other: other.points },
        },
        evidence: null,
      },
    ];
  });
}
