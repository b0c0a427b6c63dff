import {
  Alert,
  Button,
  Divider,
  Flex,
  Heading,
  LoadingButton,
  Tag,
  Text,
} from '@hubspot/ui-extensions';
import { useCallback, useRef, useState } from 'react';
import type { ChangeCoachingAnswer } from '../../../src/contract/settings/coaching.ts';
import type { CardContext } from '../../shared/card-context.ts';
import { FailedAct } from '../../shared/FailedAct.tsx';
import { type Format, formatFor } from '../../shared/format.ts';
import { ToldLines } from '../../shared/ToldLines.tsx';
import { useAct } from '../../shared/use-act.ts';
import { WarningEditor } from './WarningEditor.tsx';
import {
  asUsual,
  type EditedWarning,
  editAll,
  isSetAlike,
  type ShownWarnings,
  settingsOf,
} from './warning-edits.ts';

const headings = { contact: 'On contacts', deal: 'On deals' } as const;

type Unsaved = Exclude<ChangeCoachingAnswer, { state: 'done' }>;

/** Every warning with its settings; what was changed is kept on the page until it is saved. */
export function WarningsDesk({
  page,
  context,
  onDone,
  onReload,
}: {
  readonly page: ShownWarnings;
  readonly context: CardContext;
  readonly onDone: () => void;
  readonly onReload: () => void;
}) {
  const [warnings, edit, latest] = useEdited(page.warnings);
  const [answer, setAnswer] = useState<Unsaved | null>(null);
  const take = useCallback(
    (came: ChangeCoachingAnswer) => {
      if (came.state === 'done') onDone();
      else setAnswer(came);
    },
    [onDone],
  );
  const acting = useAct('changeWarnings', context, take);
  const save = (revision: number) => {
    setAnswer(null);
    acting.act({ revision, ...settingsOf(latest()) });
  };
  const format = formatFor(context);
  const unsaved = warnings.filter((each, at) => {
    const was = page.warnings[at];
    return was === undefined || !isSetAlike(each, was);
  }).length;
  return (
    <Flex direction="column" gap="medium">
      <Standing page={page} format={format} />
      {answer !== null && (
        <NotSaved
          answer={answer}
          format={format}
          isBusy={acting.isBusy}
          onTakeTheirs={onReload}
          onSaveMine={save}
        />
      )}
      {acting.failed !== null && <FailedAct failed={acting.failed} />}
      {unsaved > 0 && (
        <Flex direction="row" gap="small" align="center" wrap>
          <Tag variant="warning">{`Unsaved changes: ${unsaved}`}</Tag>
          <LoadingButton
            size="sm"
            variant="primary"
            loading={acting.isBusy}
            onClick={() => save(page.revision)}
          >
            Save
          </LoadingButton>
          <Button size="sm" onClick={() => edit(() => page.warnings)}>
            Undo all
          </Button>
        </Flex>
      )}
      {(['contact', 'deal'] as const).map((about) => (
        <Flex key={about} direction="column" gap="medium">
          <Divider />
          <Heading>{headings[about]}</Heading>
          {warnings
            .filter((each) => each.about === about)
            .map((warning) => (
              <WarningEditor
                key={warning.id}
                warning={warning}
                problem={problemOf(answer, warning.id)}
                format={format}
                change={(change) => edit((now) => editAll(now, warning.id, change))}
                onUsual={() =>
                  edit((now) => now.map((each) => (each.id === warning.id ? asUsual(each) : each)))
                }
              />
            ))}
        </Flex>
      ))}
    </Flex>
  );
}

type Warnings = readonly EditedWarning[];

/**
 * The warnings as they stand on the page. Saving takes the `latest`, and not those of the last drawing: whoever presses a button
 * right after typing saves what was typed.
 */
function useEdited(first: Warnings) {
  const [warnings, setWarnings] = useState(first);
  const kept = useRef(first);
  const edit = (change: (now: Warnings) => Warnings) => {
    kept.current = change(kept.current);
    setWarnings(kept.current);
  };
  return [warnings, edit, () => kept.current] as const;
}

function problemOf(answer: Unsaved | null, id: string): string | null {
  if (answer?.state !== 'refused') return null;
  return answer.problems.find((problem) => problem.id === id)?.wrong ?? null;
}

function Standing({
  page: { savedBy, savedAt },
  format,
}: {
  readonly page: ShownWarnings;
  readonly format: Format;
}) {
  return (
    <Flex direction="column" gap="extra-small">
      <Text>
        What Pacekeeper warns of on contacts and deals, and from when. A change holds for everybody,
        from the next run on.
      </Text>
      {savedAt !== null && (
        <Text variant="microcopy">
          {`Last set by ${savedBy?.name ?? 'somebody'} on ${format.moment(savedAt)}.`}
        </Text>
      )}
    </Flex>
  );
}

/** Why nothing was saved, and both ways on where somebody else saved meanwhile. */
function NotSaved({
  answer,
  format,
  isBusy,
  onTakeTheirs,
  onSaveMine,
}: {
  readonly answer: Unsaved;
  readonly format: Format;
  readonly isBusy: boolean;
  readonly onTakeTheirs: () => void;
  readonly onSaveMine: (revision: number) => void;
}) {
  if (answer.state !== 'moved on')
    return (
      <Alert title="Not saved" variant="danger">
        {reasonsOf(answer).map((reason) => (
          <Text key={reason}>{reason}</Text>
        ))}
      </Alert>
    );
  const { savedBy, savedAt, differences, revision } = answer;
  const when = savedAt === null ? '' : ` on ${format.moment(savedAt)}`;
  return (
    <Alert title={`${savedBy?.name ?? 'Somebody else'} set warnings${when}`} variant="warning">
      <Text>Nothing was saved now. What yours would change about theirs:</Text>
      <ToldLines lines={differences} format={format} />
      <Flex direction="row" gap="small" wrap>
        <Button size="sm" onClick={onTakeTheirs}>
          Take theirs, drop mine
        </Button>
        <LoadingButton size="sm" loading={isBusy} onClick={() => onSaveMine(revision)}>
          Save mine over it
        </LoadingButton>
      </Flex>
    </Alert>
  );
}

function reasonsOf(answer: Exclude<Unsaved, { state: 'moved on' }>): readonly string[] {
  switch (answer.state) {
    case 'refused':
      return answer.problems.map(({ wrong }) => wrong);
    case 'not possible':
      return [answer.why];
    case 'not synced':
      return ['Nothing has been read from HubSpot yet.'];
    case 'not allowed':
      return [answer.whoCan];
  }
}
