import { Button, Divider, Flex, Heading, LoadingButton, Tag, Text } from '@hubspot/ui-extensions';
import { useRef } from 'react';
import { warningSettings as words } from '../../../src/words/en/settings/warnings.ts';
import type { CardContext } from '../../shared/card-context.ts';
import { FailedAct } from '../../shared/FailedAct.tsx';
import { formatFor } from '../../shared/format.ts';
import { NotSaved, type OpenChange } from '../shared/NotSaved.tsx';
import { LastChanged, type PageActions } from '../shared/SettingFrame.tsx';
import { usePlainSetting } from '../shared/use-setting.ts';
import { WarningEditor } from './WarningEditor.tsx';
import {
  asUsual,
  type EditedWarning,
  editAll,
  isSetAlike,
  type ShownWarnings,
  settingsOf,
} from './warning-edits.ts';

const headings = words.titles;

type Warnings = readonly EditedWarning[];

/** Every warning with its settings; what was changed is kept on the page until it is saved. */
export function WarningsForm({
  page,
  actions,
  context,
  draft,
  onDraft,
}: {
  readonly page: ShownWarnings;
  readonly actions: PageActions;
  readonly context: CardContext;
  /** Null: nothing is unsaved. */
  readonly draft: Warnings | null;
  readonly onDraft: (draft: Warnings | null) => void;
}) {
  const warnings = draft ?? page.warnings;
  // Saves what was typed last, even if the button is pressed before the page has rendered again.
  const latest = useRef(warnings);
  const edit = (change: (now: Warnings) => Warnings) => {
    latest.current = change(latest.current);
    onDraft(latest.current);
  };
  const setting = usePlainSetting('warnings', context, () => {
    onDraft(null);
    actions.onDone(words.saved);
  });
  const format = formatFor(context);
  const unsaved = warnings.filter((each, at) => {
    const was = page.warnings[at];
    return was === undefined || !isSetAlike(each, was);
  }).length;
  return (
    <Flex direction="column" gap="medium">
      <Text>{words.intro}</Text>
      <LastChanged last={page.last} format={format} />
      {setting.answer !== null && (
        <NotSaved answer={setting.answer} format={format} onReload={actions.reload} />
      )}
      {setting.failed !== null && <FailedAct failed={setting.failed} />}
      {unsaved > 0 && (
        <Flex direction="row" gap="small" align="center" wrap>
          <Tag variant="warning">{words.unsaved(unsaved)}</Tag>
          <LoadingButton
            size="sm"
            variant="primary"
            loading={setting.isBusy}
            onClick={() => setting.act({ seen: page.seen, value: settingsOf(latest.current) })}
          >
            {words.save}
          </LoadingButton>
          <Button size="sm" onClick={() => edit(() => page.warnings)}>
            {words.undo}
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
                problem={problemOf(setting.answer, warning.id)}
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

function problemOf(answer: OpenChange | null, id: string): string | null {
  if (answer?.state !== 'refused') return null;
  return answer.problems.find(({ field }) => field === id)?.wrong ?? null;
}
