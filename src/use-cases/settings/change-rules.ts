import { readScorecard } from '../../contract/read-scorecard.ts';
import type {
  ChangeRulesAnswer,
  ChangeRulesRequest,
} from '../../contract/settings/change-rules.ts';
import { decideRules } from '../../domain/leads/rules/decide-rules.ts';
import { describeChanges } from '../../domain/leads/rules/describe-changes.ts';
import type { RuleAct } from '../../domain/leads/rules/rule-acts.ts';
import type { RuleBook } from '../../domain/leads/rules/rule-book.ts';
import { changeBy, liveScorecard, type RuleDecision } from '../../domain/leads/rules/rule-case.ts';
import { checkScorecard } from '../../domain/leads/scorecard/check-scorecard.ts';
import { lastChangeOf, type SettingChanging } from './change-setting.ts';
import { problemView } from './read-rules-page.ts';
import type { SettingsReading } from './settings-reading.ts';

/** Who changes the rules, and where they are kept. */
export interface RulesChanging extends SettingsReading {
  readonly store: SettingChanging['store'];
}

/** Does something to the rules. A request that comes again has no second effect. */
export async function changeRules(
  changing: RulesChanging,
  { key, ...request }: ChangeRulesRequest,
): Promise<ChangeRulesAnswer> {
  if (request.act !== 'save draft') return actOnRules(changing, { key, asked: request });
  const read = readScorecard(request.scorecard);
  if (read.scorecard === null)
    return { state: 'refused', problems: read.problems.map(problemView) };
  const asked = { ...request, scorecard: read.scorecard };
  return actOnRules(changing, { key, asked });
}

/** An act with the key that keeps it from being done twice. */
interface KeyedRuleAct {
  readonly key: string;
  readonly asked: RuleAct;
}

/** The same for an act that was read already. */
export async function actOnRules(
  { store, admin, portal, clock }: RulesChanging,
  { key, asked }: KeyedRuleAct,
): Promise<ChangeRulesAnswer> {
  const now = clock();
  const { userId, actor } = admin;
  const of = {
    version: 'version' in asked ? asked.version : null,
    revision: asked.act === 'restore draft' ? asked.from : null,
  };
  const request = {
    what: 'rules',
    of,
    userId,
    key,
    asked: JSON.stringify(asked),
    at: now,
  } as const;
  const answer = await store.changeOnce<'rules', ChangeRulesAnswer>(request, (book) => {
    const decision = decideRules({
      book,
      asked,
      actor,
      now,
      problemsOf: (scorecard) => checkScorecard(scorecard, portal.definitions),
    });
    return {
      answer: answerTo(decision, book, asked),
      change: changeBy(decision),
    };
  });
  if (answer?.state === 'moved on')
    return { ...answer, last: await lastChangeOf(store, 'rules', portal) };
  return answer ?? { state: 'not possible', why: { say: 'key used', with: {} } };
}

function answerTo(decision: RuleDecision, book: RuleBook, asked: RuleAct): ChangeRulesAnswer {
  switch (decision.kind) {
    case 'done': {
      const { draft, version, events } = decision.changes;
      return {
        state: 'done',
        revision: draft?.revision ?? book.draft.revision,
        version: version?.version ?? events?.[0]?.version ?? null,
      };
    }
    case 'draft moved on':
      return movedOn(book, asked);
    case 'refused':
      return { state: 'refused', problems: decision.problems.map(problemView) };
    case 'not possible':
      return { state: 'not possible', why: decision.why };
  }
}

function movedOn(book: RuleBook, asked: RuleAct): ChangeRulesAnswer {
  const { revision, scorecard } = book.draft;
  const theirs = scorecard ?? liveScorecard(book);
  return {
    state: 'moved on',
    revision,
    last: null,
    differences: asked.act === 'save draft' ? [...describeChanges(theirs, asked.scorecard)] : [],
  };
}
