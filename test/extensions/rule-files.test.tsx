import { LoadingButton, TextArea } from '@hubspot/ui-extensions';
import { describe, expect, test } from '@jest/globals';
import {
  type CheckRulesAnswer,
  checkRulesAnswerSchema,
  checkRulesRequest,
} from '../../src/contract/settings/check-rules.ts';
import {
  type ComparedSetting,
  type ExportAnswer,
  exportAnswerSchema,
  type ReadRulesFileAnswer,
  readRulesFileAnswerSchema,
  readRulesFileRequest,
} from '../../src/contract/settings/rules-file.ts';
import { defaultScorecard } from '../../src/domain/leads/scorecard/default-scorecard.ts';
import { asWritten } from '../../src/domain/told/told.ts';
import type { Asked } from './card-stage.tsx';
import { done, showWith, untouched } from './rules-stage.tsx';

const bodyOf = (asked: readonly Asked[], path: string) => {
  const found = asked.find(({ url }) => url.pathname === `/v1/settings/${path}`);
  if (found === undefined) throw new Error(`${path} was not asked`);
  return (found.options as { body: unknown }).body;
};

describe('files of rules on the settings page', () => {
  const imported: Extract<ReadRulesFileAnswer, { state: 'read' }> = {
    state: 'read',
    kind: 'HubSpot score',
    scorecard: { ...defaultScorecard, version: 'draft', name: 'From HubSpot' },
    problems: [],
    told: [
      {
        part: {
          say: 'in a group',
          with: { group: 'Fit', rule: null, parts: [], value: null, aspect: 'decay' },
        },
        why: { say: 'decay by intervals', with: {} },
      },
    ],
    settings: null,
    roles: [],
    others: [],
  };
  const shown = async (answer: ReadRulesFileAnswer) => {
    const stage = await showWith(untouched, ({ url }) =>
      url.pathname === '/v1/settings/read-file' ? readRulesFileAnswerSchema.parse(answer) : done,
    );
    const paste = (text: string) =>
      stage.renderer
        .findAll(TextArea)
        .find(({ props }) => props.name === 'file')
        ?.props.onChange?.(text);
    return { ...stage, paste };
  };

  test('what is pasted is read, what is not taken over is told, and it becomes an unsaved change that is saved as the draft', async () => {
    const { paste, press, says, text, asked, acts } = await shown(imported);
    paste('{"groupConfigs": []}');
    press('Read');
    await says('A HubSpot score with 17 rules: “From HubSpot”.');
    expect(readRulesFileRequest.parse(bodyOf(asked, 'read-file'))).toEqual({
      text: '{"groupConfigs": []}',
    });
    expect(text()).toContain('group "Fit", decay: HubSpot lets each event');
    press('Use these rules as the draft');
    await says('Unsaved changes: 1');
    expect(acts()).toEqual([]);
    press('Save draft');
    await says('Saved.');
    expect(acts()).toEqual([
      expect.objectContaining({
        act: 'save draft',
        scorecard: expect.objectContaining({ name: 'From HubSpot' }),
      }),
    ]);
  });

  test('what a configuration holds besides rules is told setting by setting, and taken over by an act of its own', async () => {
    const seen = '0123456789abcdef';
    const others: ComparedSetting[] = [
      {
        setting: 'personas',
        differences: [asWritten('"Buyer" is new.')],
        problems: [],
        send: { name: 'personas', seen, value: null },
      },
      {
        setting: 'calendar',
        differences: [],
        problems: [],
        send: { name: 'calendar', seen, value: {} },
      },
      {
        setting: 'warnings',
        differences: [],
        problems: ['There is no warning "old".'],
        send: { name: 'warnings', seen, value: { warnings: [], promptsOff: [] } },
      },
    ];
    const { paste, press, says, text, asked } = await shown({ ...imported, others });
    paste('{"pacekeeper": "configuration"}');
    press('Read');
    await says('"Buyer" is new.');
    expect(text()).toContain('Same as your current settings.');
    expect(text()).toContain('There is no warning "old".');
    expect(text()).not.toContain('Apply calendar');
    expect(text()).not.toContain('Apply warnings');
    press('Apply personas');
    await says('Personas: applied. Takes effect with the next run.');
    expect(bodyOf(asked, 'change-setting')).toMatchObject({
      ...{ name: 'personas', seen, value: null },
    });
  });

  test('a file that cannot be used says where and why, and nothing can be taken from it', async () => {
    const { paste, press, says, text } = await shown({
      state: 'refused',
      problems: [
        {
          place: 'the table',
          path: [],
          fault: {
            say: 'not a table',
            with: { line: 3, message: 'Row 3 has no points.' },
          },
          effect: 'refused',
        },
      ],
    });
    paste('property,operator');
    press('Read');
    await says('This cannot be used');
    expect(text()).toContain('the table: line 3: Row 3 has no points.');
    expect(text()).not.toContain('Use these rules as the draft');
  });

  test('the configuration is asked for only on demand, because the audit log notes it, and stands as text', async () => {
    const file: ExportAnswer = exportAnswerSchema.parse({
      state: 'exported',
      file: {
        pacekeeper: 'configuration',
        format: 2,
        exportedAt: '2026-11-23T10:00:00Z',
        portalId: 101,
        rules: defaultScorecard,
        draft: null,
        settings: untouched.settings,
        roles: [],
        personas: null,
        goals: { goals: [], splits: [] },
        calendar: {},
        warnings: { warnings: [], promptsOff: [] },
      },
    });
    const { renderer, press, says, asked } = await showWith(untouched, () => file);
    expect(asked.map(({ url }) => url.pathname)).toEqual(['/v1/settings/rules']);
    press('Show configuration');
    await says('Configuration');
    const shownText = renderer
      .findAll(TextArea)
      .find((each) => each.props.name === 'configuration');
    expect(JSON.parse(shownText?.props.value ?? '')).toMatchObject({ pacekeeper: 'configuration' });
    press('Copy');
    await says('Copied.');
  });
});

test('lines are counted on the newest leads as the rules stand on the page, unsaved changes included', async () => {
  const bins = defaultScorecard.terms.map((term) => term.bins.map(() => 40));
  const checked: CheckRulesAnswer = checkRulesAnswerSchema.parse({
    state: 'checked',
    problems: [],
    findings: [],
    counted: {
      leads: 2_000,
      bins,
      past: { leads: 1_900, converted: 190, bins, convertedBins: bins.map((b) => b.map(() => 8)) },
    },
  });
  const { renderer, press, says, setPoints, asked } = await showWith(untouched, () => checked);
  setPoints(20);
  await says('Unsaved changes: 1');
  press('Count matches for each line');
  await says('Matches 40 of 2,000 newest contacts.');
  await says('Of 40 past leads that matched, 20% bought (all leads: 10%).');
  await says('No likely mistakes found');
  const asks = checkRulesRequest.parse(bodyOf(asked, 'check-rules'));
  expect(JSON.stringify(asks.scorecard)).toContain('"points":20');
  expect(renderer.findAll(LoadingButton).some(({ text }) => text === 'Save draft')).toBe(true);
});
