import { Accordion, Alert, NumberInput, Tag } from '@hubspot/ui-extensions';
import { describe, expect, test } from '@jest/globals';
import type { RulesPage } from '../../src/contract/settings/rules-page.ts';
import { asWritten } from '../../src/domain/told/told.ts';
import { done, drafted, type Shown, show, untouched } from './rules-stage.tsx';

describe('the scoring rules on the settings page', () => {
  test('say what scores leads now, and every rule as a sentence by group', async () => {
    const { text, renderer } = await show(untouched);
    expect(text()).toContain(
      'Leads are scored by your rules, default-1, from the start. Nothing has been learned from your outcomes yet.',
    );
    expect(text()).toContain('If jobtitle contains vp, svp, evp or vice president');
    const titles = renderer.findAll(Accordion).map(({ props }) => props.title);
    expect(titles).toEqual(expect.arrayContaining(['Seniority (-5 to +15)', 'Versions (1)']));
  });

  test('a change waits as unsaved, can be taken back, and is saved whole with the revision that was seen', async () => {
    const { renderer, press, acts, setPoints, says } = await show(untouched, done);
    setPoints(20);
    setPoints(21);
    await says('Unsaved changes: 2');
    press('Undo last change');
    await says('Unsaved changes: 1');
    press('Save draft');
    await says('Saved. Scores do not change.');
    expect(acts()).toEqual([expect.objectContaining({ act: 'save draft', revision: 0 })]);
    const [act] = acts();
    if (act?.act !== 'save draft') throw new Error('a draft was to be saved');
    expect(act.scorecard).toMatchObject({
      terms: expect.arrayContaining([expect.objectContaining({ title: 'Seniority' })]),
    });
    expect(JSON.stringify(act.scorecard)).toContain('"points":20');
    expect(renderer.findAll(Tag).map(({ text }) => text)).not.toContain('Unsaved changes: 1');
  });

  test('a saved draft is told in words and published at once for all leads unless told otherwise', async () => {
    const { press, acts, text, says } = await show(drafted, { ...done, version: 'rules-1' });
    expect(text()).toContain('"Seniority": "Vice president" gives +20 instead of +12.');
    press('Publish without a test');
    await says('rules-1 is live. Leads are being scored again.');
    expect(acts()).toEqual([
      expect.objectContaining({
        act: 'publish draft',
        revision: 3,
        shadowDays: 0,
        scores: 'all leads',
      }),
    ]);
  });

  test('where a second person is asked for, the draft is handed over and nothing can be published alone', async () => {
    const { press, acts, text, says } = await show(
      { ...drafted, settings: { ...drafted.settings, review: 'by a second person' } },
      done,
    );
    expect(text()).not.toContain('When it goes live');
    press('Submit for review without a test');
    await says('Saved.');
    expect(acts()).toEqual([expect.objectContaining({ act: 'submit', revision: 3 })]);
  });

  test('the second of two admins is told who saved, what differs, and loses nothing', async () => {
    const { press, acts, setPoints, says } = await show(
      drafted,
      {
        state: 'moved on',
        revision: 4,
        last: {
          by: { id: '8', name: 'Ana Ruiz' },
          via: 'settings page',
          at: '2026-11-23T10:00:00Z',
          act: asWritten('Saved the draft.'),
          differences: [],
        },
        differences: [
          {
            say: 'line gives',
            with: {
              rule: { say: 'rule', with: { title: 'Seniority', id: null } },
              line: 'Vice president',
              to: 20,
              before: 9,
            },
          },
        ],
      },
      { ...done, revision: 5 },
    );
    setPoints(20);
    await says('Unsaved changes: 1');
    press('Save draft');
    await says('"Seniority": "Vice president" gives +20 instead of +9.');
    press('Reload and keep my changes');
    await says('Unsaved changes: 1');
    press('Save draft');
    await says('Saved.');
    expect(acts().map((act) => 'revision' in act && act.revision)).toEqual([3, 4]);
  });

  test('a draft that was discarded can be brought back; while none was, there is nothing to bring', async () => {
    const discarded = { ...untouched, draft: { ...untouched.draft, revision: 4 } };
    const { press, acts, says } = await show(discarded, done);
    press('Restore the last draft');
    await says('Saved.');
    expect(acts()).toEqual([
      expect.objectContaining({ act: 'restore draft', revision: 4, from: 3 }),
    ]);
    expect((await show(untouched)).text()).not.toContain('Restore the last draft');
  });

  test('says what scores leads until the next run has learned from rules that went live', async () => {
    const { text } = await show({
      ...untouched,
      live: { ...untouched.live, version: 'rules-2', since: '2026-11-21T10:00:00Z' },
      scoredBy: {
        kind: 'learned',
        version: 'learned-1',
        since: '2026-11-20T10:00:00Z',
        fromRules: 'default-1',
      },
    });
    expect(text()).toContain('which started from your rules default-1');
    expect(text()).toContain('Your rules are now rules-2. The next run learns again from them');
  });

  test('a refused draft keeps what was typed and says at the field what is allowed', async () => {
    const { renderer, press, setPoints, says } = await show(untouched, {
      state: 'refused',
      problems: [
        {
          place: 'Seniority, line 2',
          path: ['terms', 0, 'bins', 1, 'points'],
          fault: { say: 'not a whole number', with: { value: 20_000, most: 10_000 } },
          effect: 'refused',
        },
      ],
    });
    setPoints(20_000);
    await says('Unsaved changes: 1');
    press('Save draft');
    await says('Not saved: 1 problem');
    const field = renderer.findAll(NumberInput)[1]?.props;
    expect(field).toMatchObject({ value: 20_000, error: true });
    expect(field?.validationMessage).toBe('It is 20000. Round it, or scale all points down.');
  });

  test('a version that was live can be gone back to; the live one and one on its way cannot', async () => {
    const version = {
      createdAt: '2026-11-20T10:00:00Z',
      authors: [{ id: '7', name: 'Mia Admin' }],
      note: null,
      basedOn: 'default-1',
      changes: [asWritten('One thing.')],
      wasLive: true,
    };
    const { press, acts, says, text } = await show(
      {
        ...untouched,
        live: { ...untouched.live, version: 'rules-2', since: '2026-11-21T10:00:00Z' },
        versions: [
          { ...version, version: 'rules-2' },
          { ...version, version: 'rules-1' },
        ],
      },
      { ...done, version: 'rules-1' },
    );
    expect(text()).not.toContain('Restore rules-2');
    press('Restore rules-1');
    await says('All 4,981 leads are scored again');
    expect(acts()).toEqual([]);
    press('Make rules-1 live again');
    await says('rules-1 is live. Leads are being scored again.');
    expect(acts()).toEqual([
      expect.objectContaining({ act: 'go back', version: 'rules-1', scores: 'all leads' }),
    ]);
  });

  test('what is on its way says what it waits for, and only a second person may approve', async () => {
    const pending: NonNullable<Shown['pending']> = {
      version: 'rules-1',
      state: 'waiting for review',
      since: '2026-11-20T10:00:00Z',
      until: null,
      scores: null,
      youMayReview: false,
      otherwise: null,
      moves: null,
    };
    const own = await show({ ...drafted, pending });
    expect(own.renderer.findAll(Alert)[0]?.props.title).toBe('rules-1 is pending');
    expect(own.text()).toContain('Its authors cannot approve it.');
    expect(own.text()).not.toContain('Approve\n');
    const other = await show({ ...drafted, pending: { ...pending, youMayReview: true } }, done);
    other.press('Approve');
    await other.says('Saved.');
    expect(other.acts()).toEqual([expect.objectContaining({ act: 'approve', version: 'rules-1' })]);
  });

  test.each<[RulesPage, string]>([
    [{ state: 'not synced' }, 'Nothing has been read from HubSpot yet'],
    [{ state: 'not allowed', whoCan: 'An admin can.' }, 'An admin can.'],
  ])('says so when there is nothing to edit: %j', async (page, said) => {
    const { text } = await show(page);
    expect(text()).toContain(said);
  });
});
