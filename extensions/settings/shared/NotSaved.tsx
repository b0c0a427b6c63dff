import { Alert, Button, Text } from '@hubspot/ui-extensions';
import type { ChangeSettingAnswer } from '../../../src/contract/settings/change-setting.ts';
import { auditWords } from '../../../src/words/audit-words.ts';
import type { Format } from '../../shared/format.ts';
import { ToldLines } from '../../shared/ToldLines.tsx';
import { byWords } from './SettingFrame.tsx';

/** An answer to a change after which something is still to be decided or corrected. */
export type OpenChange = Exclude<ChangeSettingAnswer, { state: 'done' }>;

/** Why nothing was changed, with every problem, and the way on. What was typed in stays. */
export function NotSaved({
  answer,
  format,
  onReload,
}: {
  readonly answer: OpenChange;
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
      return <MovedOn answer={answer} format={format} onReload={onReload} />;
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

/** Somebody else saved meanwhile: who, what they did, what is now different, and the way on. Nothing of either is lost. */
export function MovedOn({
  answer: { last, differences },
  format,
  onReload,
}: {
  readonly answer: Pick<
    Extract<ChangeSettingAnswer, { state: 'moved on' }>,
    'last' | 'differences'
  >;
  readonly format: Format;
  readonly onReload: () => void;
}) {
  return (
    <Alert title="Somebody else changed this meanwhile" variant="warning">
      {last !== null && (
        <>
          <Text>{`${byWords(last)}, ${format.moment(last.at)}: ${auditWords(last.act, format)}`}</Text>
          <ToldLines lines={last.differences} format={format} />
        </>
      )}
      <Text>Nothing of yours was saved, and nothing of it is lost.</Text>
      {differences.length > 0 && (
        <>
          <Text>What yours would change about theirs:</Text>
          <ToldLines lines={differences} format={format} />
        </>
      )}
      <Button size="sm" onClick={onReload}>
        Read it again and keep what I typed
      </Button>
    </Alert>
  );
}

function refusedTitle(count: number): string {
  return count === 1 ? 'Not saved: 1 problem' : `Not saved: ${count} problems`;
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line) => <Text key={line}>{line}</Text>);
}

/** What is wrong at a field, as props of an input; nothing when it is fine. */
export function problemProps(answer: OpenChange | null, field: string) {
  if (answer?.state !== 'refused') return {};
  const own = answer.problems.filter(
    (problem) => problem.field === field || problem.field.startsWith(`${field}.`),
  );
  return own.length === 0
    ? {}
    : { error: true, validationMessage: own.map(({ wrong }) => wrong).join(' ') };
}
