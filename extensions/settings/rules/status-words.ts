import type { ChangeRulesAnswer } from '../../../src/contract/settings/change-rules.ts';
import { scoredByRules } from '../../../src/words/en/trials.ts';
import { say } from '../../../src/words/say.ts';
import type { Format } from '../../shared/format.ts';
import type { ActOnRules, ShownRules } from './rule-parts.ts';

/** What scores leads now, in a sentence for the head of the page. */
export function scoredByWords({ scoredBy, live }: ShownRules, format: Format): string {
  const { day } = format;
  if (scoredBy.kind === 'learned')
    return `Leads are scored by what was learned from your outcomes beginning from your rules, ${scoredBy.fromRules}. In use since ${day(scoredBy.since)}.${laterRules(scoredBy.fromRules, live.version)}`;
  const since = live.since === null ? 'from the start' : `since ${day(live.since)}`;
  return `Leads are scored by your rules, ${live.version}, ${since}. ${say(scoredByRules, scoredBy.why, format)}`;
}

function laterRules(from: string, live: string): string {
  return from === live
    ? ''
    : ` Your rules are ${live} now: the next run learns anew from them, or else they score leads themselves.`;
}

/** Which rules score which leads, where more than one version does; empty otherwise. */
export function ladderWords({ ladder }: ShownRules, { day }: Format): readonly string[] {
  if (ladder.length < 2) return [];
  return ladder.map(({ version, from }) =>
    from === null
      ? `${version} scores all leads before that.`
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
        ? `${version} waits for a second person: you can approve it.`
        : `${version} waits for a second person. Whoever wrote it cannot approve it.`;
    case 'approved':
      return `${version} is approved and waits to be published.`;
    case 'in shadow': {
      const all = quantity({ value: String(otherwise ?? 0), currency: null });
      const leads = otherwise === 1 ? '1 lead is' : `${all} leads are`;
      const then = until === null ? '' : ` It goes live on ${moment(until)}.`;
      return `${version} runs beside what scores leads now: ${leads} graded otherwise so far.${then}`;
    }
  }
}

/** What was done, for the notice on top. */
export function doneWords(
  { version }: Extract<ChangeRulesAnswer, { state: 'done' }>,
  asked: Parameters<ActOnRules>[0],
): string {
  if (version === null) return 'Saved. Leads are scored as before.';
  switch (asked.act) {
    case 'submit':
      return `${version} waits for a second person. Leads are scored as before.`;
    case 'approve':
      return `${version} is approved and can be published. Leads are scored as before.`;
    case 'refuse':
    case 'withdraw':
      return `${version} does not go live. Leads are scored as before.`;
    case 'publish draft':
    case 'publish version':
      if (asked.shadowDays > 0) return `${version} runs in the shadow. Leads are graded as before.`;
      return asked.scores === 'new leads'
        ? `${version} is live for the leads that come in from now on.`
        : `${version} is live. Leads are being scored again.`;
    default:
      return `${version} is live. Leads are being scored again.`;
  }
}
