import type { FieldsOf } from '../../../contract/asks.ts';
import type { ChangeRulesAnswer } from '../../../contract/settings/change-rules.ts';
import type { RulesPage } from '../../../contract/settings/rules-page.ts';
import type { Format } from '../../format.ts';
import { say } from '../../say.ts';
import { scoredByRules } from '../trials.ts';

type ShownRules = Extract<RulesPage, { state: 'shown' }>;

/** What scores leads now, in a sentence for the head of the page. */
export function scoredByWords({ scoredBy, live }: ShownRules, format: Format): string {
  const { day } = format;
  if (scoredBy.kind === 'learned')
    return `Leads are scored by a learned scorecard, which started from your rules ${scoredBy.fromRules} and was learned from your outcomes. In use since ${day(scoredBy.since)}.${laterRules(scoredBy.fromRules, live.version)}`;
  const since = live.since === null ? 'from the start' : `since ${day(live.since)}`;
  return `Leads are scored by your rules, ${live.version}, ${since}. ${say(scoredByRules, scoredBy.why, format)}`;
}

function laterRules(from: string, live: string): string {
  return from === live
    ? ''
    : ` Your rules are now ${live}. The next run learns again from them; if the result does not hold up, the rules themselves score leads.`;
}

/** Which rules score which leads, where more than one version does; empty otherwise. */
export function ladderWords({ ladder }: ShownRules, { day }: Format): readonly string[] {
  if (ladder.length < 2) return [];
  return ladder.map(({ version, from }) =>
    from === null
      ? `${version} scores all earlier leads.`
      : `${version} scores leads created since ${day(from)}.`,
  );
}

/** The state of what is on its way, and what is to be done next. */
export function pendingWords(
  { version, state, until, otherwise, youMayReview }: NonNullable<ShownRules['pending']>,
  { moment, quantity }: Format,
): string {
  switch (state) {
    case 'waiting for review':
      return youMayReview
        ? `${version} is waiting for a second person. You can approve it.`
        : `${version} is waiting for a second person. Its authors cannot approve it.`;
    case 'approved':
      return `${version} is approved and can be published.`;
    case 'in shadow': {
      const all = quantity({ value: String(otherwise ?? 0), currency: null });
      const leads = otherwise === 1 ? '1 lead' : `${all} leads`;
      const then = until === null ? '' : ` It goes live on ${moment(until)}.`;
      return `${version} runs alongside the current scores. So far, it grades ${leads} differently.${then}`;
    }
  }
}

/** What was done, for the notice on top. */
export function doneWords(
  { version }: Extract<ChangeRulesAnswer, { state: 'done' }>,
  asked: FieldsOf<'changeRules'>,
): string {
  if (version === null) return 'Saved. Scores do not change.';
  switch (asked.act) {
    case 'submit':
      return `${version} is waiting for a second person. Scores do not change.`;
    case 'approve':
      return `${version} is approved and can be published. Scores do not change.`;
    case 'refuse':
    case 'withdraw':
      return `${version} will not go live. Scores do not change.`;
    case 'publish draft':
    case 'publish version':
      if (asked.shadowDays > 0) return `${version} runs in the shadow. Grades do not change.`;
      return asked.scores === 'new leads'
        ? `${version} is live for leads created from now on.`
        : `${version} is live. Leads are being scored again.`;
    default:
      return `${version} is live. Leads are being scored again.`;
  }
}
