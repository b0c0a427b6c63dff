import type { ChangeReason } from '../../src/domain/leads/explain/explain-score-change.ts';
import type { LeftOut, Title } from '../../src/domain/leads/scorecard/reason.ts';
import { leftOut, reasons, titles } from '../../src/words/en/lead-reasons.ts';
import { english } from '../../src/words/english.ts';
import { say } from '../../src/words/say.ts';

/** A reason, or what became of one, as it reads in English. */
export const saidReason = (reason: ChangeReason) => say(reasons, reason, english);

/** Whatever has a reason, with the reason as it reads in English. */
export const withSaid = <Line extends { readonly reason: ChangeReason }>(line: Line) => ({
  ...line,
  reason: saidReason(line.reason),
});

/** What a rule is called in English. */
export const saidTitle = (title: Title) => say(titles, title, english);

/** Terms that were left out, with why as it reads in English. */
export const saidLeftOut = (
  degraded: readonly { readonly termId: string; readonly why: readonly LeftOut[] }[],
) =>
  degraded.map(({ termId, why }) => ({
    termId,
    why: why.map((each) => say(leftOut, each, english)).join(' '),
  }));
