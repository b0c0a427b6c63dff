import { describe, expect, test } from '@jest/globals';
import { choosePrompt, type PromptWish } from '../../../src/domain/coaching/choose-prompt.ts';
import { promptLibrary } from '../../../src/domain/coaching/prompts.ts';
import { contactWarnings } from '../../../src/domain/coaching/warnings/contact-warnings.ts';
import { dealWarnings } from '../../../src/domain/coaching/warnings/deal-warnings.ts';
import { prompts } from '../../../src/words/en/prompts.ts';

const phases = ['early', 'middle', 'late', null] as const;
const lifecycles = [
  'subscriber',
  'lead',
  'marketingqualifiedlead',
  'salesqualifiedlead',
  'opportunity',
  'customer',
  '4711',
  null,
];

/** Warnings that no talk mends: their own action is the one thing to do. */
const withoutPrompt = [
  'contact-possible-duplicate',
  'contact-stage-contradiction',
  'contact-persona-mismatch',
  'contact-free-mail',
  'contact-weak-channel',
];

/** What the prompts say. */
const texts = Object.values(prompts.prompts);

/** Every wish with a single warning that a talk can mend. */
const wishes: readonly PromptWish[] = [
  ...dealWarnings.flatMap(({ id }) =>
    phases.map((stage) => ({ subject: 'deal' as const, warnings: [{ id }], stage })),
  ),
  ...contactWarnings
    .filter(({ id }) => !withoutPrompt.includes(id))
    .flatMap(({ id }) =>
      lifecycles.map((stage) => ({
        subject: 'contact' as const,
        warnings: [{ id }],
        stage,
        hasOpenDeal: true,
      })),
    ),
];

describe('The library', () => {
  test('holds sixteen prompts, four for each skill, each of its own', () => {
    const bySkill = Map.groupBy(promptLibrary, ({ skill }) => skill);
    expect([...bySkill.values()].map((group) => group.length)).toEqual([4, 4, 4, 4]);
    expect(new Set(promptLibrary.map(({ id }) => id)).size).toBe(16);
    expect(new Set(texts.map(({ text }) => text)).size).toBe(16);
  });

  test('answers only warnings that exist', () => {
    const ids = [...dealWarnings, ...contactWarnings].map(({ id }) => id);
    for (const { answers } of promptLibrary)
      expect(ids).toEqual(expect.arrayContaining([...answers]));
  });

  test('says what to do in words that fit a sidebar, and what good looks like', () => {
    for (const { text, goodLooksLike } of texts) {
      expect(text.length).toBeLessThanOrEqual(220);
      expect(goodLooksLike).toMatch(/^[A-Z].{20,110}\.$/);
    }
  });
});

describe('choosePrompt', () => {
  test('has an answer to every warning that a talk can mend, at every stage', () => {
    for (const wish of wishes)
      expect([wish, choosePrompt(wish)?.id]).toEqual([wish, expect.any(String)]);
  });

  test('reaches all sixteen prompts', () => {
    expect(new Set(wishes.map((wish) => choosePrompt(wish)?.id))).toEqual(
      new Set(promptLibrary.map(({ id }) => id)),
    );
  });

  test('gives the same prompt for the same wish', () => {
    for (const wish of wishes)
      expect(choosePrompt(structuredClone(wish))).toEqual(choosePrompt(wish));
  });

  test('answers the weightiest warning that the library knows', () => {
    const warnings = [
      { id: 'of-the-future' },
      { id: 'deal-no-next-step' },
      { id: 'deal-stuck-in-stage' },
    ];
    expect(choosePrompt({ subject: 'deal', warnings, stage: 'late' })?.id).toBe(
      'plan-to-signature',
    );
  });

  test('tells early leads from those near a sale', () => {
    const warnings = [{ id: 'contact-gone-quiet' }];
    const at = (stage: string | null, hasOpenDeal = true) =>
      choosePrompt({ subject: 'contact', warnings, stage, hasOpenDeal })?.id;
    expect(at('lead')).toBe('name-the-silence');
    expect(at('opportunity')).toBe('hold-or-release');
    expect(at(null)).toBe('name-the-silence');
  });

  test('moves on a deal whose goal is behind, as its stage asks for, when no warning speaks', () => {
    const at = (stage: (typeof phases)[number], warnings: readonly { id: string }[] = []) =>
      choosePrompt({ subject: 'deal', warnings, stage, goalBehind: true })?.id;
    expect(phases.map((stage) => at(stage))).toEqual([
      'explain-without-features',
      'proof-for-the-doubter',
      'the-only-thing-left',
      undefined,
    ]);
    expect(at('late', [{ id: 'deal-no-next-step' }])).toBe('plan-to-signature');
    expect(
      choosePrompt({ subject: 'deal', warnings: [], stage: 'late', goalBehind: false }),
    ).toBeNull();
  });

  test('is quiet when there is nothing to say', () => {
    expect(choosePrompt({ subject: 'deal', warnings: [], stage: 'late' })).toBeNull();
    expect(
      choosePrompt({
        subject: 'contact',
        warnings: [{ id: 'of-the-future' }],
        stage: null,
        hasOpenDeal: false,
      }),
    ).toBeNull();
  });

  test('shows the prompt and not where the library files it', () => {
    const prompt = choosePrompt({
      subject: 'deal',
      warnings: [{ id: 'deal-no-next-step' }],
      stage: null,
    });
    expect(Object.keys(prompt ?? {})).toEqual(['id']);
  });
});
