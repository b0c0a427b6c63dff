import { Button, Divider, Flex, Heading, LoadingButton, Tag, Text } from '@hubspot/ui-extensions';
import { useMemo, useState } from 'react';
import { personaSettings as words } from '../../../src/words/en/settings/personas.ts';
import type { CardContext } from '../../shared/card-context.ts';
import { FailedAct } from '../../shared/FailedAct.tsx';
import { formatFor } from '../../shared/format.ts';
import { NotSaved } from '../shared/NotSaved.tsx';
import { LastChanged, type PageActions } from '../shared/SettingFrame.tsx';
import { usePlainSetting } from '../shared/use-setting.ts';
import { Channels } from './Channels.tsx';
import { PersonaEditor } from './PersonaEditor.tsx';
import { fitWords, type PersonaDraft, personaWords, type ShownPersonas } from './persona-words.ts';

/** The personas as sentences, with what became of their leads; changed here, saved together. */
export function PersonasForm({
  page,
  actions,
  context,
  draft,
  onDraft,
}: {
  readonly page: ShownPersonas;
  readonly actions: PageActions;
  readonly context: CardContext;
  /** What is unsaved; null: nothing. */
  readonly draft: readonly PersonaDraft[] | null;
  readonly onDraft: (draft: readonly PersonaDraft[] | null) => void;
}) {
  const format = useMemo(() => formatFor(context), [context]);
  const [edited, setEdited] = useState<number | null>(null);
  const part = usePlainSetting('personas', context, () => {
    onDraft(null);
    actions.onDone(words.saved);
  });
  const personas = draft ?? page.personas;
  const change = (to: readonly PersonaDraft[]) => {
    part.forget();
    setEdited(null);
    onDraft(to);
  };
  const fits = new Map(
    page.personas.map((persona) => [personaKey(persona), fitWords(persona.fit, format)]),
  );
  const save = (to: readonly PersonaDraft[] | null) =>
    part.act({
      seen: page.seen,
      value: to?.map(({ name, traits }) => ({ name, traits })) ?? null,
    });
  return (
    <Flex direction="column" gap="medium">
      <Text>{words.intro}</Text>
      {page.areUsual && <Text variant="microcopy">{words.areUsual}</Text>}
      <LastChanged last={page.last} format={format} />
      {part.answer !== null && (
        <NotSaved answer={part.answer} format={format} onReload={actions.reload} />
      )}
      {part.failed !== null && <FailedAct failed={part.failed} />}
      {draft !== null && (
        <Flex direction="row" gap="small" align="center" wrap>
          <Tag variant="warning">{words.unsaved}</Tag>
          <LoadingButton
            size="sm"
            variant="primary"
            loading={part.isBusy}
            onClick={() => save(personas)}
          >
            {words.save}
          </LoadingButton>
          <Button size="sm" onClick={() => onDraft(null)}>
            {words.undo}
          </Button>
        </Flex>
      )}
      {personas.map((persona, place) => (
        <Flex key={persona.name} direction="column" gap="extra-small">
          <Divider />
          <Heading>{persona.name}</Heading>
          <Text>{personaWords(persona)}</Text>
          <Text variant="microcopy">{fits.get(personaKey(persona)) ?? words.countedLater}</Text>
          {edited === place ? (
            <PersonaEditor
              persona={persona}
              others={personas.filter((each) => each !== persona)}
              onKeep={(to) => change(personas.map((each, i) => (i === place ? to : each)))}
              onDrop={() => setEdited(null)}
            />
          ) : (
            <Flex direction="row" gap="small">
              <Button size="xs" onClick={() => setEdited(place)}>
                {words.change(persona.name)}
              </Button>
              <Button
                size="xs"
                disabled={personas.length === 1}
                onClick={() => change(personas.filter((each) => each !== persona))}
              >
                {words.remove(persona.name)}
              </Button>
            </Flex>
          )}
        </Flex>
      ))}
      <Divider />
      {edited === personas.length ? (
        <PersonaEditor
          persona={{ name: '', traits: [] }}
          others={personas}
          onKeep={(to) => change([...personas, to])}
          onDrop={() => setEdited(null)}
        />
      ) : (
        <Flex direction="row" gap="small" wrap>
          <Button size="sm" onClick={() => setEdited(personas.length)}>
            {words.add}
          </Button>
          {!page.areUsual && (
            <LoadingButton size="sm" loading={part.isBusy} onClick={() => save(null)}>
              {words.asUsual}
            </LoadingButton>
          )}
        </Flex>
      )}
      <Channels page={page} format={format} />
    </Flex>
  );
}

/** What is counted stands for a persona as it is asked, not for one that was changed since. */
function personaKey(persona: PersonaDraft): string {
  return `${persona.name}\n${personaWords(persona)}`;
}
