import { describe, expect, test } from '@jest/globals';
import { askNames, askTable } from '../../functions/asks.ts';
import type { RunStepName } from '../../functions/run-steps.ts';
import type { AskTable, Checked } from '../../functions/shared/ask-entry.ts';
import { type AnswerOf, asks, type NameOf } from '../../src/contract/asks.ts';
import {
  type PlainSettingName,
  plainSettingNames,
} from '../../src/domain/settings/plain-settings.ts';
import { asWritten } from '../../src/domain/told/told.ts';

const key = 'a-key-of-the-card';
const seen = '0'.repeat(16);
const [set, dry] = [
  { key, seen, dryRun: false },
  { key, seen, dryRun: true },
];
const changed = { state: 'done' as const, differences: [asWritten('Something.')] };
const wouldDo = { state: 'would do' as const, differences: [asWritten('Something.')] };
const movedOn = { state: 'moved on' as const, last: null, differences: [] };
const rulesChanged = { state: 'done', revision: 2, version: 'rules-1' } as const;
const version = 'rules-1';
const publishing = { note: null, shadowDays: 0, scores: 'all leads' } as const;

type ActName = NameOf<'act'>;

/** What an act says, what it is answered, and from which step on that is worked out again; null: nothing is. */
type Case<Name extends ActName> = readonly [
  asked: Checked<Name>,
  answer: AnswerOf<Name>,
  from: RunStepName | null,
];

/** The step that works with each plain setting first. A new one does not compile without its line here. */
const restingOn: Readonly<Record<PlainSettingName, RunStepName | null>> = {
  calendar: 'pace',
  personas: 'score',
  schedule: null,
  warnings: 'score',
};

/** What follows from every act. A new one does not compile without its line here. */
const cases: { readonly [Name in ActName]: readonly Case<Name>[] } = {
  handOverLead: [
    [{ key, contactId: '1', act: 'undo' }, { state: 'not synced', contactId: '1' }, null],
  ],
  actOnLearning: [
    [{ key, act: 'learn now' }, { state: 'done', page: { state: 'not allowed' } }, 'learn'],
    [{ key, act: 'learn now' }, { state: 'refused', why: { say: 'key used', with: {} } }, null],
    [
      { key, act: 'take ruling back', property: 'jobtitle' },
      { state: 'done', page: { state: 'not allowed' } },
      null,
    ],
  ],
  writeManagerNote: [
    [{ key, act: 'take back', noteId: '1' }, { state: 'done', noteId: '1' }, null],
  ],
  setOwnUpdates: [[{ key, email: 'on' }, { state: 'done', isOn: true, language: 'en' }, null]],
  changeRules: [
    [{ key, act: 'publish draft', revision: 1, ...publishing }, rulesChanged, 'learn'],
    [{ key, act: 'publish version', version, ...publishing }, rulesChanged, 'learn'],
    [{ key, act: 'end shadow', version }, rulesChanged, 'learn'],
    [{ key, act: 'go back', version, note: null, scores: 'all leads' }, rulesChanged, 'learn'],
    [{ key, act: 'set', review: 'not needed', scoring: 'rules alone' }, rulesChanged, 'learn'],
    [
      { key, act: 'end shadow', version },
      { state: 'not possible', why: { say: 'key used', with: {} } },
      null,
    ],
    [{ key, act: 'save draft', revision: 1, scorecard: null }, rulesChanged, null],
    [{ key, act: 'discard draft', revision: 1 }, rulesChanged, null],
    [{ key, act: 'restore draft', revision: 2, from: 1 }, rulesChanged, null],
    [{ key, act: 'submit', revision: 1, note: null }, rulesChanged, null],
    [{ key, act: 'approve', version, note: null }, rulesChanged, null],
    [{ key, act: 'refuse', version, note: null }, rulesChanged, null],
    [{ key, act: 'withdraw', version }, rulesChanged, null],
  ],
  startTrial: [
    [
      { key, kind: 'dry run', revision: 1 },
      {
        ...{ state: 'running', id: key, kind: 'dry run', revision: 1, against: version },
        ...{ askedAt: '', isOfPresentDraft: true, done: 1, total: null },
      },
      'trials',
    ],
    [
      { key, kind: 'dry run', revision: 1 },
      { state: 'not possible', why: { say: 'nothing synced', with: {} } },
      null,
    ],
  ],
  acceptSuggestion: [[{ key, revision: 1, id: '1' }, rulesChanged, null]],
  changeSetting: plainSettingNames.flatMap((name): Case<'changeSetting'>[] => [
    [{ ...set, name, value: null }, changed, restingOn[name]],
    [{ ...dry, name, value: null }, wouldDo, null],
    [{ ...set, name, value: null }, movedOn, null],
  ]),
  changeGoals: [
    [{ key, seen, act: 'remove', ids: ['1'] }, changed, 'pace'],
    [{ ...dry, act: 'define', goals: [], splits: [] }, wouldDo, null],
  ],
  runNow: [[{ key }, { state: 'asked' }, 'sync']],
  assignRole: [[{ ...set, user: '1', role: 'admin' }, changed, null]],
};

function followingOf<Name extends ActName>(
  name: Name,
  [asked, answer]: Case<Name>,
): RunStepName | null {
  const entry: AskTable[Name] = askTable[name];
  return entry.follows?.(answer, { ...asked, userId: '31' })?.from ?? null;
}

function expectCases<Name extends ActName>(name: Name): void {
  for (const each of cases[name]) {
    const [asked, answer, from] = each;
    expect({ asked, answer, from: followingOf(name, each) }).toEqual({ asked, answer, from });
  }
}

const isAct = (name: string): name is ActName => name in cases;

describe('what is worked out again after an act', () => {
  test.each(askNames.filter(isAct))('%s', (name) => expectCases(name));

  test('is known for every act', () => {
    expect(askNames.filter((name) => asks[name].kind === 'act')).toEqual(askNames.filter(isAct));
  });

  test('is named by what was changed, by whom, and the act’s key, so that it is done once', () => {
    const following = askTable.changeGoals.follows?.(changed, {
      ...{ key, seen, act: 'remove', ids: ['1'], userId: '31' },
    });
    expect(following?.slot).toBe('goals 31 a-key-of-the-card');
  });
});
