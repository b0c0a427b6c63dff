import { decideDraft } from './decide-draft.ts';
import { decideGoBack, decidePublishDraft, decidePublishVersion } from './decide-publish.ts';
import { decideEndShadow, decideReview, decideSubmit, decideWithdraw } from './decide-review.ts';
import { decideSettings } from './decide-settings.ts';
import type { RuleCase, RuleDecision } from './rule-case.ts';

/** Decides on an act by what stands; who may act at all was decided before. */
export function decideRules(given: RuleCase): RuleDecision {
  const { asked, ...rest } = given;
  switch (asked.act) {
    case 'save draft':
    case 'discard draft':
    case 'restore draft':
      return decideDraft({ ...rest, asked });
    case 'submit':
      return decideSubmit({ ...rest, asked });
    case 'approve':
    case 'refuse':
      return decideReview({ ...rest, asked });
    case 'withdraw':
      return decideWithdraw({ ...rest, asked });
    case 'publish draft':
      return decidePublishDraft({ ...rest, asked });
    case 'publish version':
      return decidePublishVersion({ ...rest, asked });
    case 'end shadow':
      return decideEndShadow({ ...rest, asked });
    case 'go back':
      return decideGoBack({ ...rest, asked });
    case 'set':
      return decideSettings({ ...rest, asked });
  }
}
