import { reasonOf, titleOf } from '../domain/leads/scorecard/default-scorecard.ts';
import { type AnyTerm, scorecardBounds, type Term } from '../domain/leads/scorecard/scorecard.ts';
import { reasons, titles } from './en/lead-reasons.ts';
import { english } from './english.ts';
import { say } from './say.ts';

/** A learned term as a rule that somebody can edit: what it says is put into English words. */
export function writtenTerm(term: AnyTerm): Term {
  return {
    ...term,
    title: asLongAsAllowed(say(titles, titleOf(term), english)),
    bins: term.bins.map((bin) => ({
      ...bin,
      reason: asLongAsAllowed(say(reasons, reasonOf(term.id, bin.reason), english)),
    })),
  };
}

function asLongAsAllowed(text: string): string {
  const { text: most } = scorecardBounds;
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
