import { Button, Checkbox, LoadingButton, NumberInput, Toggle } from '@hubspot/ui-extensions';
import { describe, expect, test } from '@jest/globals';
import { Warnings } from '../../extensions/settings/warnings/Warnings.tsx';
import type { ChangeSettingAnswer } from '../../src/contract/settings/change-setting.ts';
import { changeSettingRequest } from '../../src/contract/settings/plain-settings.ts';
import {
  type WarningSettingView,
  type WarningsPage,
  warningsForm,
  warningsPageSchema,
} from '../../src/contract/settings/warnings.ts';
import { type Asked, answerWith, contextAt, drawn, json, words } from './card-stage.tsx';

const { crm, ...noRecord } = contextAt('settings');

const prompt = {
  id: 'claim-with-context',
  skill: 'sales technique',
  on: true,
};
const noOwner: WarningSettingView = {
  id: 'contact-no-owner',
  about: 'contact',
  on: true,
  threshold: { limit: 1, usual: 1, least: 1, most: 30 },
  carried: 1212,
  prompts: [prompt],
};
const noNextStep: WarningSettingView = {
  ...noOwner,
  id: 'deal-no-next-step',
  about: 'deal',
  on: false,
  threshold: { limit: 10, usual: 7, least: 1, most: 90 },
  carried: 0,
  prompts: [],
};
const page: Extract<WarningsPage, { state: 'shown' }> = {
  state: 'shown',
  seen: '0123456789abcdef',
  last: {
    by: { id: '8', name: 'Ana Ruiz' },
    via: 'settings page',
    at: '2026-11-23T10:00:00Z',
    act: { say: 'warnings set', with: {} },
    differences: [],
  },
  warnings: [noOwner, noNextStep],
};

async function show(shown: WarningsPage, ...answers: ChangeSettingAnswer[]) {
  const asked = answerWith(({ url }) =>
    json(
      url.pathname === '/v1/settings/warnings' ? warningsPageSchema.parse(shown) : answers.shift(),
    ),
  );
  const renderer = await drawn(<Warnings context={noRecord} />, 'settings');
  const text = () => words(renderer.getRootNode());
  return {
    renderer,
    text,
    press: (label: string) => {
      const all = [...renderer.findAll(Button), ...renderer.findAll(LoadingButton)];
      const found = all.find((each) => each.text === label);
      if (found === undefined) throw new Error(`no "${label}" among ${all.map((b) => b.text)}`);
      found.trigger('onClick');
    },
    says: (said: string) =>
      renderer.waitFor(() => {
        if (!text().includes(said)) throw new Error(`"${said}" is not said: ${text()}`);
      }),
    acts: () => asked.filter(({ url }) => url.pathname.endsWith('change-setting')).map(bodyOf),
    reads: () => asked.filter(({ url }) => url.pathname.endsWith('/warnings')).length,
  };
}

const bodyOf = ({ options }: Asked) =>
  changeSettingRequest.extend({ value: warningsForm }).parse((options as { body: unknown }).body);
const done: ChangeSettingAnswer = { state: 'done', differences: [] };

describe('warnings on the settings page', () => {
  test('are listed with what they say, from when, and how many records carry them', async () => {
    const { renderer, text } = await show(page);
    expect(text()).toContain('answers on the first day count most. Currently on 1,212 contacts.');
    expect(text()).toContain('happens to think of it. Currently on no deals.');
    expect(text()).toContain('Last changed by Ana Ruiz on');
    expect(renderer.findAll(Toggle).map(({ props }) => [props.label, props.checked])).toEqual([
      ['Nobody owns this lead', true],
      ['No next step planned', false],
    ]);
    // What is off asks for no number.
    expect(renderer.findAll(NumberInput).map(({ props }) => props.description)).toEqual([
      'Default 1; from 1 to 30',
    ]);
  });

  test('are changed on the page, and saved whole with the mark of what was seen', async () => {
    const { renderer, press, says, acts, reads } = await show(page, done);
    renderer.findAll(NumberInput)[0]?.props.onChange?.(5);
    await says('Unsaved changes: 1');
    renderer.findAll(Checkbox)[0]?.props.onChange?.(false, '');
    renderer.findAll(Toggle)[1]?.props.onChange?.(true);
    await says('Unsaved changes: 2');
    press('Save');
    await says('Saved. Takes effect with the next run');
    expect(acts()).toEqual([
      {
        key: expect.any(String),
        seen: page.seen,
        dryRun: false,
        name: 'warnings',
        value: {
          warnings: [
            { id: 'contact-no-owner', on: true, limit: 5 },
            { id: 'deal-no-next-step', on: true, limit: 10 },
          ],
          promptsOff: ['claim-with-context'],
        },
      },
    ]);
    expect(reads()).toBe(2);
  });

  test('are saved as typed, also by whoever presses the button before the page is drawn anew', async () => {
    const { renderer, press, says, acts } = await show(page, done);
    renderer.findAll(NumberInput)[0]?.props.onChange?.(2);
    await says('Unsaved changes: 1');
    renderer.findAll(NumberInput)[0]?.props.onChange?.(25);
    press('Save');
    await says('Saved.');
    expect(acts()[0]?.value.warnings[0]).toEqual({ id: 'contact-no-owner', on: true, limit: 25 });
  });

  test('go back to usual one by one, and what is not saved is undone together', async () => {
    const { renderer, press, says, text } = await show(page);
    press('Restore the default');
    await says('Unsaved changes: 1');
    expect(renderer.findAll(Toggle)[1]?.props.checked).toBe(true);
    expect(renderer.findAll(NumberInput)[1]?.props.value).toBe(7);
    press('Discard changes');
    await renderer.waitFor(() => {
      if (text().includes('Unsaved')) throw new Error('still unsaved');
    });
    expect(renderer.findAll(Toggle)[1]?.props.checked).toBe(false);
  });

  test('that cannot be set so say at the field what can, and keep what was typed', async () => {
    const wrong = 'Days without an owner: 99 is not possible. Enter a whole number from 1 to 30.';
    const { renderer, press, says } = await show(page, {
      state: 'refused',
      problems: [{ field: 'contact-no-owner', wrong }],
    });
    renderer.findAll(NumberInput)[0]?.props.onChange?.(99);
    await says('Unsaved changes: 1');
    press('Save');
    await says(wrong);
    expect(renderer.findAll(NumberInput)[0]?.props).toMatchObject({
      value: 99,
      error: true,
      validationMessage: wrong,
    });
  });

  test('that somebody else set meanwhile: the second is told, and nothing of either is lost', async () => {
    const { renderer, press, says, acts } = await show(
      page,
      {
        state: 'moved on',
        last: page.last && { ...page.last, by: { id: '9', name: 'Ben Osei' } },
        differences: [
          { say: 'warning switched', with: { warning: 'contact-no-owner', on: false } },
        ],
      },
      done,
    );
    renderer.findAll(Toggle)[0]?.props.onChange?.(false);
    await says('Unsaved changes: 1');
    press('Save');
    await says('Someone else changed this in the meantime');
    await says('Ben Osei, ');
    await says('"Nobody owns this lead": switched off.');
    press('Reload and keep my changes');
    await says('Unsaved changes: 1');
    press('Save');
    await says('Saved.');
    expect(acts()[1]?.value.warnings[0]).toEqual(acts()[0]?.value.warnings[0]);
  });

  test('are for admins', async () => {
    const { text } = await show({ state: 'not allowed', whoCan: 'Admins can.' });
    expect(text()).toContain('Admins can.');
  });
});
