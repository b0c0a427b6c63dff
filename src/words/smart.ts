import type { SmartLetterView, SmartView, SuggestedTargetsView } from '../contract/smart.ts';
import { smart as de } from './de/smart.ts';
import { smart as en } from './en/smart.ts';
import { abstainedWords } from './forecast.ts';
import type { Format } from './format.ts';
import type { ByLocale } from './locale.ts';
import { say } from './say.ts';

/** How good goals are, in every language. */
export const smartWords: ByLocale<typeof en> = { en, de };

/** What a letter rests on, or what mends it, as a sentence. */
export function smartSentence(told: SmartLetterView['evidence'][number], format: Format): string {
  return say(smartWords[format.locale].sentences, told, format);
}

/** What a goal lacks: "Not achievable: Lower the target…", in the order of the letters. */
export function mendWords({ letters }: SmartView, format: Format): string[] {
  const words = smartWords[format.locale];
  return letters.flatMap(({ part, mend }) =>
    mend === null ? [] : [words.mend(words.parts[part], smartSentence(mend, format))],
  );
}

/** The word, and the colour beside it, for a letter. */
export function letterTag({ verdict, reach }: SmartLetterView, { locale }: Format) {
  const words = smartWords[locale];
  return {
    word: reach === null ? words.verdict[verdict] : words.reach[reach],
    status: statuses[verdict],
  };
}

const statuses = {
  met: 'success',
  'not met': 'warning',
  'cannot tell': 'default',
} as const satisfies Record<SmartLetterView['verdict'], string>;

/** Targets with their chances: "Floor (90% likely): €40,000"; or why there are none. */
export function targetWords(targets: SuggestedTargetsView, format: Format): string[] {
  const words = smartWords[format.locale];
  switch (targets.kind) {
    case 'suggested':
      if (targets.targets.every(({ target }) => target === null)) return [words.noneKnown];
      return targets.targets.map(({ role, chance, target }) => {
        const likely = format.percent(chance);
        return target === null
          ? words.noSuchTarget(role, likely)
          : words.target(role, likely, format.quantity(target));
      });
    case 'not enough data':
      return [words.notEnoughWins(targets.winsSeen, targets.winsNeeded)];
    case 'abstains':
      return [words.none(abstainedWords(targets.reason, format))];
  }
}

/** What the suggested targets rest on; null when there are none. */
export function targetNote(targets: SuggestedTargetsView, { locale }: Format): string | null {
  if (targets.kind !== 'suggested' || targets.targets.every(({ target }) => target === null))
    return null;
  const words = smartWords[locale];
  const rests = words.restsOn(targets.winsSeen);
  return targets.littleHistory ? `${rests} ${words.rough}` : rests;
}
