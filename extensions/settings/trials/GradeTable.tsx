import type { DryRunResult } from '../../../src/contract/settings/rule-trial.ts';
import { trialViews as words } from '../../../src/words/en/settings/tests.ts';
import { countWords } from '../../../src/words/en/settings/trials.ts';
import { FactTable } from '../../shared/FactTable.tsx';
import type { Format } from '../../shared/format.ts';

const grades = ['A', 'B', 'C', 'D'] as const;

/** How many leads go from which grade to which. */
export function GradeTable({
  from,
  to,
  moves,
  format,
}: {
  /** Whose grades stand at the left, and at the top, in a word or two. */
  readonly from: string;
  readonly to: string;
  readonly moves: DryRunResult['moves'];
  readonly format: Format;
}) {
  return (
    <FactTable
      headings={[words.by(from), ...grades.map((grade) => words.gradeBy(grade, to))]}
      rows={grades.map((row) => [
        row,
        ...grades.map((column) => {
          const found = moves.find((move) => move.from === row && move.to === column);
          return countWords(found?.leads ?? 0, format);
        }),
      ])}
    />
  );
}
