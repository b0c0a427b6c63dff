import { Alert, Button, Text } from '@hubspot/ui-extensions';
import type { ChangePartAnswer } from '../../../src/contract/settings/parts.ts';
import { auditWords } from '../../../src/words/audit-words.ts';
import type { Format } from '../../shared/format.ts';
import { ToldLines } from '../../shared/ToldLines.tsx';
import { byWords } from './PartFrame.tsx';

/** An answer after which something is still to be decided or corrected. */
export type OpenAnswer = Exclude<ChangePartAnswer, { state: 'done' }>;

/** Why nothing was changed, with every problem, and the way on. What was typed in stays. */
export function PartAnswer({
  answer,
  format,
  onReload,
}: {
  readonly answer: OpenAnswer;
  readonly format: Format;
  readonly onReload: () => void;
}) {
  switch (answer.state) {
    case 'would do':
      return answer.differences.length === 0 ? (
        <Text>Nothing would change: it is so already.</Text>
      ) : (
        <Alert title="What would change. Nothing is saved yet" variant="info">
          <ToldLines lines={answer.differences} format={format} />
        </Alert>
      );
    case 'moved on':
      return (
        <Alert title="Somebody else changed this meanwhile" variant="warning">
          {answer.last !== null && (
            <>
              <Text>{`${byWords(answer.last)}, ${format.moment(answer.last.at)}: ${auditWords(answer.last.act, format)}`}</Text>
              <ToldLines lines={answer.last.differences} format={format} />
            </>
          )}
          <Text>Nothing of yours was saved, and nothing of it is lost.</Text>
          <Button size="sm" onClick={onReload}>
            Read it again and keep what I typed
          </Button>
        </Alert>
      );
    case 'refused':
      return (
        <Alert title={refusedTitle(answer.problems.length)} variant="danger">
          <Lines lines={answer.problems.map(({ wrong }) => wrong)} />
        </Alert>
      );
    case 'not possible':
      return <Text>{answer.why}</Text>;
    case 'not synced':
      return <Text>Nothing has been read from HubSpot yet.</Text>;
    case 'not allowed':
      return <Text>{answer.whoCan}</Text>;
  }
}

function refusedTitle(count: number): string {
  return count === 1 ? 'Not saved: 1 problem' : `Not saved: ${count} problems`;
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line) => <Text key={line}>{line}</Text>);
}

/** What is wrong at a field, as props of an input; nothing when it is fine. */
export function problemProps(answer: OpenAnswer | null, field: string) {
  if (answer?.state !== 'refused') return {};
  const own = answer.problems.filter(
    (problem) => problem.field === field || problem.field.startsWith(`${field}.`),
  );
  return own.length === 0
    ? {}
    : { error: true, validationMessage: own.map(({ wrong }) => wrong).join(' ') };
}
