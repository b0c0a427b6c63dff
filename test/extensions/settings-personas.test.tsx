import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { Personas } from '../../extensions/settings/personas/Personas.tsx';
import type { ChangeSettingAnswer } from '../../src/contract/settings/change-setting.ts';
import { type PersonasPage, personasPageSchema } from '../../src/contract/settings/personas.ts';
import { changeSettingRequest } from '../../src/contract/settings/plain-settings.ts';
import { defaultPersonas } from '../../src/domain/leads/personas/default-personas.ts';
import { asWritten } from '../../src/domain/told/told.ts';
import { usualPersonas } from '../../src/words/en/persona-names.ts';
import { noRecord, showSetting } from './setting-stage.tsx';

const usualNames: Readonly<Record<string, string>> = usualPersonas;

const page: PersonasPage = {
  state: 'shown',
  seen: '0123456789abcdef',
  areUsual: true,
  last: null,
  personas: defaultPersonas.map(({ id, traits }) => ({
    name: usualNames[id] ?? id,
    traits: [...traits],
    fit: id === 'manager' ? { leads: 212, converted: 31, notKnown: 40 } : null,
  })),
  countedAt: '2026-11-23T10:00:00Z',
  channels: [{ source: 'Paid Social', leads: 1_812 }],
};

const show = (shown: PersonasPage, ...answers: ChangeSettingAnswer[]) =>
  showSetting(
    <Personas context={noRecord} />,
    { '/v1/settings/personas': personasPageSchema.parse(shown) },
    ...answers,
  );

describe('personas on the settings page', () => {
  test('stand as sentences, with how many leads fit each, and the channels by HubSpot’s names', async () => {
    const { text } = await show(page);
    expect(text()).toContain('A lead fits if jobtitle contains manager, lead or supervisor.');
    expect(text()).toContain(
      '212 leads fit. 31 of them became customers. For 40 it is not known, because a property is empty.',
    );
    expect(text()).toContain('Not counted yet');
    expect(text()).toContain('Paid Social: 1,812 leads');
  });

  test('one that is added waits with the others and is saved with the state that was seen', async () => {
    const { press, type, says, acts, text } = await show(page, {
      state: 'done',
      differences: [],
    });
    press('Add a persona');
    await says('Name');
    type('persona-name', 'Buyer');
    type('trait-property', 'jobtitle');
    type('trait-values', 'buyer, procurement');
    await says('Add condition');
    press('Add condition');
    await says('jobtitle contains buyer or procurement');
    press('Apply');
    await says('Unsaved changes');
    press('Save personas');
    await says('Leads are counted by these personas with the next run');
    const asked = changeSettingRequest.extend({ value: z.array(z.unknown()) }).parse(acts()[0]);
    expect(asked).toMatchObject({
      ...{ name: 'personas', seen: '0123456789abcdef', dryRun: false },
    });
    expect(asked.value.at(-1)).toEqual({
      name: 'Buyer',
      traits: [
        {
          reads: { property: 'jobtitle', as: 'text' },
          when: { is: 'containing', words: ['buyer', 'procurement'] },
        },
      ],
    });
    expect(text()).not.toContain('Unsaved changes');
  });

  test('the second of two admins is told what the first did, and loses nothing', async () => {
    const { press, says, text } = await show(page, {
      state: 'moved on',
      last: {
        by: { id: '8', name: 'Ana Ruiz' },
        via: 'settings page',
        at: '2026-11-23T10:00:00Z',
        act: asWritten('Defined the personas.'),
        differences: [asWritten('"Buyer" is new: "jobtitle" as text known.')],
      },
      differences: [asWritten('"Buyer" goes.')],
    });
    press('Remove Manager or team lead');
    await says('Unsaved changes');
    press('Save personas');
    await says('Someone else changed this in the meantime');
    await says('"Buyer" is new');
    await says('Saving yours would change this:');
    await says('"Buyer" goes.');
    press('Reload and keep my changes');
    await says('Unsaved changes');
    expect(text()).not.toContain('Remove Manager or team lead');
  });

  test('problems are told all at once; who is no admin sees who is', async () => {
    const refused = await show(page, {
      state: 'refused',
      problems: [
        { field: '', wrong: 'No such property.' },
        { field: '0.name', wrong: 'Too long.' },
      ],
    });
    refused.press('Remove Specialist or assistant');
    await refused.says('Unsaved changes');
    refused.press('Save personas');
    await refused.says('Not saved: 2 problems');
    await refused.says('Too long.');
    const locked = await show({ state: 'not allowed', whoCan: 'Admins can.' });
    expect(locked.text()).toContain('Admins can.');
    const empty = await show({ state: 'not synced' });
    expect(empty.text()).toContain('Nothing has been read from HubSpot yet');
  });
});
