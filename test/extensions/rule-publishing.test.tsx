import { Select, TableRow } from '@hubspot/ui-extensions';
import { describe, expect, test } from '@jest/globals';
import type { ChangeRulesAnswer } from '../../src/contract/settings/change-rules.ts';
import {
  acceptSuggestionRequest,
  type SuggestionsAnswer,
  suggestionsAnswerSchema,
} from '../../src/contract/settings/suggestions.ts';
import { asWritten } from '../../src/domain/told/told.ts';
import { words } from './card-stage.tsx';
import { done, drafted, type Shown, show, showWith, untouched } from './rules-stage.tsx';
import { backTest, dryRun, trialOf } from './trial-samples.ts';

const submitted = '2026-11-20T10:00:00Z';
/** A version that was handed over, made of draft number 3, which was tried before. */
const handedOver: Shown = {
  ...untouched,
  draft: { ...untouched.draft, revision: 4, savedAt: submitted },
  pending: {
    version: 'rules-1',
    state: 'waiting for review',
    since: submitted,
    until: null,
    scores: null,
    youMayReview: true,
    otherwise: null,
    moves: null,
  },
  versions: [
    {
      version: 'rules-1',
      createdAt: submitted,
      authors: [{ id: '7', name: 'Mia Admin' }],
      note: 'Vice presidents buy.',
      basedOn: 'default-1',
      changes: [
        {
          say: 'line gives',
          with: {
            rule: { say: 'rule', with: { title: 'Seniority', id: null } },
            line: 'Vice president',
            to: 20,
            before: 12,
          },
        },
      ],
      wasLive: false,
    },
  ],
  events: [
    {
      number: 1,
      version: 'rules-1',
      kind: 'submitted',
      by: { id: '7', name: 'Mia Admin' },
      at: submitted,
      note: null,
      until: null,
      scores: null,
    },
  ],
  trials: [{ id: 'a'.repeat(8), kind: 'dry run', revision: 3 }],
};
const earlier = { revision: 3, isOfPresentDraft: false };

describe('before rules go live', () => {
  test('whoever reviews a version sees what it changes, why, and what its trial found', async () => {
    const { says, text, press, acts } = await showWith(handedOver, ({ url }) =>
      url.pathname === '/v1/settings/trial'
        ? trialOf(dryRun, earlier)
        : { ...done, version: 'rules-1' },
    );
    await says('Dry run: Of 4,981 contacts, 37 move up to A');
    expect(text()).toContain('“Vice presidents buy.”');
    expect(text()).toContain('"Seniority": "Vice president" gives +20 instead of +12.');
    press('Approve');
    await says('rules-1 is approved and can be published. Scores do not change.');
    expect(acts()).toEqual([expect.objectContaining({ act: 'approve', version: 'rules-1' })]);
  });

  test('a trial of another draft is not taken for one of the version on its way', async () => {
    const savedSince = { ...handedOver, draft: { ...handedOver.draft, revision: 6 } };
    const other = await showWith(savedSince, () => trialOf(dryRun, earlier));
    await other.says('It was not tested against the live rules');
    const { savedAt, ...draft } = savedSince.draft;
    const unknown = { ...savedSince, draft: { ...draft, savedAt: '2026-11-21T10:00:00Z' } };
    const { text } = await showWith(unknown, () => trialOf(dryRun, earlier));
    expect(text()).not.toContain('37 move up to A');
    expect(text()).not.toContain('It was not tested');
  });

  test('a shadow says what it would have graded otherwise so far, and what making it live costs', async () => {
    const pending: Shown['pending'] = {
      version: 'rules-1',
      state: 'in shadow',
      since: submitted,
      until: '2026-12-04T10:00:00Z',
      scores: 'new leads',
      youMayReview: false,
      otherwise: 312,
      moves: [
        { from: 'A', to: 'A', leads: 900 },
        { from: 'B', to: 'A', leads: 312 },
      ],
    };
    const { renderer, text, press, acts, says } = await show(
      { ...handedOver, trials: [], pending },
      done,
    );
    expect(text()).toContain('it grades 312 leads differently.');
    const rows = renderer.findAll(TableRow).map((row) => words(row).replaceAll('\n', ' '));
    expect(rows).toEqual(expect.arrayContaining(['A 900 0 0 0', 'B 312 0 0 0']));
    expect(text()).toContain('The 4,981 existing leads keep the version that scores them now');
    press('Make it live now');
    await says('Saved.');
    expect(acts()).toEqual([{ key: expect.anything(), act: 'end shadow', version: 'rules-1' }]);
  });

  test('publishing says its cost, which follows what is chosen', async () => {
    const { renderer, text, says } = await show(drafted);
    expect(text()).toContain('All 4,981 leads are scored again in the background.');
    const choose = (name: string, to: string | number) =>
      renderer
        .findAll(Select)
        .find(({ props }) => props.name === name)
        ?.props.onChange?.(to);
    choose('shadow', 14);
    await says('It does not grade any leads for 14 days.');
    choose('scores', 'new leads');
    await says('The 4,981 existing leads keep the version that scores them now');
  });

  test('who publishes and what scores are set on the page', async () => {
    const { renderer, press, acts, says, text } = await show(untouched, done);
    expect(text()).not.toContain('Save');
    renderer
      .findAll(Select)
      .find(({ props }) => props.name === 'review')
      ?.props.onChange?.('by a second person');
    await says('Save');
    press('Save');
    await says('Saved.');
    expect(acts()).toEqual([
      expect.objectContaining({
        act: 'set',
        review: 'by a second person',
        scoring: 'learned when proven',
      }),
    ]);
  });
});

const suggested: SuggestionsAnswer = suggestionsAnswerSchema.parse({
  state: 'shown',
  learned: 'learned-2',
  leads: 1_400,
  converted: 84,
  suggestions: [
    {
      kind: 'points',
      id: 'seniority 1',
      title: 'Seniority',
      termId: 'seniority',
      bin: 1,
      reason: 'Vice president',
      from: 15,
      to: 6,
      leads: 214,
      converted: 19,
      all: { leads: 4_981, converted: 299 },
    },
  ],
});

describe('what outcomes suggest', () => {
  const shown = (accepted: ChangeRulesAnswer, suggestions = suggested) =>
    showWith(
      { ...drafted, trials: [{ id: 'b'.repeat(8), kind: 'back-test', revision: 3 }] },
      ({ url }) => {
        if (url.pathname === '/v1/settings/trial') return trialOf(backTest);
        return url.pathname === '/v1/settings/suggestions' ? suggestions : accepted;
      },
    );

  test('stands with the leads it rests on, and is taken over one by one into the draft that was seen', async () => {
    const { says, press, asked, text } = await shown({ ...done, revision: 4 });
    await says('Vice president: +6 instead of +15');
    expect(text()).toContain(
      'should give +6, not +15. Of 214 leads, 8.9% bought; of all leads, 6.0%.',
    );
    press('Change to +6');
    await says('Added to the draft.');
    const act = asked.find(({ url }) => url.pathname === '/v1/settings/accept-suggestion');
    if (act === undefined) throw new Error('nothing was accepted');
    expect(acceptSuggestionRequest.parse((act.options as { body: unknown }).body)).toMatchObject({
      revision: 3,
      id: 'seniority 1',
    });
  });

  test('is not taken over into a draft that somebody else saved meanwhile', async () => {
    const { says, press, text } = await shown({
      state: 'moved on',
      revision: 5,
      last: {
        by: { id: '8', name: 'Ana Ruiz' },
        via: 'settings page',
        at: '2026-11-23T10:00:00Z',
        act: asWritten('Saved the draft.'),
        differences: [],
      },
      differences: [],
    });
    await says('Change to +6');
    press('Change to +6');
    await says('Someone else changed this in the meantime');
    expect(text()).toContain('Saved the draft.');
    expect(text()).toContain('Reload and keep my changes');
  });

  test('says why there is none', async () => {
    const { says } = await shown(done, {
      state: 'none',
      why: { say: 'nothing learned', with: {} },
    });
    await says('Nothing has been learned from your outcomes');
  });
});
