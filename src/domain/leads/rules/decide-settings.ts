import type { RuleActOf } from './rule-acts.ts';
import { auditOf, notPossible, type RuleCase, type RuleDecision } from './rule-case.ts';

/** Changes how the portal handles its rules. */
export function decideSettings(given: RuleCase<RuleActOf<'set'>>): RuleDecision {
  const { book, asked } = given;
  const { review, scoring } = asked;
  const differences = [
    ...differing('Review', book.settings.review, review),
    ...differing('Leads are scored by', book.settings.scoring, scoring),
  ];
  if (differences.length === 0) return notPossible('It is set like this already.');
  return {
    kind: 'done',
    changes: {
      settings: { review, scoring },
      audit: {
        ...auditOf(given, 'Changed how rules are handled.', differences),
        subject: 'settings',
      },
    },
  };
}

function differing(what: string, before: string, after: string): string[] {
  return before === after ? [] : [`${what}: ${before}, now ${after}.`];
}
