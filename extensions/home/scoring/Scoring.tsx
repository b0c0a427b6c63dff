import { Alert, Flex, Heading, LoadingButton, Text } from '@hubspot/ui-extensions';
import { useCallback, useState } from 'react';
import type {
  LearningActAnswer,
  LearningPage,
  ShownLearning,
} from '../../../src/contract/learning-page.ts';
import {
  decidedWords,
  homeScoring,
  stateSentences,
  verdictHeadline,
} from '../../../src/words/en/home-scoring.ts';
import { drift, refusals } from '../../../src/words/en/learning.ts';
import { shared } from '../../../src/words/en/shared.ts';
import { say } from '../../../src/words/say.ts';
import { CardFrame } from '../../shared/CardFrame.tsx';
import type { CardContext } from '../../shared/card-context.ts';
import { type Format, formatFor } from '../../shared/format.ts';
import { problemWords } from '../../shared/problem.ts';
import { type Acting, useAct } from '../../shared/use-act.ts';
import { ScoringLeaks } from './ScoringLeaks.tsx';
import { ScoringReport } from './ScoringReport.tsx';

/** Whether scoring works on the portal's own outcomes, before anybody trusts it. */
export function Scoring({ context }: { readonly context: CardContext }) {
  return (
    <Flex direction="column" gap="small">
      <Heading>{homeScoring.title}</Heading>
      <CardFrame ask="readLearningPage" context={context} waiting={homeScoring.waiting}>
        {(page) => <Current first={page} context={context} />}
      </CardFrame>
    </Flex>
  );
}

interface Props {
  readonly first: LearningPage;
  readonly context: CardContext;
}

/** The page as it was read, or as the latest act left it. */
function Current({ first, context }: Props) {
  const [page, setPage] = useState(first);
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = useCallback(
    (answer: LearningActAnswer) => {
      setRefusal(answer.state === 'refused' ? say(refusals, answer.why, formatFor(context)) : null);
      if (answer.state === 'done') setPage(answer.page);
    },
    [context],
  );
  const acting = useAct('actOnLearning', context, take);
  return (
    <>
      <ByState page={page} acting={acting} format={formatFor(context)} />
      {refusal !== null && <Text>{refusal}</Text>}
      {acting.failed !== null && <Text>{problemWords(acting.failed.problem, shared).message}</Text>}
    </>
  );
}

function ByState({
  page,
  acting,
  format,
}: {
  readonly page: LearningPage;
  readonly acting: Acting<'actOnLearning'>;
  readonly format: Format;
}) {
  switch (page.state) {
    case 'shown':
      return <Shown page={page} acting={acting} format={format} />;
    case 'not learned':
      return (
        <>
          <Text>{page.askedAt === null ? homeScoring.notLearned : homeScoring.asked}</Text>
          {page.mayAct && page.askedAt === null && <LearnNow acting={acting} />}
        </>
      );
    case 'not allowed':
      return <Text>{homeScoring.whoCanSee}</Text>;
  }
}

function Shown({
  page,
  acting,
  format,
}: {
  readonly page: ShownLearning;
  readonly acting: Acting<'actOnLearning'>;
  readonly format: Format;
}) {
  const { report, mayAct, askedAt } = page;
  return (
    <>
      <Text format={{ fontWeight: 'bold' }}>{verdictHeadline(report)}</Text>
      <Text>{decidedWords(report.verdict, format)}</Text>
      {report.alarms
        .map((alarm) => say(drift, alarm, format))
        .map((alarm) => (
          <Alert key={alarm} title={homeScoring.moved} variant="warning">
            <Text>{alarm}</Text>
          </Alert>
        ))}
      {stateSentences(page, format, Date.now()).map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      {mayAct && askedAt === null && <LearnNow acting={acting} />}
      <ScoringReport page={page} format={format} />
      <ScoringLeaks leaks={report.leaks} mayAct={mayAct} acting={acting} format={format} />
    </>
  );
}

function LearnNow({ acting: { isBusy, act } }: { readonly acting: Acting<'actOnLearning'> }) {
  return (
    <Flex direction="row">
      <LoadingButton
        size="sm"
        variant="secondary"
        loading={isBusy}
        onClick={() => act({ act: 'learn now' })}
      >
        {homeScoring.learnNow}
      </LoadingButton>
    </Flex>
  );
}
