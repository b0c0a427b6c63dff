import { Button, Input, LoadingButton, Select, TextArea } from '@hubspot/ui-extensions';
import type { ReactElement } from 'react';
import {
  type ChangeSettingAnswer,
  changeSettingAnswerSchema,
} from '../../src/contract/settings/change-setting.ts';
import { answerWith, contextAt, drawn, json, words } from './card-stage.tsx';

const { crm, ...noRecord } = contextAt('settings');

export { noRecord };

/** Draws a tab of the settings page; reads are answered by path, what is done on it in turn. */
export async function showSetting(
  element: ReactElement,
  pages: Readonly<Record<string, unknown>>,
  ...answers: ChangeSettingAnswer[]
) {
  const asked = answerWith(({ url }) =>
    json(
      url.pathname.startsWith('/v1/settings/change-')
        ? changeSettingAnswerSchema.parse(answers.shift())
        : pages[url.pathname],
    ),
  );
  const renderer = await drawn(element, 'settings');
  const text = () => words(renderer.getRootNode());
  const says = (said: string) =>
    renderer.waitFor(() => {
      if (!text().includes(said)) throw new Error(`"${said}" is not said: ${text()}`);
    });
  const press = (label: string) => {
    const all = [...renderer.findAll(Button), ...renderer.findAll(LoadingButton)];
    const found = all.find((each) => each.text === label);
    if (found === undefined) throw new Error(`no "${label}" among ${all.map((b) => b.text)}`);
    found.trigger('onClick');
  };
  /** Types into the field of a name. The renderer's trigger types an argument as the handler itself, so the handler is called. */
  const type = (name: string, typed: string) => {
    const fields = [...renderer.findAll(Input), ...renderer.findAll(TextArea)];
    const field = fields.find(({ props }) => props.name === name);
    if (field === undefined) throw new Error(`no field "${name}"`);
    field.props.onInput?.(typed);
  };
  const choose = (name: string, value: string | number) => {
    const field = renderer.findAll(Select).find(({ props }) => props.name === name);
    if (field === undefined) throw new Error(`no field "${name}"`);
    field.props.onChange?.(value);
  };
  const faultAt = (name: string) =>
    [...renderer.findAll(Input), ...renderer.findAll(TextArea)].find(
      ({ props }) => props.name === name,
    )?.props.validationMessage;
  const acts = () =>
    asked
      .filter(({ url }) => url.pathname.startsWith('/v1/settings/change-'))
      .map(({ options }) => (options as { body: Record<string, unknown> }).body);
  return { renderer, text, says, press, type, choose, faultAt, acts };
}
