import { Alert, Button, Flex, LoadingButton, Text, TextArea } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { Format } from '../../shared/format.ts';
import { ToldLines } from '../../shared/ToldLines.tsx';
import type { ActOnRules, ShownRules } from '../rules/rule-parts.ts';
import { pendingWords } from '../rules/status-words.ts';
import { GradeTable } from '../trials/GradeTable.tsx';
import { publishingSentences } from '../trials/trial-words.ts';
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
      <Alert title={`${version} is on its way`} variant="info">
        <Text>{pendingWords(pending, format)}</Text>
      </Alert>
      {own?.note && <Text>{`“${own.note}”`}</Text>}
      <ToldLines lines={own?.changes ?? []} format={format} />
      {told.map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      {revision !== null && told.length === 0 && (
        <Text>It was not tried against the live rules before it was handed over.</Text>
      )}
      {youMayReview && <Review version={version} {...rest} />}
      {state === 'approved' && <PublishApproved pending={pending} {...rest} />}
      {state === 'in shadow' && <EndShadow pending={pending} {...rest} />}
      <Flex direction="row">
        <Button size="sm" onClick={() => act({ act: 'withdraw', version })}>
          Withdraw
        </Button>
      </Flex>
      <Text variant="microcopy">
        Withdrawn, it becomes the draft again, unless there is another one.
      </Text>
    </Flex>
  );
}

function Review({ version, act, isBusy }: Props & { readonly version: string }) {
  const [note, setNote] = useState('');
  return (
    <>
      <TextArea
        name="review-note"
        label="What the author should know"
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
          Approve
        </LoadingButton>
        <Button size="sm" onClick={() => act({ act: 'refuse', version, note })}>
          Refuse
        </Button>
      </Flex>
      <Text variant="microcopy">Approving scores nobody yet: it is published after that.</Text>
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
          {publishing.shadowDays === 0 ? 'Publish now' : 'Start the shadow'}
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
        <GradeTable from="what scores now" to={version} moves={moves} format={format} />
      )}
      {rules.scoredBy.kind === 'learned' && (
        <Text variant="microcopy">
          What scores now was learned. The table holds the rules against that; what the change of
          rules does by itself, the dry run says.
        </Text>
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
          Make it live now
        </LoadingButton>
      </Flex>
    </>
  );
}
