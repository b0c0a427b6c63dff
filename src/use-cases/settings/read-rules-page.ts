import type { RulesPage } from '../../contract/settings/rules-page.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import { isoOf } from '../../domain/crm/time.ts';
import type { VerdictReason } from '../../domain/leads/fitting/verdict.ts';
import { reviewersLeftOut } from '../../domain/leads/rules/decide-review.ts';
import { describeChanges } from '../../domain/leads/rules/describe-changes.ts';
import type { RuleBook, RuleEvent } from '../../domain/leads/rules/rule-book.ts';
import { liveScorecard } from '../../domain/leads/rules/rule-case.ts';
import { type RulesStanding, standingOfRules } from '../../domain/leads/rules/standing.ts';
import { checkScorecard } from '../../domain/leads/scorecard/check-scorecard.ts';
import type { Scorecard } from '../../domain/leads/scorecard/scorecard.ts';
import type { ScorecardProblem } from '../../domain/leads/scorecard/scorecard-problem.ts';
import type { LearningReport } from '../../domain/leads/versions/learned-version.ts';
import type { LearningStore, VersionInUse } from '../ports/learning-store.ts';
import type { RulesStore } from '../ports/rules-store.ts';
import type { RuleTrial, TrialStore } from '../ports/trial-store.ts';
import { ifKnown, type PersonOf, peopleOf, type SettingsReading } from './settings-reading.ts';

type Shown = Extract<RulesPage, { state: 'shown' }>;

/** Lists are cut off here: whoever looks further back asks for a version or reads the audit log. */
const MOST_LISTED = 100;

/** What the rules are read from. */
export interface RulesReading extends SettingsReading {
  readonly store: Pick<RulesStore, 'ruleBook'> &
    Pick<TrialStore, 'latestTrials' | 'leadCount'> &
    Pick<LearningStore, 'versionInUse' | 'latestLearning' | 'gradesInShadow'>;
}

/** The rules as the settings page shows them. */
export async function readRulesPage(reading: RulesReading): Promise<RulesPage> {
  const { store, portal } = reading;
  const [book, trials, learned, latest, leads] = await Promise.all([
    store.ruleBook(),
    store.latestTrials(),
    store.versionInUse('live'),
    store.latestLearning(),
    store.leadCount(),
  ]);
  const standing = standingOfRules(book.events);
  const personOf = peopleOf(portal.owners);
  return {
    state: 'shown',
    live: liveView(book, standing, portal),
    leads,
    ladder: standing.ladder.map(({ version, from }) => ({ version, from: ifKnown(from, isoOf) })),
    scoredBy: scoredBy(book, learned, becauseOf(latest)),
    draft: draftView(book, portal, personOf),
    pending: await pendingView(reading, book, standing),
    settings: book.settings,
    versions: versionViews(book, personOf),
    events: book.events
      .slice(-MOST_LISTED)
      .toReversed()
      .map((event) => eventView(event, personOf)),
    trials: trials.map(trialView),
  };
}

/** The page is in English alone: what stands in a report is said here. */
function becauseOf(latest: LearningReport | null): VerdictReason | null {
  return latest?.verdict.because ?? null;
}

function liveView(book: RuleBook, { live }: RulesStanding, portal: PortalSchema): Shown['live'] {
  const scorecard = liveScorecard(book);
  return {
    version: live.version,
    since: ifKnown(live.since, isoOf),
    scorecard,
    problems: problemsOf(scorecard, portal),
  };
}

/** The contract's lists may be changed by whoever holds them; a scorecard's may not. */
function problemsOf(
  scorecard: Scorecard,
  { definitions }: PortalSchema,
): Shown['draft']['problems'] {
  return checkScorecard(scorecard, definitions).map(problemView);
}

export function problemView(problem: ScorecardProblem): Shown['draft']['problems'][number] {
  return { ...problem, path: [...problem.path] };
}

function draftView(book: RuleBook, portal: PortalSchema, personOf: PersonOf): Shown['draft'] {
  const { revision, scorecard, savedById, savedAt } = book.draft;
  return {
    revision,
    scorecard,
    savedBy: ifKnown(savedById, personOf),
    savedAt: ifKnown(savedAt, isoOf),
    changes: scorecard === null ? [] : [...describeChanges(liveScorecard(book), scorecard)],
    problems: scorecard === null ? [] : problemsOf(scorecard, portal),
  };
}

async function pendingView(
  { store, admin }: RulesReading,
  book: RuleBook,
  { pending }: RulesStanding,
): Promise<Shown['pending']> {
  if (pending === null) return null;
  const { version, state, since, until, scores } = pending;
  const moves = state === 'in shadow' ? await store.gradesInShadow(version) : null;
  return {
    version,
    state,
    since: isoOf(since),
    until: ifKnown(until, isoOf),
    scores,
    youMayReview:
      state === 'waiting for review' && !reviewersLeftOut(book, version).includes(admin.userId),
    otherwise: ifKnown(moves, (all) =>
      all.reduce((sum, { from, to, leads }) => (from === to ? sum : sum + leads), 0),
    ),
    moves: ifKnown(moves, (all) => [...all]),
  };
}

function scoredBy(
  { settings }: RuleBook,
  learned: VersionInUse | null,
  because: ReturnType<typeof becauseOf>,
): Shown['scoredBy'] {
  if (settings.scoring === 'rules alone')
    return { kind: 'rules', why: { say: 'set so', with: {} } };
  if (learned === null)
    return { kind: 'rules', why: because ?? { say: 'nothing learned yet', with: {} } };
  const { version, rulesVersion } = learned.learned;
  return { kind: 'learned', version, since: isoOf(learned.since), fromRules: rulesVersion };
}

function versionViews(book: RuleBook, personOf: PersonOf): Shown['versions'] {
  const live = new Set(book.events.filter(({ kind }) => kind === 'live').map((e) => e.version));
  return book.versions
    .slice(-MOST_LISTED)
    .toReversed()
    .map(({ version, createdAt, authorIds, note, basedOn, changes }) => ({
      version,
      createdAt: isoOf(createdAt),
      authors: authorIds.map(personOf),
      note,
      basedOn,
      changes: [...changes],
      wasLive: live.has(version),
    }));
}

function eventView(event: RuleEvent, personOf: PersonOf): Shown['events'][number] {
  const { number, version, kind, byId, at, note, until, scores } = event;
  return {
    number,
    version,
    kind,
    by: ifKnown(byId, personOf),
    at: isoOf(at),
    note,
    until: ifKnown(until, isoOf),
    scores,
  };
}

function trialView({ id, kind, revision }: RuleTrial): Shown['trials'][number] {
  return { id, kind, revision };
}
