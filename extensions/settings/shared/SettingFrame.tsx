import { Alert, Flex, Text } from '@hubspot/ui-extensions';
import { type ReactElement, type ReactNode, useState } from 'react';
import type { AnswerOf, BesideRecord, NameOf, PlainRead } from '../../../src/contract/asks.ts';
import type { LastChange } from '../../../src/contract/settings/change-setting.ts';
import { settingsShared as words } from '../../../src/words/en/settings/shared.ts';
import { CardFrame } from '../../shared/CardFrame.tsx';
import type { CardContext } from '../../shared/card-context.ts';
import type { Format } from '../../shared/format.ts';
import { NotAllowed, NotYet } from '../../shared/Notices.tsx';

type Unshown =
  | { readonly state: 'not synced' }
  | { readonly state: 'not allowed'; readonly whoCan: string };

/** The reads that fill a page of the settings. */
type PageName = {
  [Name in NameOf<'read'>]: AnswerOf<Name> extends { readonly state: 'shown' } | Unshown
    ? Name
    : never;
}[NameOf<'read'>];

type ShownBy<Name extends PageName> = Extract<AnswerOf<Name>, { readonly state: 'shown' }>;

function isShown<Name extends PageName>(page: AnswerOf<Name>): page is ShownBy<Name> {
  return page.state === 'shown';
}

/** What the form of a setting can ask of its frame. */
export interface PageActions {
  /** Reads the page again. */
  readonly reload: () => void;
  /** Tells what was done, and reads the page again. */
  readonly onDone: (words: string) => void;
}

interface FrameProps<Name extends PageName> {
  readonly ask: Name;
  readonly context: CardContext;
  readonly waiting: string;
  /** What is needed before there is anything to show. */
  readonly why: string;
  readonly children: (page: ShownBy<Name>, actions: PageActions) => ReactNode;
}

/** Frames one tab of the settings: the waiting, the failing, who may not see it, and what was done last. */
export function SettingFrame<Name extends PageName & PlainRead>(
  props: FrameProps<Name>,
): ReactElement;
export function SettingFrame<Name extends PageName>(
  props: FrameProps<Name> & { readonly asked: BesideRecord<Name> },
): ReactElement;
export function SettingFrame<Name extends PageName>({
  ask,
  asked,
  context,
  waiting,
  why,
  children,
}: FrameProps<Name> & { readonly asked?: BesideRecord<Name> }): ReactElement {
  const [done, setDone] = useState<string | null>(null);
  return (
    <Flex direction="column" gap="medium">
      {done !== null && (
        <Alert title={done} variant="success">
          {null}
        </Alert>
      )}
      <CardFrame ask={ask} asked={asked} context={context} waiting={waiting}>
        {(page, again) => {
          if (page.state === 'not synced')
            return <NotYet title={words.notSyncedTitle} why={why} onRetry={again} />;
          if (page.state === 'not allowed') return <NotAllowed whoCan={page.whoCan} />;
          if (!isShown(page)) return null;
          return children(page, {
            reload: () => {
              setDone(null);
              again();
            },
            onDone: (words) => {
              setDone(words);
              again();
            },
          });
        }}
      </CardFrame>
    </Flex>
  );
}

/** Who changed a setting last, and when. */
export function LastChanged({
  last,
  format,
}: {
  readonly last: LastChange;
  readonly format: Format;
}) {
  if (last === null) return null;
  return (
    <Text variant="microcopy">{words.lastChanged(byWords(last), format.moment(last.at))}</Text>
  );
}

/** Who did something, in words. */
export function byWords({ by, via }: NonNullable<LastChange>): string {
  if (by !== null) return by.name ?? 'somebody';
  return via === 'command line' ? words.commandLine : words.schedule;
}
