import { Flex, LoadingButton, Text } from '@hubspot/ui-extensions';
import type { CheckRulesAnswer } from '../../../src/contract/settings/check-rules.ts';
import { ruleEditor as words } from '../../../src/words/en/settings/rules.ts';
import { FailedAct } from '../../shared/FailedAct.tsx';
import type { Asking } from '../../shared/use-question.ts';
import { Findings } from './Findings.tsx';
import type { Scorecard } from './rule-parts.ts';

/** Counts what each line does as the rules stand on the page, saved or not, on some of the leads. */
export function CheckRules({
  asking: { isBusy, failed },
  check,
  scorecard,
  answer,
}: {
  readonly asking: Omit<Asking<'checkRules'>, 'ask'>;
  readonly check: (scorecard: Scorecard) => void;
  readonly scorecard: Scorecard;
  readonly answer: CheckRulesAnswer | null;
}) {
  return (
    <Flex direction="column" gap="extra-small">
      <Flex direction="row" gap="small" align="center" wrap>
        <LoadingButton size="sm" loading={isBusy} onClick={() => check(scorecard)}>
          {words.count}
        </LoadingButton>
        <Text variant="microcopy">{words.countHint}</Text>
      </Flex>
      {failed !== null && <FailedAct failed={failed} />}
      {answer?.state === 'checked' && answer.counted !== null && (
        <Findings findings={answer.findings} />
      )}
      {answer?.state === 'checked' && answer.counted === null && <Text>{words.notCountable}</Text>}
    </Flex>
  );
}
