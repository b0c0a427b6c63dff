import { Button, LoadingButton, Select, Toggle } from '@hubspot/ui-extensions';
import { describe, expect, test } from '@jest/globals';
import { Schedule } from '../../extensions/settings/schedule/Schedule.tsx';
import {
  changeSettingRequest,
  type SettingAnswer,
  settingAnswerSchema,
} from '../../src/contract/settings/plain-settings.ts';
import { runNowRequest } from '../../src/contract/settings/schedule.ts';
import { answerWith, contextAt, drawn, json, words } from './card-stage.tsx';

const { crm, ...noRecord } = contextAt('settings');
const page: SettingAnswer = {
  state: 'shown',
  seen: '0123456789abcdef',
  last: null,
  timeZone: 'Europe/Berlin',
  name: 'schedule',
  value: { every: 'as the service', hour: 3, paused: false },
};

async function show(shown: SettingAnswer, ...answers: object[]) {
  const asked = answerWith(({ url }) =>
    json(
      url.pathname === '/v1/settings/setting' ? settingAnswerSchema.parse(shown) : answers.shift(),
    ),
  );
  const renderer = await drawn(<Schedule context={noRecord} />, 'settings');
  const text = () => words(renderer.getRootNode());
  const labels = () => [...renderer.findAll(Button), ...renderer.findAll(LoadingButton)];
  return {
    renderer,
    text,
    press: (label: string) =>
      labels()
        .find((each) => each.text === label)
        ?.trigger('onClick'),
    says: (said: string) =>
      renderer.waitFor(() => {
        if (!text().includes(said)) throw new Error(`"${said}" is not said: ${text()}`);
      }),
    sent: (to: string) =>
      asked
        .filter(({ url }) => url.pathname.endsWith(to))
        .map(({ options }) => (options as { body: unknown }).body),
  };
}

describe('the schedule on the settings page', () => {
  test('is set to a night hour and paused, and saved only when somebody says so', async () => {
    const { renderer, press, says, sent, text } = await show(page, {
      state: 'done',
      differences: [],
    });
    expect(text()).not.toContain('Save schedule');
    renderer.findAll(Select)[0]?.props.onChange?.('nightly');
    await says('Save schedule');
    renderer.findAll(Select)[1]?.props.onChange?.(22);
    renderer.findAll(Toggle)[0]?.props.onChange?.(true);
    await renderer.waitFor(() => {
      expect(renderer.findAll(Select)[1]?.props.value).toBe(22);
      expect(renderer.findAll(Toggle)[0]?.props.checked).toBe(true);
    });
    press('Save schedule');
    await says('Saved. The new schedule is in effect.');
    expect(sent('change-setting').map((body) => changeSettingRequest.parse(body))).toMatchObject([
      { name: 'schedule', seen: page.seen, value: { every: 'nightly', hour: 22, paused: true } },
    ]);
  });

  test('is run at once when somebody asks', async () => {
    const { press, says, sent } = await show(page, { state: 'asked' });
    press('Run now');
    await says('Run requested.');
    expect(sent('run-now').map((body) => runNowRequest.parse(body))).toHaveLength(1);
  });

  test('that somebody else set meanwhile is not overwritten, and what was typed stays', async () => {
    const { renderer, press, says } = await show(page, {
      ...{ state: 'moved on', last: null, differences: [] },
    });
    renderer.findAll(Select)[0]?.props.onChange?.('hourly');
    await says('Save schedule');
    press('Save schedule');
    await says('Someone else changed this in the meantime');
    press('Reload and keep my changes');
    await says('Save schedule');
    expect(renderer.findAll(Select)[0]?.props.value).toBe('hourly');
  });

  test('is for admins', async () => {
    const { text } = await show({ state: 'not allowed', whoCan: 'Admins can.' });
    expect(text()).toContain('Admins can.');
  });
});
