import { describe, expect, test } from '@jest/globals';
import type { Role, Viewer } from '../../../../src/domain/access/viewer.ts';
import type { Owner } from '../../../../src/domain/crm/owner.ts';
import { decideHandOver } from '../../../../src/domain/leads/hand-over/decide.ts';
import { disagreementOf } from '../../../../src/domain/leads/hand-over/disagreement.ts';
import {
  type HandOverAct,
  type HandOverEvent,
  type HandOverState,
  standingOf,
} from '../../../../src/domain/leads/hand-over/hand-over.ts';
import {
  actsFor,
  type HandOverCase,
  UNDO_MS,
} from '../../../../src/domain/leads/hand-over/may-act.ts';

const owner = (id: string, team: string): Owner => ({
  id,
  userId: `u${id}`,
  email: null,
  name: `Owner ${id}`,
  archived: false,
  teams: [{ id: team, name: team }],
});
const owners = [owner('1', 'north'), owner('2', 'north'), owner('3', 'south')];
const viewer = (role: Role, ownerId: string | null = '1'): Viewer => ({
  userId: `u${ownerId ?? '?'}`,
  role,
  ownerId,
  teamIds: ['north'],
});

const acts = ['hand over', 'accept', 'reject', 'undo'] as const;
const now = 1_000_000_000;

/** Acts by user u9, a second apart, long before `now`. */
function happened(...done: readonly HandOverAct[]): readonly HandOverEvent[] {
  return done.map((act, index) => ({
    number: index + 1,
    act,
    reason: act === 'reject' ? 'no budget' : null,
    note: null,
    byUserId: 'u9',
    byName: null,
    toOwnerId: null,
    at: index * 1_000,
  }));
}

function lead(rest: Partial<HandOverCase> = {}): HandOverCase {
  return { viewer: viewer('admin'), owners, ownerId: '1', events: [], now, ...rest };
}

function ask(act: HandOverAct, rest: Partial<HandOverCase> = {}) {
  return decideHandOver(lead(rest), {
    act,
    reason: act === 'reject' ? 'no need' : null,
    note: null,
    // Nobody's lead is handed to somebody by name.
    toOwnerId: rest.ownerId === null ? '2' : null,
  });
}

/** The whole table: what each act does in each state; null where it is not possible. */
const table: readonly (readonly [
  readonly HandOverAct[],
  HandOverState,
  Partial<Record<HandOverAct, HandOverState>>,
])[] = [
  [[], 'not handed over', { 'hand over': 'waiting', accept: 'accepted', reject: 'rejected' }],
  [['hand over'], 'waiting', { accept: 'accepted', reject: 'rejected' }],
  [['hand over', 'accept'], 'accepted', { reject: 'rejected' }],
  [['hand over', 'reject'], 'rejected', { 'hand over': 'waiting', accept: 'accepted' }],
];

describe.each(table)('after %j a lead', (before, state, possible) => {
  const events = happened(...before);

  test(`is ${state}`, () => {
    expect(standingOf(events).state).toBe(state);
  });

  test.each(acts)('takes "%s" as the table says, and nothing else', (act) => {
    const decision = ask(act, { events });
    const next = possible[act];
    if (next === undefined) {
      expect(decision).toEqual({
        kind: 'not possible',
        why: expect.objectContaining({ say: expect.any(String) }),
      });
      return;
    }
    if (decision.kind !== 'done') throw new Error(decision.kind);
    expect(decision.event.number).toBe(events.length + 1);
    expect(standingOf([...events, decision.event]).state).toBe(next);
  });
});

/** Which moves each role may make on whose lead: own, a team-mate's, another team's, nobody's. */
const rights: Record<Role, Record<'own' | 'team' | 'other' | 'nobody', readonly HandOverAct[]>> = {
  admin: {
    own: ['hand over', 'accept', 'reject'],
    team: ['hand over', 'accept', 'reject'],
    other: ['hand over', 'accept', 'reject'],
    nobody: ['hand over', 'accept', 'reject'],
  },
  marketer: {
    own: ['hand over'],
    team: ['hand over'],
    other: ['hand over'],
    nobody: ['hand over'],
  },
  manager: {
    own: ['accept', 'reject'],
    team: ['accept', 'reject'],
    other: [],
    nobody: ['accept', 'reject'],
  },
  rep: { own: ['accept', 'reject'], team: [], other: [], nobody: [] },
};
const ownerIds = { own: '1', team: '2', other: '3', nobody: null };

describe('rights', () => {
  const cells = (Object.keys(rights) as Role[]).flatMap((role) =>
    (Object.keys(ownerIds) as (keyof typeof ownerIds)[]).flatMap((whose) =>
      acts.map((act) => [role, whose, act] as const),
    ),
  );
  test.each(cells)(
    'of a %s on a lead of theirs="%s" cover "%s" only by the table',
    (role, whose, act) => {
      const rest = { viewer: viewer(role), ownerId: ownerIds[whose] };
      const allowed = rights[role][whose].includes(act);
      expect(ask(act, rest).kind === 'done').toBe(allowed);
      expect(actsFor(lead(rest)).includes(act)).toBe(allowed);
    },
  );

  test('of somebody who owns nothing do not reach leads that nobody owns', () => {
    const rest = { viewer: viewer('rep', null), ownerId: null };
    expect(actsFor(lead(rest))).toEqual([]);
  });

  test('end before a lead of somebody else: it does not even say how it stands', () => {
    const rest = { viewer: viewer('rep'), ownerId: '3', events: happened('hand over', 'accept') };
    expect(ask('accept', rest)).toEqual({
      kind: 'not theirs',
      why: { say: 'not theirs', with: {} },
    });
  });
});

describe('taking back', () => {
  const mine = (act: HandOverAct, at = now - 1_000): HandOverEvent => ({
    number: 3,
    act,
    reason: null,
    note: null,
    byName: null,
    toOwnerId: null,
    byUserId: 'u1',
    at,
  });

  test('restores how the lead stood before, with the reason of that time, and keeps all acts', () => {
    const before = happened('hand over', 'reject');
    const events = [...before, mine('accept')];
    const decision = ask('undo', { events });
    if (decision.kind !== 'done') throw new Error(decision.kind);
    const after = [...events, decision.event];
    expect(after).toHaveLength(4);
    expect(standingOf(after)).toEqual({ state: 'rejected', since: before[1] });
  });

  test.each([
    ['somebody else’s act', happened('hand over')],
    ['an act of more than a day ago', [mine('accept', now - UNDO_MS - 1)]],
    ['what was taken back already', [mine('accept'), { ...mine('undo'), number: 4 }]],
    ['nothing', []],
  ])('is refused for %s', (_, events) => {
    expect(ask('undo', { events }).kind).toBe('not possible');
  });

  test('is refused once the lead is no longer the viewer’s', () => {
    const rest = { viewer: viewer('rep'), ownerId: null, events: [mine('accept')] };
    expect(ask('undo', rest).kind).toBe('not possible');
  });
});

describe('sales and score', () => {
  const rejected = standingOf(happened('hand over', 'reject'));

  test('disagree when sales sent back what is graded A or B', () => {
    const grades = (['A', 'B', 'C', 'D', null] as const).map((grade) =>
      disagreementOf(rejected, grade),
    );
    expect(grades.map((each) => each?.grade ?? null)).toEqual(['A', 'B', null, null, null]);
    expect(grades[0]).toEqual({ reason: 'no budget', grade: 'A' });
  });

  test('do not disagree once the rejection was taken back', () => {
    expect(disagreementOf(standingOf(happened('reject', 'undo')), 'A')).toBeNull();
  });
});
