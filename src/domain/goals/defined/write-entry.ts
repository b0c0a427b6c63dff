import { dayOf } from '../../calendar/day.ts';
import type { DealSplit } from '../../crm/deal-split.ts';
import type { Goal, GoalMetric, GoalScope } from '../../crm/goal.ts';
import { type Named, PortalNames } from '../../crm/portal-names.ts';
import type { PortalSchema } from '../../crm/schema.ts';
import type { Instant } from '../../crm/time.ts';
import type { GoalEntry, SplitEntry } from './goal-entry.ts';
import { entryId } from './goal-id.ts';

/** What an entry says; what is left out is as usual. */
export type WrittenEntry = Partial<GoalEntry>;

/** Writes goals as a goals file has them. */
export interface GoalWriter {
  /** An entry for each target that the goal is known to have had. */
  readonly entriesOf: (goal: Goal) => readonly WrittenEntry[];
  readonly splitOf: (split: DealSplit) => SplitEntry;
  /** How a file names a rep: by e-mail address where that is sure to be understood, else by owner id. */
  readonly repName: (ownerId: string) => string;
}

/** Writes goals with the names of a portal, so that another portal with the same people understands them. */
export function goalWriter(schema: PortalSchema): GoalWriter {
  const names = new PortalNames(schema);
  const { owners, pipelines, portal } = schema;
  const repName = (id: string) =>
    sureName(id, owners.find((each) => each.id === id)?.email, (text) => names.rep(text));
  const teams = new Map(owners.flatMap((owner) => owner.teams.map((team) => [team.id, team.name])));
  const teamName = (id: string) => sureName(id, teams.get(id), (text) => names.team(text));
  const pipelineName = (id: string) =>
    sureName(id, pipelines.find((each) => each.id === id)?.label, (text) => names.pipeline(text));
  const dayText = (at: Instant) => dayOf(at, portal.timeZone).toString();
  const scopeOf = (scope: GoalScope): WrittenEntry => {
    switch (scope.kind) {
      case 'rep':
        return { rep: repName(scope.ownerId) };
      case 'team':
        return { team: teamName(scope.teamId) };
      case 'company':
        return { company: true };
      case 'nobody':
        return {};
    }
  };
  return {
    repName,
    splitOf: ({ dealId, shares }) => ({
      deal: dealId,
      shares: shares.map(({ ownerId, percent }) => ({
        rep: repName(ownerId),
        percent: percent.toFixed(),
      })),
    }),
    entriesOf: (goal) => {
      const { period, name, ramp, currency, pipelineIds, parentId, incentive } = goal;
      const shared: WrittenEntry = {
        ...ownId(goal, portal.timeZone),
        ...(name !== null && { name }),
        ...metricOf(goal.metric),
        ...scopeOf(goal.scope),
        ...(period !== null && { start: dayText(period.start), end: dayText(period.end - 1) }),
        ...(currency !== null && { currency }),
        ...(pipelineIds.length > 0 && { pipelines: pipelineIds.map(pipelineName) }),
        ...(ramp !== null && { ramp }),
        ...(parentId !== null && { parent: parentId }),
        ...(incentive !== null && { incentive }),
      };
      return goal.versions.map(({ target, from }) => ({
        ...shared,
        target: target.toFixed(),
        effectiveFrom: dayText(from),
      }));
    },
  };
}

/** A name that is found again as the same thing; else its id, which always is. */
function sureName(
  id: string,
  name: string | null | undefined,
  find: (text: string) => Named,
): string {
  if (name === null || name === undefined) return id;
  const found = find(name);
  return found.kind === 'found' && found.id === id ? name : id;
}

/** The writer's own id; an id that says what the goal is follows from the rest. */
function ownId(goal: Goal, timeZone: string): WrittenEntry {
  const { id, metric, scope, period, pipelineIds, currency } = goal;
  const days = period && {
    first: dayOf(period.start, timeZone),
    past: dayOf(period.end, timeZone),
  };
  const derived =
    metric !== null && days !== null
      ? entryId(null, { metric, scope, ...days, pipelineIds, currency })
      : null;
  return id === derived ? {} : { id: id.replace(/^app:/, '') };
}

function metricOf(metric: GoalMetric | null): WrittenEntry {
  switch (metric?.kind) {
    case 'deals-won':
      return { metric: 'deals won' };
    case 'new-pipeline':
      return { metric: 'new pipeline' };
    case 'qualified-leads':
      return { metric: 'qualified leads', stage: metric.stage };
    case 'deal-property':
      return { metric: 'deal property', property: metric.property, of: metric.of };
    case 'meetings':
    case 'revenue':
      return { metric: metric.kind };
    case 'other':
    case undefined:
      return {};
  }
}
