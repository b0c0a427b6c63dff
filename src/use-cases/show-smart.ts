import type {
  SmartLetterView,
  SmartView,
  SuggestedTargetsView,
  ToldView,
} from '../contract/smart.ts';
import { abstainWords } from '../domain/goals/smart/abstain-words.ts';
import type { SmartCheck, SmartLetter } from '../domain/goals/smart/smart-letter.ts';
import type { SuggestedTargets } from '../domain/goals/smart/suggested-targets.ts';
import type { Told } from '../domain/goals/smart/told.ts';

/** The check of a goal as it is shown. `currency`: of what the goal counts; null for a count. */
export function showSmart({ letters, targets }: SmartCheck, currency: string | null): SmartView {
  return {
    letters: letters.map(showLetter),
    targets: targets && showTargets(targets, currency),
  };
}

function showLetter({ part, verdict, reach, evidence, mend }: SmartLetter): SmartLetterView {
  return { part, verdict, reach, evidence: evidence.map(copied), mend: mend && copied(mend) };
}

function copied(told: Told): ToldView {
  return [...told];
}

function showTargets(targets: SuggestedTargets, currency: string | null): SuggestedTargetsView {
  switch (targets.kind) {
    case 'suggested':
      return {
        ...targets,
        targets: targets.targets.map(({ role, chance, target }) => ({
          role,
          chance,
          target: target && { value: target.toFixed(), currency },
        })),
      };
    case 'not enough data':
      return targets;
    case 'abstains':
      return { kind: 'abstains', why: abstainWords(targets.reason) };
  }
}
