import { Flex, LoadingButton, TextArea } from '@hubspot/ui-extensions';
import { goalSettings as words } from '../../../src/words/en/settings/goals.ts';
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
    <Section title={words.import} isOpen={text !== ''}>
      <TextArea
        name="goals-text"
        label={words.text}
        description={words.textHint}
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
          {words.check}
        </LoadingButton>
        <LoadingButton
          size="sm"
          variant="primary"
          loading={isBusy}
          disabled={text.trim() === '' || !isTried}
          onClick={() => act({ act: 'read', text, dryRun: false })}
        >
          {words.importButton}
        </LoadingButton>
      </Flex>
    </Section>
  );
}
