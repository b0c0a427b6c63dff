import { Alert, Button, Flex, LoadingButton, Text, TextArea } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { publishing as words } from '../../../src/words/en/settings/publishing.ts';
import { pendingWords } from '../../../src/words/en/settings/rules-status.ts';
import { publishingSentences } from '../../../src/words/en/settings/trials.ts';
import type { Format } from '../../shared/format.ts';
import { ToldLines } from '../../shared/ToldLines.tsx';
import type { ActOnRules, ShownRules } from '../rules/rule-parts.ts';
import { GradeTable } from '../trials/GradeTable.tsx';
import type { DraftTrials } from '../trials/use-trials.ts';
import { PublishingChoice } from './PublishingChoice.tsx';
import { costOfGoingLive, draftOfPending, type Publishing } from './publish-words.ts';

interface Props {
  readonly rules: ShownRules;
  readonly trials: DraftTrials;
  readonly act: ActOnRules;
  readonly isBusy: boolean;
  readonly format: Format;
}

type OnItsWay = NonNullable<ShownRules['pending']>;

/** A version on its way: what it changes, what its trials found, what it waits for, and what may be done with it. */
export function Pending({ pending, ...rest }: Props & { readonly pending: OnItsWay }) {
  const { rules, trials, act, format } = rest;
  const { version, state, youMayReview } = pending;
  const own = rules.versions.find((each) => each.version === version);
  const revision = draftOfPending(rules);
  const told =
    revision === null
      ? []
      : publishingSentences(trials, { revision, live: rules.live.version }, format);
  return (
    <Flex direction="column" gap="extra-small">
      <Alert title={words.onItsWay(version)} variant="info">
        <Text>{pendingWords(pending, format)}</Text>
      </Alert>
      {own?.note && <Text>{`“${own.note}”`}</Text>}
      <ToldLines lines={own?.changes ?? []} format={format} />
      {told.map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      {revision !== null && told.length === 0 && <Text>{words.notTried}</Text>}
      {youMayReview && <Review version={version} {...rest} />}
      {state === 'approved' && <PublishApproved pending={pending} {...rest} />}
      {state === 'in shadow' && <EndShadow pending={pending} {...rest} />}
      <Flex direction="row">
        <Button size="sm" onClick={() => act({ act: 'withdraw', version })}>
          {words.withdraw}
        </Button>
      </Flex>
      <Text variant="microcopy">{words.withdrawHint}</Text>
    </Flex>
  );
}

function Review({ version, act, isBusy }: Props & { readonly version: string }) {
  const [note, setNote] = useState('');
  return (
    <>
      <TextArea
        name="review-note"
        label={words.reviewNote}
        value={note}
        onChange={setNote}
        rows={2}
      />
      <Flex direction="row" gap="small" wrap>
        <LoadingButton
          size="sm"
          variant="primary"
          loading={isBusy}
          onClick={() => act({ act: 'approve', version, note })}
        >
          {words.approve}
        </LoadingButton>
        <Button size="sm" onClick={() => act({ act: 'refuse', version, note })}>
          {words.refuse}
        </Button>
      </Flex>
      <Text variant="microcopy">{words.approveHint}</Text>
    </>
  );
}

function PublishApproved({
  pending: { version, scores },
  rules,
  act,
  isBusy,
  format,
}: Props & { readonly pending: OnItsWay }) {
  const [publishing, setPublishing] = useState<Publishing>({
    shadowDays: 0,
    scores: scores ?? 'all leads',
  });
  return (
    <>
      <PublishingChoice
        rules={rules}
        publishing={publishing}
        canWait
        format={format}
        onChange={setPublishing}
      />
      <Flex direction="row">
        <LoadingButton
          size="sm"
          variant="primary"
          loading={isBusy}
          onClick={() => act({ act: 'publish version', version, note: null, ...publishing })}
        >
          {publishing.shadowDays === 0 ? words.publishNow : words.startShadow}
        </LoadingButton>
      </Flex>
    </>
  );
}

function EndShadow({
  pending: { version, scores, moves },
  rules,
  act,
  isBusy,
  format,
}: Props & { readonly pending: OnItsWay }) {
  const cost = costOfGoingLive(rules, { shadowDays: 0, scores: scores ?? 'all leads' }, format);
  return (
    <>
      {moves !== null && moves.length > 0 && (
        <GradeTable from={words.whatScoresNow} to={version} moves={moves} format={format} />
      )}
      {rules.scoredBy.kind === 'learned' && (
        <Text variant="microcopy">{words.shadowOfLearned}</Text>
      )}
      {cost.map((sentence) => (
        <Text key={sentence} variant="microcopy">
          {sentence}
        </Text>
      ))}
      <Flex direction="row">
        <LoadingButton
          size="sm"
          variant="primary"
          loading={isBusy}
          onClick={() => act({ act: 'end shadow', version })}
        >
          {words.endShadow}
        </LoadingButton>
      </Flex>
    </>
  );
}
