import { Flex, LoadingButton, TextArea } from '@hubspot/ui-extensions';
import { Section } from '../../shared/Section.tsx';
import type { ActOnGoals } from './goal-draft.ts';

/** The text of a goals file: checked first, then taken over whole or not at all. */
export function ImportGoals({
  text,
  isTried,
  isBusy,
  onText,
  act,
}: {
  readonly text: string;
  /** Whether it was checked as it stands, and nothing is wrong with it. */
  readonly isTried: boolean;
  readonly isBusy: boolean;
  readonly onText: (text: string) => void;
  readonly act: ActOnGoals;
}) {
  return (
    <Section title="Bring goals in from a file" isOpen={text !== ''}>
      <TextArea
        name="goals-text"
        label="The text of a goals file"
        description="CSV with headings (Rep, Team, Metric, Period, Target, ...), or JSON, as for “pacekeeper goals import”"
        value={text}
        rows={6}
        onInput={onText}
      />
      <Flex direction="row" gap="small">
        <LoadingButton
          size="sm"
          loading={isBusy}
          disabled={text.trim() === ''}
          onClick={() => act({ act: 'read', text, dryRun: true })}
        >
          Check it
        </LoadingButton>
        <LoadingButton
          size="sm"
          variant="primary"
          loading={isBusy}
          disabled={text.trim() === '' || !isTried}
          onClick={() => act({ act: 'read', text, dryRun: false })}
        >
          Bring these goals in
        </LoadingButton>
      </Flex>
    </Section>
  );
}
