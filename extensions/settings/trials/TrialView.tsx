import { Alert, Button, Flex, ProgressBar, Text } from '@hubspot/ui-extensions';
import { trialViews as words } from '../../../src/words/en/settings/tests.ts';
import {
  countWords,
  earlierWords,
  type Finished,
  otherWords,
} from '../../../src/words/en/settings/trials.ts';
import { trialRefusals } from '../../../src/words/en/trials.ts';
import { say } from '../../../src/words/say.ts';
import { FailedAct } from '../../shared/FailedAct.tsx';
import type { Format } from '../../shared/format.ts';
import { Section } from '../../shared/Section.tsx';
import { BackTestView } from './BackTestView.tsx';
import { DryRunView } from './DryRunView.tsx';
import type { Trial } from './use-trial.ts';

/** One trial of the draft: how far it is, what it found, or why there is nothing. */
export function TrialView({ title, ...props }: Props & { readonly title: string }) {
  if (props.trial.answer === null && props.trial.failed === null) return null;
  return (
    <Section title={title} isOpen>
      <ByState {...props} />
    </Section>
  );
}

interface Props {
  readonly trial: Trial;
  /** The live version. */
  readonly live: string;
  readonly format: Format;
  readonly onReload: () => void;
}

function ByState({ trial: { answer, failed }, live, format, onReload }: Props) {
  if (failed !== null) return <FailedAct failed={failed} />;
  switch (answer?.state) {
    case 'running':
      return (
        <ProgressBar
          title={words.running}
          value={answer.done}
          maxValue={Math.max(answer.total ?? 0, answer.done, 1)}
          valueDescription={words.progress(
            countWords(answer.done, format),
            answer.total === null ? null : countWords(answer.total, format),
          )}
        />
      );
    case 'finished':
      return <FinishedTrial answer={answer} live={live} format={format} />;
    case 'draft moved on':
      return (
        <Alert title={words.savedMeanwhile} variant="warning">
          <Text>{words.savedMeanwhileHint}</Text>
          <Button size="xs" onClick={onReload}>
            {words.showTheirs}
          </Button>
        </Alert>
      );
    case 'not possible':
      return <Text>{say(trialRefusals, answer.why, format)}</Text>;
    case 'unknown':
      return <Text>{words.notKept}</Text>;
    case 'not allowed':
      return <Text>{answer.whoCan}</Text>;
    case undefined:
      return null;
  }
}

function FinishedTrial({
  answer,
  live,
  format,
}: {
  readonly answer: Finished;
  readonly live: string;
  readonly format: Format;
}) {
  const { result, against } = answer;
  const earlier = earlierWords(answer, format);
  const other = otherWords(against, live);
  return (
    <Flex direction="column" gap="extra-small">
      {earlier !== null && (
        <Alert title={words.earlier} variant="warning">
          <Text>{earlier}</Text>
        </Alert>
      )}
      {result.kind === 'dry run' ? (
        <DryRunView result={result} other={other} format={format} />
      ) : (
        <BackTestView result={result} other={other} format={format} />
      )}
    </Flex>
  );
}
