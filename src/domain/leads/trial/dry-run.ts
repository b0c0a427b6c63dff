import { addAt, entryAt } from '../../collections/entries.ts';
import type { Contact } from '../../crm/contact.ts';
import { type ChangeReason, explainScoreChange } from '../explain/explain-score-change.ts';
import { grades } from '../fitting/grades.ts';
import type { Grade, ScoreBreakdown } from '../scorecard/score.ts';

/** A lead that another grade would be given to, for a person to look at. */
export interface MovedLead {
  readonly contactId: string;
  readonly name: string | null;
  readonly ownerId: string | null;
  readonly from: Pick<ScoreBreakdown, 'points' | 'grade'>;
  readonly to: Pick<ScoreBreakdown, 'points' | 'grade'>;
  /** What makes the difference: the points sum to it exactly. */
  readonly lines: readonly { readonly reason: ChangeReason; readonly points: number }[];
}

/** What a change of the rules does to one owner's leads. */
export interface OwnerMoves {
  /** Null: leads that nobody owns. */
  readonly ownerId: string | null;
  readonly leads: number;
  readonly up: number;
  readonly down: number;
  /** Leads graded A or B, now and by the draft. */
  readonly bestLive: number;
  readonly bestDraft: number;
}

/** What a dry run has found so far. Plain JSON. */
export interface DryRunTally {
  readonly leads: number;
  /** Leads by their grade now (rows, A to D) and by the draft (columns). */
  readonly moves: readonly (readonly number[])[];
  /** Leads whose score would differ, whatever their grade. */
  readonly rescored: number;
  /** Values that a term of the draft could not read. */
  readonly unreadable: number;
  readonly owners: readonly OwnerMoves[];
  /** Those that move most, up and down. */
  readonly up: readonly MovedLead[];
  readonly down: readonly MovedLead[];
}

/** What is said of a lead besides its scores. */
type Lead = Pick<Contact, 'id' | 'name' | 'ownerId'>;

/** Before the first lead. */
export const nothingTried: DryRunTally = {
  leads: 0,
  moves: grades.map(() => grades.map(() => 0)),
  rescored: 0,
  unreadable: 0,
  owners: [],
  up: [],
  down: [],
};

/** Named examples in each direction. */
const EXAMPLES = 10;

/** Owners that are told apart; a portal with more has them in one row without a name. */
const MOST_OWNERS = 2_000;

type Writable<Fields> = { -readonly [Name in keyof Fields]: Fields[Name] };

/** Counts what the draft would change, one lead after the other. */
export class DryRun {
  readonly #moves: number[][];
  readonly #owners: Map<string | null, Writable<OwnerMoves>>;
  readonly #examples: { up: MovedLead[]; down: MovedLead[] };
  readonly #counts: { leads: number; rescored: number; unreadable: number };

  /** Goes on from where an earlier slice stopped. */
  constructor(before: DryRunTally = nothingTried) {
    const { moves, owners, up, down, leads, rescored, unreadable } = before;
    this.#moves = moves.map((row) => [...row]);
    this.#owners = new Map(owners.map((each) => [each.ownerId, { ...each }]));
    this.#examples = { up: [...up], down: [...down] };
    this.#counts = { leads, rescored, unreadable };
  }

  /** Counts one lead with what it is scored now, and what the draft says. `degraded`: terms that no lead can be asked. */
  add(contact: Lead, now: ScoreBreakdown, then: ScoreBreakdown, degraded: number): void {
    const counts = this.#counts;
    counts.leads += 1;
    counts.unreadable += then.degraded.length - degraded;
    if (now.points !== then.points || now.grade !== then.grade) counts.rescored += 1;
    const [from, to] = [grades.indexOf(now.grade), grades.indexOf(then.grade)];
    addAt(entryAt(this.#moves, from), to, 1);
    this.#addToOwner(contact.ownerId, now.grade, then.grade);
    if (to !== from) this.#addExample(to < from ? 'up' : 'down', contact, now, then);
  }

  #addToOwner(ownerId: string | null, now: Grade, then: Grade): void {
    const known = this.#owners.get(ownerId);
    const room = known !== undefined || this.#owners.size < MOST_OWNERS;
    const owner =
      known ?? this.#owners.get(room ? ownerId : null) ?? newOwner(room ? ownerId : null);
    this.#owners.set(owner.ownerId, owner);
    owner.leads += 1;
    if (then < now) owner.up += 1;
    if (then > now) owner.down += 1;
    if (isBest(now)) owner.bestLive += 1;
    if (isBest(then)) owner.bestDraft += 1;
  }

  #addExample(
    direction: 'up' | 'down',
    contact: Lead,
    now: ScoreBreakdown,
    then: ScoreBreakdown,
  ): void {
    const examples = this.#examples[direction];
    const size = Math.abs(then.points - now.points);
    const least = examples.at(-1);
    if (examples.length >= EXAMPLES && least !== undefined && size <= sizeOf(least)) return;
    examples.push(movedLead(contact, now, then));
    examples.sort((a, b) => sizeOf(b) - sizeOf(a));
    examples.length = Math.min(examples.length, EXAMPLES);
  }

  get tally(): DryRunTally {
    return {
      ...this.#counts,
      moves: this.#moves,
      owners: [...this.#owners.values()],
      ...this.#examples,
    };
  }
}

function newOwner(ownerId: string | null): Writable<OwnerMoves> {
  return { ownerId, leads: 0, up: 0, down: 0, bestLive: 0, bestDraft: 0 };
}

function isBest(grade: Grade): boolean {
  return grade === 'A' || grade === 'B';
}

function sizeOf({ from, to }: MovedLead): number {
  return Math.abs(to.points - from.points);
}

function movedLead(contact: Lead, now: ScoreBreakdown, then: ScoreBreakdown): MovedLead {
  // As one version: the lines of two scorecards are told apart by their terms here, not by who wrote them.
  const moment = { scorecardVersion: '', scoredAt: 0 };
  const { lines } = explainScoreChange({ ...now, ...moment }, { ...then, ...moment });
  return {
    contactId: contact.id,
    name: contact.name,
    ownerId: contact.ownerId,
    from: { points: now.points, grade: now.grade },
    to: { points: then.points, grade: then.grade },
    lines: lines.map(({ reason, points }) => ({ reason, points })),
  };
}
