import { useCallback, useState } from 'react';
import type { CheckRulesAnswer } from '../../../src/contract/settings/check-rules.ts';
import type { CardContext } from '../../shared/card-context.ts';
import type { Format } from '../../shared/format.ts';
import { type Asking, useQuestion } from '../../shared/use-question.ts';
import { type CountOf, lineCounts } from './line-counts.ts';
import type { Scorecard } from './rule-parts.ts';

/** Looking rules over without saving them: what came of it, and what it counted for each line. */
export interface CheckedRules {
  readonly asking: Omit<Asking<'checkRules'>, 'ask'>;
  readonly check: (scorecard: Scorecard) => void;
  readonly answer: CheckRulesAnswer | null;
  readonly countOf: CountOf;
}

export function useCheckedRules(context: CardContext, format: Format): CheckedRules {
  const [asked, setAsked] = useState<Scorecard | null>(null);
  const [answer, setAnswer] = useState<CheckRulesAnswer | null>(null);
  const { ask, ...asking } = useQuestion('checkRules', context, setAnswer);
  const check = useCallback(
    (scorecard: Scorecard) => {
      setAnswer(null);
      setAsked(scorecard);
      ask({ scorecard });
    },
    [ask],
  );
  return { asking, check, answer, countOf: countsOf(asked, answer, format) };
}

function countsOf(
  scorecard: Scorecard | null,
  answer: CheckRulesAnswer | null,
  format: Format,
): CountOf {
  if (scorecard === null || answer?.state !== 'checked' || answer.counted === null)
    return () => null;
  const { leads, bins, past } = answer.counted;
  return lineCounts(
    { scorecard, contacts: { leads, bins, whose: 'newest contacts' }, past },
    format,
  );
}
