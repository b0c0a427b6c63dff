import { Alert, Button, Flex, LoadingButton, Text, TextArea } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { ReadRulesFileAnswer } from '../../../src/contract/settings/rules-file.ts';
import { noteLine } from '../../../src/words/en/rules-files.ts';
import { problemLine } from '../../../src/words/en/scorecard-faults.ts';
import { rulesFiles as words } from '../../../src/words/en/settings/files.ts';
import { english } from '../../../src/words/english.ts';
import type { CardContext } from '../../shared/card-context.ts';
import { FailedAct } from '../../shared/FailedAct.tsx';
import { useQuestion } from '../../shared/use-question.ts';
import type { Scorecard } from '../rules/rule-parts.ts';
import { OtherSettings } from './OtherSettings.tsx';

/** Rules out of a file, pasted as text: read, told what of it is not taken over, then put into the draft. */
export function ImportFile({
  context,
  onTake,
}: {
  readonly context: CardContext;
  /** Puts a scorecard where it can be looked over and saved. */
  readonly onTake: (scorecard: Scorecard) => void;
}) {
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<ReadRulesFileAnswer | null>(null);
  const [isTaken, setTaken] = useState(false);
  const { ask, isBusy, failed } = useQuestion('readRulesFile', context, setAnswer);
  const change = (to: string) => {
    setText(to);
    setAnswer(null);
    setTaken(false);
  };
  return (
    <Flex direction="column" gap="extra-small">
      <TextArea
        name="file"
        label={words.import}
        description={words.importHint}
        value={text}
        rows={6}
        onChange={change}
      />
      <Flex direction="row">
        <LoadingButton
          size="sm"
          loading={isBusy}
          disabled={text.trim() === ''}
          onClick={() => ask({ text })}
        >
          {words.read}
        </LoadingButton>
      </Flex>
      {failed !== null && <FailedAct failed={failed} />}
      {answer !== null && !isTaken && (
        <WhatItSays
          answer={answer}
          context={context}
          onReload={() => ask({ text })}
          onTake={(scorecard) => {
            onTake(scorecard);
            setTaken(true);
          }}
        />
      )}
      {isTaken && <Text>{words.inEditor}</Text>}
    </Flex>
  );
}

function WhatItSays({
  answer,
  context,
  onReload,
  onTake,
}: {
  readonly answer: ReadRulesFileAnswer;
  readonly context: CardContext;
  readonly onReload: () => void;
  readonly onTake: (scorecard: Scorecard) => void;
}) {
  if (answer.state === 'not allowed') return <Text>{answer.whoCan}</Text>;
  if (answer.state === 'not synced') return <Text>{words.notSynced}</Text>;
  const problems = answer.problems
    .map((problem) => problemLine(problem, english))
    .map((line) => <Text key={line}>{line}</Text>);
  if (answer.state === 'refused')
    return (
      <Alert title={words.notUsable} variant="danger">
        {problems}
      </Alert>
    );
  const { kind, scorecard, told, others } = answer;
  return (
    <Flex direction="column" gap="extra-small">
      <Text>{words.found(kind, scorecard.terms.length, scorecard.name)}</Text>
      {problems.length > 0 && (
        <Alert title={words.problems} variant="warning">
          {problems}
        </Alert>
      )}
      {told.length > 0 && (
        <Alert title={words.notTakenOver} variant="info">
          {told
            .map((note) => noteLine(note, english))
            .map((line) => (
              <Text key={line}>{line}</Text>
            ))}
        </Alert>
      )}
      <Flex direction="row">
        <Button size="sm" variant="primary" onClick={() => onTake(scorecard)}>
          {words.putIntoDraft}
        </Button>
      </Flex>
      <OtherSettings others={others} context={context} onReload={onReload} />
    </Flex>
  );
}
