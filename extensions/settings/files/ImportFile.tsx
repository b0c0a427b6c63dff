import { Alert, Button, Flex, LoadingButton, Text, TextArea } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { ReadRulesFileAnswer } from '../../../src/contract/settings/rules-file.ts';
import { noteLine } from '../../../src/words/en/rules-files.ts';
import { problemLine } from '../../../src/words/en/scorecard-faults.ts';
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
        label="Bring rules in"
        description="Paste a configuration of ours, a lead score as HubSpot's API gives it, or a table of points in CSV"
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
          Read it
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
      {isTaken && (
        <Text>It stands in the rules above, unsaved. Look it over, then save the draft.</Text>
      )}
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
  if (answer.state === 'not synced') return <Text>Nothing has been read from HubSpot yet.</Text>;
  const problems = answer.problems
    .map((problem) => problemLine(problem, english))
    .map((line) => <Text key={line}>{line}</Text>);
  if (answer.state === 'refused')
    return (
      <Alert title="This cannot be used" variant="danger">
        {problems}
      </Alert>
    );
  const { kind, scorecard, told, others } = answer;
  const rules = scorecard.terms.length === 1 ? '1 rule' : `${scorecard.terms.length} rules`;
  return (
    <Flex direction="column" gap="extra-small">
      <Text>{`A ${kind} with ${rules}: “${scorecard.name}”.`}</Text>
      {problems.length > 0 && (
        <Alert title="To look at on this portal" variant="warning">
          {problems}
        </Alert>
      )}
      {told.length > 0 && (
        <Alert title="Not taken over, or not as it stands there" variant="info">
          {told
            .map((note) => noteLine(note, english))
            .map((line) => (
              <Text key={line}>{line}</Text>
            ))}
        </Alert>
      )}
      <Flex direction="row">
        <Button size="sm" variant="primary" onClick={() => onTake(scorecard)}>
          Put these rules into the draft
        </Button>
      </Flex>
      <OtherSettings others={others} context={context} onReload={onReload} />
    </Flex>
  );
}
