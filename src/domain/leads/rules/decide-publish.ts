import { DAY_MS } from '../../crm/time.ts';
import { defaultScorecard } from '../scorecard/default-scorecard.ts';
import { describeChanges } from './describe-changes.ts';
import type { Publishing, RuleActOf } from './rule-acts.ts';
import type { RuleEvent, ScoredLeads } from './rule-book.ts';
import {
  auditOf,
  draftSeen,
  eventOf,
  frozen,
  liveScorecard,
  notPossible,
  type RuleCase,
  type RuleDecision,
  scorecardIn,
  stopsFreezing,
} from './rule-case.ts';
import { standingOfRules } from './standing.ts';

/** Versions that score leads at one time, each its own share of them: every lead's score has to be explained by one of few. */
const MOST_RUNGS = 4;

/** Publishes the draft at once, where no second person is asked. */
export function decidePublishDraft(given: RuleCase<RuleActOf<'publish draft'>>): RuleDecision {
  const { book, asked } = given;
  const draft = draftSeen(book, asked.revision);
  if ('kind' in draft) return draft;
  if (book.settings.review === 'by a second person')
    return notPossible('A second person has to approve the rules here. Submit the draft instead.');
  const stopped = stopsFreezing(given, draft) ?? tooManyRungs(given, asked.scores);
  if (stopped !== null) return stopped;
  const { version, draft: left } = frozen(given, draft, asked.note);
  return {
    kind: 'done',
    changes: {
      version,
      draft: left,
      events: [published(given, version.version, asked)],
      audit: auditOf(given, publishWords(version.version, asked), version.changes),
    },
  };
}

/** Publishes a version that was approved. */
export function decidePublishVersion(given: RuleCase<RuleActOf<'publish version'>>): RuleDecision {
  const { book, asked } = given;
  const { pending } = standingOfRules(book.events);
  if (pending?.version !== asked.version || pending.state !== 'approved')
    return notPossible(
      `${asked.version} is not a version that was approved and waits to be published.`,
    );
  const stopped = tooManyRungs(given, asked.scores);
  if (stopped !== null) return stopped;
  const differences = describeChanges(liveScorecard(book), scorecardIn(book, asked.version));
  return {
    kind: 'done',
    changes: {
      events: [published(given, asked.version, asked)],
      audit: auditOf(given, publishWords(asked.version, asked), differences),
    },
  };
}

/** Makes a version live again that was live before; it needs no second person, because it had one when it was needed. */
export function decideGoBack(given: RuleCase<RuleActOf<'go back'>>): RuleDecision {
  const { book, asked } = given;
  const { version, note, scores } = asked;
  const { live, pending } = standingOfRules(book.events);
  if (pending !== null)
    return notPossible(`${pending.version} is on its way (${pending.state}). Withdraw it first.`);
  if (version === live.version) return notPossible(`${version} is live already.`);
  const wasLive = book.events.some((event) => event.kind === 'live' && event.version === version);
  if (!wasLive && version !== defaultScorecard.version)
    return notPossible(`${version} was never live. Make it the draft, and publish that.`);
  const stopped = tooManyRungs(given, scores);
  if (stopped !== null) return stopped;
  return {
    kind: 'done',
    changes: {
      events: [eventOf(given, { version, kind: 'live', note, scores })],
      audit: auditOf(
        given,
        `Went back to ${version} for ${scores}.`,
        describeChanges(liveScorecard(book), scorecardIn(book, version)),
      ),
    },
  };
}

function published(given: RuleCase, version: string, asked: Publishing): RuleEvent {
  const { note, shadowDays, scores } = asked;
  if (shadowDays === 0) return eventOf(given, { version, kind: 'live', note, scores });
  const until = given.now + shadowDays * DAY_MS;
  return eventOf(given, { version, kind: 'in shadow', note, until, scores });
}

function publishWords(version: string, { shadowDays, scores }: Publishing): string {
  return shadowDays === 0
    ? `Published ${version} for ${scores}.`
    : `Published ${version} for ${scores}, after ${shadowDays} days in the shadow.`;
}

function tooManyRungs({ book }: RuleCase, scores: ScoredLeads): RuleDecision | null {
  const { ladder } = standingOfRules(book.events);
  if (scores === 'all leads' || ladder.length < MOST_RUNGS) return null;
  return notPossible(
    `Leads are scored by ${ladder.length} versions already, by when they came in. Publish for all leads this time.`,
  );
}
