import { Alert, TableRow } from '@hubspot/ui-extensions';
import { describe, expect, test } from '@jest/globals';
import { startTrialRequest, type TrialAnswer } from '../../src/contract/settings/rule-trial.ts';
import { words } from './card-stage.tsx';
import { drafted, showWith } from './rules-stage.tsx';
import { backTest, dryRun, figures, trialOf } from './trial-samples.ts';

/** Draws the page with a saved draft; trials are answered in turn. */
const tried = (...answers: TrialAnswer[]) =>
  showWith(
    {
      ...drafted,
      trials: answers.flatMap((each) =>
        'kind' in each ? [{ id: each.id, kind: each.kind, revision: each.revision }] : [],
      ),
    },
    ({ url }) => {
      const id = url.searchParams.get('id');
      return answers.find((each) => 'id' in each && each.id === id) ?? answers[0];
    },
  );

describe('trying a draft on the settings page', () => {
  test('a dry run says who moves, by grade, owner and name, with lines that sum to the difference, and what it costs', async () => {
    const { says, text, renderer } = await tried(trialOf(dryRun));
    await says('Of 4,981 contacts, 37 move up to A, 1 moves up to B and 12 move down to C.');
    expect(text()).toContain('Rosa Diaz (Ana Lind): B with 28 points, A with 36');
    expect(text()).toContain('+10 Vice president, -2 Held to 40 for fit = +8');
    expect(text()).toContain('3 values cannot be read by a rule of the draft');
    expect(text()).toContain(
      "For all leads: 4,981 leads are scored again and 1,204 scores change. Each change adds a line to the lead's history. Reading and scoring took 2 s here",
    );
    expect(text()).toContain('No lead matches it. 0 of 4,981 (all contacts) Check how');
    const rows = renderer.findAll(TableRow).map((row) => words(row).replaceAll('\n', ' '));
    expect(rows).toEqual(
      expect.arrayContaining(['B 37 0 0 0', 'A 0 0 12 0', 'Nobody 1,981 8 10 40 46']),
    );
  });

  test('a back-test says its verdict in words first, then whom it would have picked and what that rests on', async () => {
    const { says, text, renderer } = await tried(trialOf(backTest));
    await says('Yes: the draft would have found buyers better.');
    expect(text()).toContain(
      'Of 84 customers among leads created since Nov 23, 2025, 61 would have been graded A or B (the live rules: 48).',
    );
    expect(text()).toContain('Left out: outcome open (3,581).');
    const rows = renderer.findAll(TableRow).map((row) => words(row).replaceAll('\n', ' '));
    expect(rows.some((row) => row.includes('+0.030 (+0.004 to +0.056)'))).toBe(true);
    expect(rows).toContain('A 14% of 100 (9% to 22%) 14% of 100 (9% to 22%) 2.5 2.5');
    expect(rows).toContain('8% 7% 400');
  });

  test('too few outcomes are said aloud, and no figure stands in for them', async () => {
    const none = { auc: null, liftAtTenPercent: null, brier: null, brierSkill: null };
    const nothing = { ...figures, ...none, calibrationError: null, reliability: [] };
    const { says, text, renderer } = await tried(
      trialOf({
        ...backTest,
        live: nothing,
        draft: nothing,
        aucDifference: null,
        verdict: 'not enough data',
      }),
    );
    await says('Not enough data to say.');
    expect(text()).not.toContain('0.680');
    const rows = renderer.findAll(TableRow).map((row) => words(row).replaceAll('\n', ' '));
    expect(rows).toContainEqual(
      expect.stringMatching(/^Ranking \(AUC\) not enough data not enough data/),
    );
  });

  test('beside each line stands how often it fires and what became of those; few leads are not made a share', async () => {
    const { says, text, setPoints } = await tried(trialOf(dryRun), trialOf(backTest));
    await says('Matches 212 of 4,981 contacts.');
    await says('Of 180 past leads that matched, 14% bought (all leads: 6%).');
    expect(text()).toContain('Of 4 past leads that matched, 1 bought: too few');
    setPoints(20);
    await says('Unsaved changes: 1');
    expect(text()).toContain('Matches 212 of 4,981 contacts.');
  });

  test('a trial of an earlier draft says so, and says nothing beside the lines or about publishing', async () => {
    const { says, text } = await tried(trialOf(dryRun, { revision: 2, isOfPresentDraft: false }));
    await says('This is for an earlier draft (number 2');
    expect(text()).not.toContain('Matches 212');
    expect(text()).toContain('This draft has not been tested');
    expect(text()).toContain('Publish without a test');
  });

  test('publishing stands beside what the trials found', async () => {
    const { says, text, renderer, press, acts } = await tried(trialOf(dryRun), trialOf(backTest));
    await says('Yes: the draft would have found buyers better. Of 84 customers');
    expect(renderer.findAll(Alert).map(({ props }) => props.title)).not.toContain(
      'This draft has not been tested',
    );
    expect(text()).not.toContain('Publish without a test');
    press('Publish');
    expect(acts()).toEqual([expect.objectContaining({ act: 'publish draft', revision: 3 })]);
  });

  test('starting a trial names the draft that was seen and what to compare with, and is asked after until it is finished', async () => {
    const running: TrialAnswer = {
      state: 'running',
      id: 'c'.repeat(8),
      kind: 'dry run',
      revision: 3,
      against: 'default-1',
      askedAt: '2026-11-23T10:00:00Z',
      isOfPresentDraft: true,
      done: 1_000,
      total: 4_981,
    };
    const answers = [running, trialOf(dryRun)];
    const noSuggestions = { state: 'none', why: { say: 'not back-tested', with: {} } };
    const { press, says, asked } = await showWith(drafted, ({ url }) =>
      url.pathname.includes('trial') ? answers.shift() : noSuggestions,
    );
    press('Dry run: which leads change grade?');
    await says('1,000 of about 4,981 leads');
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    await says('37 move up to A');
    const [start, poll] = asked.filter(({ url }) => url.pathname.includes('trial'));
    if (start === undefined) throw new Error('nothing was started');
    expect(startTrialRequest.parse((start.options as { body: unknown }).body)).toMatchObject({
      kind: 'dry run',
      revision: 3,
      against: 'default-1',
    });
    expect(poll?.url.search).toBe(`?id=${running.id}`);
  }, 10_000);

  test.each<[TrialAnswer, string]>([
    [{ state: 'draft moved on', revision: 4 }, 'Nothing was tested.'],
    [
      { state: 'not possible', why: { say: 'no outcomes yet', with: { horizonDays: 90 } } },
      'No lead is old enough yet: outcomes are known 90 days after a lead came in.',
    ],
    [{ state: 'unknown', id: 'd'.repeat(8) }, 'This result is no longer stored.'],
  ])('says so when there is nothing to show: %j', async (answer, said) => {
    const { press, says } = await showWith(drafted, () => answer);
    press('Back-test: does it find buyers better?');
    await says(said);
  });
});
