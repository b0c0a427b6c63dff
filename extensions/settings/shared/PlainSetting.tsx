import { Flex, LoadingButton, Text } from '@hubspot/ui-extensions';
import { type ReactNode, useCallback, useState } from 'react';
import type {
  SettingAnswer,
  ShownSetting,
  WholeSetting,
} from '../../../src/contract/settings/plain-settings.ts';
import type { CardContext } from '../../shared/card-context.ts';
import { FailedAct } from '../../shared/FailedAct.tsx';
import { formatFor } from '../../shared/format.ts';
import { NotSaved } from './NotSaved.tsx';
import { LastChanged, type PageActions, SettingFrame } from './SettingFrame.tsx';
import { useSetting } from './use-setting.ts';

type Value<Name extends WholeSetting> = ShownSetting<Name>['value'];

interface SettingWords {
  /** What the setting is for. */
  readonly intro: string;
  readonly waiting: string;
  /** What is needed before there is anything to show. */
  readonly why: string;
  /** On the button. */
  readonly save: string;
  readonly saved: string;
}

interface FieldsProps<Name extends WholeSetting> {
  readonly page: ShownSetting<Name>;
  /** As it is typed in. */
  readonly value: Value<Name>;
  readonly set: (value: Value<Name>) => void;
}

interface Props<Name extends WholeSetting> {
  readonly name: Name;
  readonly context: CardContext;
  readonly words: SettingWords;
  /** Its fields; they only make elements. */
  readonly children: (fields: FieldsProps<Name>) => ReactNode;
}

/** One plain setting, for admins: its fields, and all that the pages of such settings share. What is unsaved stays when the page is read again. */
export function PlainSetting<Name extends WholeSetting>(props: Props<Name>) {
  const { name, context, words } = props;
  const [draft, setDraft] = useState<Value<Name> | null>(null);
  return (
    <SettingFrame
      ask="readSetting"
      asked={{ name }}
      context={context}
      waiting={words.waiting}
      why={words.why}
    >
      {(page, actions) =>
        isOf(page, name) ? (
          <SettingForm page={page} actions={actions} draft={draft} onDraft={setDraft} {...props} />
        ) : null
      }
    </SettingFrame>
  );
}

type ShownAnswer = Extract<SettingAnswer, { state: 'shown' }>;

function isOf<Name extends WholeSetting>(
  page: ShownAnswer,
  name: Name,
): page is ShownSetting<Name> {
  return page.name === name;
}

function SettingForm<Name extends WholeSetting>({
  name,
  context,
  words,
  page,
  actions,
  draft,
  onDraft,
  children,
}: Props<Name> & {
  readonly page: ShownSetting<Name>;
  readonly actions: PageActions;
  /** Null: nothing is unsaved. */
  readonly draft: Value<Name> | null;
  readonly onDraft: (draft: Value<Name> | null) => void;
}) {
  const { onDone } = actions;
  const setting = useSetting(
    'changeSetting',
    context,
    useCallback(() => {
      onDraft(null);
      onDone(words.saved);
    }, [onDraft, onDone, words.saved]),
  );
  const format = formatFor(context);
  const value = draft ?? page.value;
  return (
    <Flex direction="column" gap="medium">
      <Text>{words.intro}</Text>
      <LastChanged last={page.last} format={format} />
      {setting.answer !== null && (
        <NotSaved answer={setting.answer} format={format} onReload={actions.reload} />
      )}
      {setting.failed !== null && <FailedAct failed={setting.failed} />}
      {children({ page, value, set: onDraft })}
      {JSON.stringify(value) !== JSON.stringify(page.value) && (
        <Flex direction="row">
          <LoadingButton
            size="sm"
            variant="primary"
            loading={setting.isBusy}
            onClick={() => setting.act({ name, seen: page.seen, value })}
          >
            {words.save}
          </LoadingButton>
        </Flex>
      )}
    </Flex>
  );
}
