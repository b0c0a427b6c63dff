import type { ChangeReason } from '../../src/domain/leads/explain/explain-score-change.ts';
import type { Title } from '../../src/domain/leads/scorecard/reason.ts';
import { reasons, titles } from '../../src/words/en/lead-reasons.ts';
import { english } from '../../src/words/english.ts';
import { say } from '../../src/words/say.ts';

/** A reason, or what became of one, as it reads in English. */
export const saidReason = (reason: ChangeReason) => say(reasons, reason, english);

/** What a rule is called in English. */
export const saidTitle = (title: Title) => say(titles, title, english);
