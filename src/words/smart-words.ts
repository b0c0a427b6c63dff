import type { SmartLetterView, SmartView, SuggestedTargetsView } from '../contract/smart.ts';
import type { Format } from './format.ts';
import { toldWords } from './told-words.ts';

/** What a goal lacks: "Not achievable: Lower the target…", in the order of the letters. */
export function mendWords({ letters }: SmartView, format: Format): string[] {
  return letters.flatMap(({ part, mend }) =>
    mend === null ? [] : [`Not ${part}: ${toldWords(mend, format)}`],
  );
}

/** The letters as headings. */
export const partWords = {
  specific: 'Specific',
  measurable: 'Measurable',
  achievable: 'Achievable',
  relevant: 'Relevant',
  'time-bound': 'Time-bound',
} as const satisfies Record<SmartLetterView['part'], string>;

/** The word, and the colour beside it, for a letter. */
export function letterTag({ verdict, reach }: SmartLetterView) {
  const { word, status } = verdictTags[verdict];
  return { word: reach ?? word, status };
}

const verdictTags = {
  met: { word: 'yes', status: 'success' },
  'not met': { word: 'no', status: 'warning' },
  'cannot tell': { word: 'cannot tell', status: 'default' },
} as const satisfies Record<SmartLetterView['verdict'], object>;

const roleWords = {
  floor: 'Floor',
  commit: 'Commit',
  stretch: 'Stretch',
} as const;

/** Targets with their chances: "Floor: €40,000 (reached in at least 90% of cases)"; or why there are none. */
export function targetWords(
  targets: SuggestedTargetsView,
  { quantity, percent }: Format,
): string[] {
  switch (targets.kind) {
    case 'suggested':
      return targets.targets.map(({ role, chance, target }) =>
        target === null
          ? `${roleWords[role]} (${percent(chance)} likely): nothing above 0 is that likely`
          : `${roleWords[role]} (${percent(chance)} likely): ${quantity(target)}`,
      );
    case 'not enough data':
      return [
        `Not enough data yet: ${targets.winsSeen} of about ${targets.winsNeeded} wins needed.`,
      ];
    case 'abstains':
      return [`None can be named: ${targets.why}.`];
  }
}

/** What the suggested targets rest on; null when there are none. */
export function targetNote(targets: SuggestedTargetsView): string | null {
  if (targets.kind !== 'suggested') return null;
  const little = targets.littleHistory ? ' That is little history: take them as rough.' : '';
  return `From what was known when the target was set: ${targets.winsSeen} wins of the whole team.${little}`;
}
