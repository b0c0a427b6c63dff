import { entryAt } from '../../domain/collections/entries.ts';
import { readDecimal, readInstant } from '../../domain/crm/read-value.ts';
import { dayNumberOf } from '../../domain/goals/forecast/calendar-days.ts';
import type { World, WorldRecord } from '../../sandbox/world.ts';
import type { PacedGroup, PacingEvaluationInput } from '../../use-cases/goals/evaluate-pacing.ts';
import type { PacingOptions } from './options.ts';

type TargetOf = PacingEvaluationInput['targetOf'];

/**
 * What each group is to reach: a multiple of the period before, or its row of the file. A team without a row of its own is
 * to reach what its members are, once each has a row.
 */
export function targetsFrom(
  { target }: Pick<PacingOptions, 'target'>,
  world: World,
  owners: readonly string[],
): TargetOf {
  if (target.kind === 'previous') {
    return (_, __, previous) => (previous > 0 ? previous * target.factor : null);
  }
  const targets = new Map(world.records.goal_targets.flatMap(targetEntry));
  const own = (id: string, start: number, end: number) => targets.get(`${id} ${start} ${end}`);
  return ({ id, units }: PacedGroup, { start, end }) => {
    const found = own(id, start, end);
    if (found !== undefined) return found;
    const members = units.map((unit) => own(entryAt(owners, unit), start, end) ?? Number.NaN);
    const sum = members.reduce((all, each) => all + each, 0);
    return Number.isNaN(sum) || members.length === 0 ? null : sum;
  };
}

/** A goal by whose it is and its days. Goals are written with UTC days, whatever the zone. */
function targetEntry({ changes }: WorldRecord): readonly (readonly [string, number])[] {
  const last = (property: string) =>
    changes.findLast((each) => each.property === property)?.value ?? '';
  const id = last('hubspot_owner_id') || last('hs_assignee_team_id');
  const start = readInstant(last('hs_start_datetime'));
  const end = readInstant(last('hs_end_datetime'));
  const target = readDecimal(last('hs_target_amount'));
  if (id === '' || start === null || end === null || target === null) return [];
  const [first, past] = [dayNumberOf(start, 'UTC'), dayNumberOf(end + 1, 'UTC')];
  return [[`${id} ${first} ${past}`, target]];
}
