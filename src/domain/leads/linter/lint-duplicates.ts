import type { Scorecard } from '../scorecard/scorecard.ts';
import { type AskingBin, askingBins } from './bin-asks.ts';
import type { Finding } from './finding.ts';

/** Bins of different terms that ask the same: whoever meets them is counted twice. Words on one side each are no slip. */
export function duplicateFindings(scorecard: Scorecard): readonly Finding[] {
  const seen = new Map<string, AskingBin>();
  return askingBins(scorecard).flatMap((bin): Finding[] => {
    if (bin.key === null || bin.points === 0) return [];
    const other = seen.get(bin.key);
    if (other === undefined) {
      seen.set(bin.key, bin);
      return [];
    }
    if (other.term === bin.term || Math.sign(other.points) !== Math.sign(bin.points)) return [];
    return [
      {
        kind: 'duplicate',
        place: bin.place,
        path: bin.path,
        what: {
          say: 'asks the same',
          with: { place: other.place, points: bin.points, other: other.points },
        },
        evidence: null,
      },
    ];
  });
}
