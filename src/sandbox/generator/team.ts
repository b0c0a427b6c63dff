import { DAY_MS, type Instant } from '../../domain/crm/time.ts';
import type { WorldOwner } from '../world.ts';
import type { Dice } from './dice.ts';
import type { Plan } from './options.ts';
import { firstNames, lastNames } from './words.ts';

/** A sales rep as the generator knows them; the portal shows only the owner. */
export interface Rep {
  readonly owner: WorldOwner;
  /** Counts from 0, as planted causes name reps. */
  readonly index: number;
  readonly team: number;
  readonly from: Instant;
  readonly until: Instant;
  /** Log-odds of moving a deal on from each open stage, against the average rep. */
  readonly skill: readonly number[];
  /** Multiplies the time in every stage. */
  readonly pace: number;
}

/** The people who sell, in teams, each with a manager. */
export interface SalesForce {
  readonly reps: readonly Rep[];
  readonly managers: readonly WorldOwner[];
  readonly teams: readonly { readonly id: string; readonly name: string }[];
}

const teamNames = ['North', 'South', 'Enterprise', 'Midmarket', 'Nordics', 'Overseas'];
const REPS_PER_TEAM = 4;
const OPEN_STAGES = 5;
const NEW_FOR_DAYS = 70;
const LEFT_DAYS_AGO = 240;

/** Reps of different skill in teams of about four; of four or more, the last has just begun and the last but one has left. */
export function salesForce(plan: Plan, dice: Dice): SalesForce {
  const teams = Array.from(
    { length: Math.max(1, Math.round(plan.reps / REPS_PER_TEAM)) },
    (_, i) => ({
      id: String(300_001 + i),
      name: i < teamNames.length ? String(teamNames[i]) : `Team ${i + 1}`,
    }),
  );
  const reps = Array.from({ length: plan.reps }, (_, index) =>
    rep(plan, dice.fork(`rep ${index}`), index, index % teams.length, teams),
  );
  const managers = teams.map((team, i) =>
    owner(dice.fork(`manager ${i}`), plan.reps + i, team, false),
  );
  return { reps, managers, teams };
}

function rep(plan: Plan, dice: Dice, index: number, team: number, teams: SalesForce['teams']): Rep {
  const special = plan.reps >= REPS_PER_TEAM;
  const left = special && index === plan.reps - 2;
  const fresh = special && index === plan.reps - 1;
  return {
    owner: owner(dice, index, teams[team], left),
    index,
    team,
    from: fresh ? plan.now - NEW_FOR_DAYS * DAY_MS : plan.start,
    until: left ? plan.now - LEFT_DAYS_AGO * DAY_MS : Number.POSITIVE_INFINITY,
    skill: Array.from({ length: OPEN_STAGES }, () => dice.normal() * 0.3),
    pace: Math.exp(dice.normal() * 0.15),
  };
}

function owner(
  dice: Dice,
  index: number,
  team: SalesForce['teams'][number] | undefined,
  archived: boolean,
): WorldOwner {
  const firstName = dice.pick(firstNames);
  const lastName = dice.pick(lastNames);
  return {
    id: String(70_000_001 + index),
    userId: String(60_000_001 + index),
    email: `${firstName}.${lastName}.${index + 1}@seller.example`.toLowerCase(),
    firstName,
    lastName,
    archived,
    teams: team === undefined ? [] : [{ ...team, primary: true }],
  };
}

/** The reps who were selling at a moment; all of them when nobody was. */
export function repsAt(force: SalesForce, at: Instant): readonly Rep[] {
  const active = force.reps.filter((each) => each.from <= at && at < each.until);
  return active.length > 0 ? active : force.reps;
}
