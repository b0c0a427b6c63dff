import {
  type LearningPage,
  type LearningReportView,
  learningReportSchema,
  type ShownLearning,
} from '../../contract/learning-page.ts';
import { asAdmin } from '../../domain/access/may-configure.ts';
import type { Role, Viewer } from '../../domain/access/viewer.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import { DAY_MS, isoOf } from '../../domain/crm/time.ts';
import {
  isLearnedFrom,
  type LeakRuling,
  ruledFindings,
} from '../../domain/leads/leaks/leak-ruling.ts';
import { titleOf } from '../../domain/leads/scorecard/default-scorecard.ts';
import type { AnyScorecard, AnyTerm } from '../../domain/leads/scorecard/scorecard.ts';
import type { LearningReport } from '../../domain/leads/versions/learned-version.ts';
import type { ReadSchema } from '../portal/kept-schema.ts';
import type { LearningActsStore } from '../ports/learning-acts-store.ts';
import type { LearningStore } from '../ports/learning-store.ts';
import { LEARN_EVERY_MS } from './learn-scorecard.ts';
import type { RulesInForce } from './rules-in-force.ts';

/** What the page is read from, and for whom. */
export interface LearningPageReading {
  readonly store: LearningStore & LearningActsStore;
  readonly schema: ReadSchema;
  readonly viewer: Viewer;
  /** What scores while nothing learned does. */
  readonly rules: RulesInForce;
  /** Days that a new version waits in the shadow. */
  readonly shadowDays: number;
}

/** Who sees whether scoring works. */
const readers: readonly Role[] = ['admin', 'manager', 'marketer'];

/** As many terms as are read. */
const MOST_TERMS = 10;

/**
 * Whether scoring works on the portal's own outcomes: what the latest round of learning found, what scores now, and what
 * admins decided. A report that an earlier version stored counts as none.
 */
export async function readLearningPage(reading: LearningPageReading): Promise<LearningPage> {
  const { store, schema, viewer } = reading;
  if (!readers.includes(viewer.role)) return { state: 'not allowed' };
  const mayAct = asAdmin(viewer) !== null;
  const [latest, asked, rulings, portal] = await Promise.all([
    store.latestLearning(),
    store.learningAskedAt(),
    store.leakRulings(),
    schema(),
  ]);
  const askedAt = asked === null ? null : isoOf(asked);
  if (latest === null || !learningReportSchema.safeParse(latest).success) {
    return { state: 'not learned', askedAt, mayAct };
  }
  return {
    state: 'shown',
    report: reportView(latest, rulings, labelsOf(portal)),
    inUse: await inUse(reading),
    nextAt: isoOf(latest.learnedAt + LEARN_EVERY_MS),
    askedAt,
    mayAct,
  };
}

/** What people call a property. */
type LabelOf = (property: string) => string;

function labelsOf(portal: PortalSchema | null): LabelOf {
  const labels = new Map(
    portal?.definitions
      .filter(({ objectType }) => objectType === 'contact')
      .map(({ name, label }) => [name, label]),
  );
  return (property) => labels.get(property)?.trim() || property;
}

function reportView(
  {
    learnedAt,
    leaks,
    leftOut,
    version: _,
    grades,
    forward,
    alarms,
    holdOut,
    ...rest
  }: LearningReport,
  rulings: readonly LeakRuling[],
  labelOf: LabelOf,
): LearningReportView {
  const byReason = Map.groupBy(leftOut, ({ reason }) => reason);
  return {
    ...rest,
    learnedAt: isoOf(learnedAt),
    holdOut: holdOut && { ...holdOut, reliability: [...holdOut.reliability] },
    grades: [...grades],
    forward: [...forward],
    alarms: [...alarms],
    untaught: { ...rest.untaught },
    leaks: leakViews(leaks, rulings, labelOf),
    leftOut: [...byReason].map(([reason, properties]) => ({
      reason,
      properties: properties.map(({ property }) => labelOf(property)).sort(),
    })),
  };
}

/** What was found at the time, beside what is decided now: a ruling counts from the next round of learning on. */
function leakViews(
  leaks: LearningReport['leaks'],
  rulings: readonly LeakRuling[],
  labelOf: LabelOf,
): LearningReportView['leaks'] {
  const before = new Map(leaks.map((leak) => [leak.property, leak]));
  const findings = leaks.flatMap(({ action, ...leak }) =>
    action === null ? [] : [{ ...leak, action }],
  );
  return ruledFindings(findings, rulings).map(({ property, action, reasons, ruling }) => ({
    property,
    label: labelOf(property),
    found: action,
    reasons: [...reasons],
    learned: isLearnedFrom(before.get(property) ?? { action: null, ruling: null }),
    ruling,
  }));
}

async function inUse({
  store,
  rules,
  shadowDays,
}: LearningPageReading): Promise<ShownLearning['inUse']> {
  const [live, shadow] = await Promise.all([
    store.versionInUse('live'),
    store.versionInUse('shadow'),
  ]);
  const rulesAlone = rules.scoring === 'rules alone';
  return {
    rulesAlone,
    live: live && {
      since: isoOf(live.since),
      leads: live.learned.leads,
      baseRate: live.learned.baseRate,
    },
    shadow: shadow && {
      since: isoOf(shadow.since),
      liveFrom: isoOf(shadow.since + shadowDays * DAY_MS),
      gradedOtherwise: await store.leadsGradedOtherwise(shadow.learned.version),
    },
    terms: weightiest((rulesAlone ? null : live?.learned.scorecard) ?? rules.ladder[0].scorecard),
  };
}

function weightiest({ terms }: AnyScorecard): ShownLearning['inUse']['terms'] {
  return terms
    .map((term) => ({ title: titleOf(term), ...spanOf(term) }))
    .sort((a, b) => b.most - b.least - (a.most - a.least))
    .slice(0, MOST_TERMS);
}

function spanOf({ bins }: AnyTerm): { readonly least: number; readonly most: number } {
  const points = bins.map((bin) => bin.points);
  return { least: Math.min(0, ...points), most: Math.max(0, ...points) };
}
