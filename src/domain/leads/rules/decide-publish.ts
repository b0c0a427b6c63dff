import { DAY_MS } from '../../crm/time.ts';
import { defaultScorecard } from '../scorecard/default-scorecard.ts';
import { describeChanges } from './describe-changes.ts';
import type { Publishing, RuleActOf, ToldRuleAct } from './rule-acts.ts';
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
    return notPossible({ say: 'second person approves', with: {} });
  const stopped = stopsFreezing(given, draft) ?? tooManyRungs(given, asked.scores);
  if (stopped !== null) return stopped;
  const { version, draft: left } = frozen(given, draft, asked.note);
  return {
    kind: 'done',
    changes: {
      version,
      draft: left,
      events: [published(given, version.version, asked)],
      audit: auditOf(given, publishingOf(version.version, asked), version.changes),
    },
  };
}

/** Publishes a version that was approved. */
export function decidePublishVersion(given: RuleCase<RuleActOf<'publish version'>>): RuleDecision {
  const { book, asked } = given;
  const { pending } = standingOfRules(book.events);
  if (pending?.version !== asked.version || pending.state !== 'approved')
    return notPossible({ say: 'not approved', with: { version: asked.version } });
  const stopped = tooManyRungs(given, asked.scores);
  if (stopped !== null) return stopped;
  const differences = describeChanges(liveScorecard(book), scorecardIn(book, asked.version));
  return {
    kind: 'done',
    changes: {
      events: [published(given, asked.version, asked)],
      audit: auditOf(given, publishingOf(asked.version, asked), differences),
    },
  };
}

/** Makes a version live again that was live before; it needs no second person, because it had one when it was needed. */
export function decideGoBack(given: RuleCase<RuleActOf<'go back'>>): RuleDecision {
  const { book, asked } = given;
  const { version, note, scores } = asked;
  const { live, pending } = standingOfRules(book.events);
  if (pending !== null)
    return notPossible({
      say: 'on its way',
      with: { version: pending.version, state: pending.state },
    });
  if (version === live.version) return notPossible({ say: 'live already', with: { version } });
  const wasLive = book.events.some((event) => event.kind === 'live' && event.version === version);
  if (!wasLive && version !== defaultScorecard.version)
    return notPossible({ say: 'never live', with: { version } });
  const stopped = tooManyRungs(given, scores);
  if (stopped !== null) return stopped;
  return {
    kind: 'done',
    changes: {
      events: [eventOf(given, { version, kind: 'live', note, scores })],
      audit: auditOf(
        given,
        { say: 'went back', with: { version, scores } },
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

function publishingOf(version: string, { shadowDays, scores }: Publishing): ToldRuleAct {
  return { say: 'rules published', with: { version, scores, shadowDays } };
}

function tooManyRungs({ book }: RuleCase, scores: ScoredLeads): RuleDecision | null {
  const { ladder } = standingOfRules(book.events);
  if (scores === 'all leads' || ladder.length < MOST_RUNGS) return null;
  return notPossible({ say: 'too many versions', with: { versions: ladder.length } });
}
