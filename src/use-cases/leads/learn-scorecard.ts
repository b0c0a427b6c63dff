import type { PropertyDefinition } from '../../domain/crm/property.ts';
import { DAY_MS, type Instant } from '../../domain/crm/time.ts';
import { learnableProperties } from '../../domain/leads/facts/learnable-properties.ts';
import { HORIZON_DAYS } from '../../domain/leads/outcome.ts';
import { compileScorecard } from '../../domain/leads/scorecard/compile-scorecard.ts';
import { defaultScorecard } from '../../domain/leads/scorecard/default-scorecard.ts';
import type { AnyScorecard, Scorecard } from '../../domain/leads/scorecard/scorecard.ts';
import { driftAlarms } from '../../domain/leads/versions/drift-alarms.ts';
import { withoutLimits } from '../../domain/leads/versions/learn-blend.ts';
import type { LearningReport } from '../../domain/leads/versions/learned-version.ts';
import { drift } from '../../words/en/learning.ts';
import { runs } from '../../words/en/runs.ts';
import { english } from '../../words/english.ts';
import { say } from '../../words/say.ts';
import type { LearningActsStore } from '../ports/learning-acts-store.ts';
import type { Appointment, LearningStore, VersionInUse } from '../ports/learning-store.ts';
import type { SurroundingsStore } from '../ports/surroundings-store.ts';
import type { SyncStore } from '../ports/sync-store.ts';
import type { Budget, Clock, Progress, SliceResult } from '../slices/slice.ts';
import type { LearnFromLeads } from './learn/learning-request.ts';
import { type Lessons, loadLessons } from './learn/load-lessons.ts';

/** How often a portal learns again, in ms. */
export const LEARN_EVERY_MS = 7 * DAY_MS;

/** What is learned from, and where the result is kept. */
export interface ScorecardLearning {
  readonly store: LearningStore &
    Pick<LearningActsStore, 'leakRulings' | 'learningAskedAt'> &
    Pick<SyncStore, 'readSchema'> &
    Pick<SurroundingsStore, 'leadDeals'>;
  readonly clock: Clock;
  readonly budget: Budget;
  /** The rules that learning begins from. */
  readonly rules: Scorecard;
  readonly learnFromLeads: LearnFromLeads;
  /**
   * Days that a new version runs beside the one it replaces before it becomes live; 0: at once. The first learned version
   * of a portal is live at once.
   */
  readonly shadowDays?: number;
  readonly progress?: Progress;
}

/**
 * Learns what leads became, if it is a week since that was done last, or it was done from other rules, or somebody asked for
 * it; and makes a version live whose shadow days are over. See {@link learnScorecard}.
 */
export async function learnWhenDue(learning: ScorecardLearning): Promise<SliceResult> {
  const { store, clock, rules, shadowDays = 0 } = learning;
  const shadow = await store.versionInUse('shadow');
  const ready =
    shadow !== null &&
    shadow.learned.rulesVersion === rules.version &&
    clock() >= shadow.since + shadowDays * DAY_MS;
  const changed = ready ? await store.leadsGradedOtherwise(shadow.learned.version) : 0;
  if (ready) await store.promoteShadow(clock());
  const [latest, askedAt] = await Promise.all([store.latestLearning(), store.learningAskedAt()]);
  const isRecent =
    latest !== null && clock() < latest.learnedAt + LEARN_EVERY_MS && isFrom(rules, latest);
  if (isRecent && askedAt === null) return ready ? promoted(changed) : idle;
  return learnScorecard(learning);
}

/** Learning reports from before rules could be edited do not name them; they started from the default rules. */
function isFrom({ version }: Scorecard, { rulesVersion }: LearningReport): boolean {
  return (rulesVersion ?? defaultScorecard.version) === version;
}

const idle: SliceResult = { done: true, left: null, counts: {}, degraded: [] };

function promoted(changed: number): SliceResult {
  return { ...idle, counts: { 'scorecards made live': 1, 'leads with another grade': changed } };
}

/**
 * Learns a scorecard from a portal's own past, judges it on the newest leads, and publishes it only if it holds there.
 * What was found is kept whatever came of it; until everything is kept at once at the end, nothing changes. One slice: a
 * fit cannot be cut, so the budget bounds how many leads are read, newest first. A live version that was learned from other
 * rules ends here: what is learned from the present ones takes its place, or else these rules do.
 */
export async function learnScorecard(learning: ScorecardLearning): Promise<SliceResult> {
  const { store, clock, rules, progress } = learning;
  const schema = await store.readSchema();
  if (schema === null) return idle;
  const now = clock();
  const [found, rulings] = await Promise.all([store.versionInUse('live'), store.leakRulings()]);
  const live = found?.learned.rulesVersion === rules.version ? found : null;
  const { used, leftOut } = learnableProperties(schema.definitions);
  const lessons = await loadLessons({
    ...learning,
    now,
    used,
    scorers: scorersOf(rules, live?.learned.scorecard ?? rules, schema.definitions),
  });
  progress?.({ part: 'learn', done: lessons.read, total: lessons.read });
  const { report, learned } = await learning.learnFromLeads({
    ...requestOf(lessons, live, rules, now),
    rulings,
  });
  const whole: LearningReport = {
    ...report,
    rulesVersion: rules.version,
    untaught: lessons.untaught,
    leftOut,
    alarms: live === null ? [] : driftAlarms(live.learned, judged(lessons)),
  };
  const outdated = found !== null && live === null;
  await store.saveLearning(
    whole,
    learned,
    appointmentOf(learning, whole, live) ?? (outdated ? 'none' : null),
  );
  return resultOf(whole);
}

function judged({ leads: { createdAt, labels }, currentScores: scores }: Lessons) {
  return { createdAt, labels, scores };
}

function scorersOf(
  rules: Scorecard,
  current: AnyScorecard,
  definitions: readonly PropertyDefinition[],
) {
  return {
    rules: compileScorecard(withoutLimits(rules), definitions),
    current: compileScorecard(current, definitions),
  };
}

function requestOf(
  { leads, rulePoints, currentScores }: Lessons,
  live: VersionInUse | null,
  rules: Scorecard,
  now: Instant,
) {
  return {
    leads,
    rules,
    rulePoints,
    currentScores,
    currentIsLearned: live !== null,
    version: `learned-${new Date(now).toISOString()}`,
    learnedAt: now,
    horizonDays: HORIZON_DAYS,
    seed: 1,
  };
}

function appointmentOf(
  { shadowDays = 0 }: ScorecardLearning,
  { version, learnedAt }: LearningReport,
  live: VersionInUse | null,
): Appointment | null {
  if (version === null) return null;
  const role = live === null || shadowDays === 0 ? 'live' : 'shadow';
  return { role, version, since: learnedAt };
}

function resultOf(report: LearningReport): SliceResult {
  const { leads, converted, verdict, alarms } = report;
  return {
    done: true,
    left: null,
    counts: {
      'leads learned from': leads,
      'conversions learned from': converted,
      'scorecards published': verdict.decision === 'publish' ? 1 : 0,
    },
    degraded: alarms.map((alarm) => runs.chancesAlarm(say(drift, alarm, english))),
  };
}
