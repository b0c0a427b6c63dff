import { Alert, Button, Text } from '@hubspot/ui-extensions';
import type { ChangeSettingAnswer } from '../../../src/contract/settings/change-setting.ts';
import { auditWords } from '../../../src/words/audit-words.ts';
import { settingsShared as words } from '../../../src/words/en/settings/shared.ts';
import { settingRefusals } from '../../../src/words/en/settings.ts';
import { say } from '../../../src/words/say.ts';
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
        <Text>{words.nothingWouldChange}</Text>
      ) : (
        <Alert title={words.wouldChange} variant="info">
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
      return <Text>{say(settingRefusals, answer.why, format)}</Text>;
    case 'not synced':
      return <Text>{words.notSynced}</Text>;
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
    <Alert title={words.movedOn} variant="warning">
      {last !== null && (
        <>
          <Text>{`${byWords(last)}, ${format.moment(last.at)}: ${auditWords(last.act, format)}`}</Text>
          <ToldLines lines={last.differences} format={format} />
        </>
      )}
      <Text>{words.keptYours}</Text>
      {differences.length > 0 && (
        <>
          <Text>{words.yoursOnTheirs}</Text>
          <ToldLines lines={differences} format={format} />
        </>
      )}
      <Button size="sm" onClick={onReload}>
        {words.reload}
      </Button>
    </Alert>
  );
}

function refusedTitle(count: number): string {
  return words.notSaved(count);
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
