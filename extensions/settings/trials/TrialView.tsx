import { Alert, Button, Flex, ProgressBar, Text } from '@hubspot/ui-extensions';
import { trialRefusals } from '../../../src/words/en/trials.ts';
import { say } from '../../../src/words/say.ts';
import { FailedAct } from '../../shared/FailedAct.tsx';
import type { Format } from '../../shared/format.ts';
import { Section } from '../../shared/Section.tsx';
import { BackTestView } from './BackTestView.tsx';
import { DryRunView } from './DryRunView.tsx';
import { countWords, earlierWords, type Finished, otherWords } from './trial-words.ts';
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
          title="Reading your leads"
          value={answer.done}
          maxValue={Math.max(answer.total ?? 0, answer.done, 1)}
          valueDescription={`${countWords(answer.done, format)}${answer.total === null ? '' : ` of about ${countWords(answer.total, format)}`} leads`}
        />
      );
    case 'finished':
      return <FinishedTrial answer={answer} live={live} format={format} />;
    case 'draft moved on':
      return (
        <Alert title="Somebody saved the draft meanwhile" variant="warning">
          <Text>Nothing was tried. Look at their draft first.</Text>
          <Button size="xs" onClick={onReload}>
            Show their draft
          </Button>
        </Alert>
      );
    case 'not possible':
      return <Text>{say(trialRefusals, answer.why, format)}</Text>;
    case 'unknown':
      return <Text>This trial is not kept any more. Run it again.</Text>;
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
        <Alert title="Of an earlier draft" variant="warning">
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
