import type { RuleActOf, ToldRuleAct } from './rule-acts.ts';
import { auditOf, notPossible, type RuleCase, type RuleDecision } from './rule-case.ts';

/** Changes how the portal handles its rules. */
export function decideSettings(given: RuleCase<RuleActOf<'set'>>): RuleDecision {
  const { book, asked } = given;
  const { review, scoring } = asked;
  const { review: reviewBefore, scoring: scoringBefore } = book.settings;
  const differences: ToldRuleAct[] = [
    ...(review === reviewBefore
      ? []
      : [{ say: 'review set', with: { to: review, before: reviewBefore } } as const]),
    ...(scoring === scoringBefore
      ? []
      : [{ say: 'scoring set', with: { to: scoring, before: scoringBefore } } as const]),
  ];
  if (differences.length === 0) return notPossible({ say: 'set already', with: {} });
  return {
    kind: 'done',
    changes: {
      settings: { review, scoring },
      audit: {
        ...auditOf(given, { say: 'handling of rules', with: {} }, differences),
        subject: 'settings',
      },
    },
  };
}
