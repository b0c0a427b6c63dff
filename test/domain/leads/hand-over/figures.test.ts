import { describe, expect, test } from '@jest/globals';
import { HOUR_MS } from '../../../../src/domain/crm/time.ts';
import {
  disputedLeads,
  type HandedLead,
  handOverFigures,
} from '../../../../src/domain/leads/hand-over/figures.ts';
import type {
  HandOverAct,
  HandOverEvent,
} from '../../../../src/domain/leads/hand-over/hand-over.ts';
import type { RejectReason } from '../../../../src/domain/leads/hand-over/reject-reasons.ts';

const now = 1_000 * HOUR_MS;

type Step = readonly [act: HandOverAct, hour: number, reason?: RejectReason];

/** A lead with its acts at hours before or after hour 0; `contacts`: hours at which the team was in touch. */
function lead(
  steps: readonly Step[],
  rest: Partial<HandedLead> & { contacts?: readonly number[] } = {},
): HandedLead {
  const { contacts = [], ...known } = rest;
  const events: HandOverEvent[] = steps.map(([act, hour, reason = null], index) => ({
    number: index + 1,
    act,
    reason,
    note: null,
    byUserId: '1',
    byName: null,
    toOwnerId: null,
    at: hour * HOUR_MS,
  }));
  return {
    contactId: '1',
    name: null,
    ownerId: null,
    source: null,
    grade: null,
    events,
    contactedAt: contacts.map((hour) => hour * HOUR_MS),
    ...known,
  };
}

const figures = (...leads: readonly HandedLead[]) => handOverFigures(leads, now);

describe('the figures between marketing and sales', () => {
  test('count leads by how they stand now, not by how often something was done', () => {
    const back = lead([
      ['hand over', 0],
      ['reject', 1, 'no need'],
      ['hand over', 2],
      ['accept', 3],
    ]);
    const undone = lead([
      ['accept', 1],
      ['undo', 2],
    ]);
    const waiting = lead([['hand over', 900]]);
    expect(figures(back, undone, waiting)).toMatchObject({
      waiting: 1,
      accepted: 1,
      rejected: 0,
      reasons: [],
    });
  });

  test('give the share that sales accepted with its range, and none while sales has not spoken', () => {
    const [accepted, rejected] = [lead([['accept', 1]]), lead([['reject', 1, 'no need']])];
    expect(figures(accepted, accepted, accepted, rejected).acceptance).toMatchObject({
      value: 0.75,
      low: expect.closeTo(0.3006, 3),
      high: expect.closeTo(0.9544, 3),
    });
    expect(figures(lead([['hand over', 1]])).acceptance).toBeNull();
  });

  test('measure acceptance from the hand-over, with those that still wait; a rejection ends the watching', () => {
    const { toAcceptance } = figures(
      lead([
        ['hand over', 0],
        ['accept', 2],
      ]),
      lead([
        ['hand over', 10],
        ['accept', 14],
      ]),
      lead([
        ['hand over', 0],
        ['reject', 1, 'no need'],
      ]),
      lead([['hand over', 990]]),
      lead([['accept', 5]]),
    );
    expect(toAcceptance).toEqual({ started: 4, ended: 2, medianHours: 4 });
  });

  test('measure the first response after the hand-over, not a contact before it or one that is yet to come', () => {
    const handed = [['hand over', 100]] as const;
    const { toFirstContact } = figures(
      lead(handed, { contacts: [90, 130, 105] }),
      lead(handed, { contacts: [90, 2_000] }),
      lead(handed, { contacts: [100] }),
    );
    expect(toFirstContact).toEqual({ started: 3, ended: 2, medianHours: 5 });
  });

  test('say nothing of times when nothing was handed over', () => {
    const none = { started: 0, ended: 0, medianHours: null };
    expect(figures()).toMatchObject({ toAcceptance: none, toFirstContact: none, acceptance: null });
  });

  test('count reasons of the rejections that stand, the commonest first', () => {
    const no = (reason: RejectReason) => lead([['reject', 1, reason]]);
    const { reasons } = figures(
      no('no need'),
      no('no budget'),
      no('no budget'),
      lead([
        ['reject', 1, 'other'],
        ['undo', 2],
      ]),
    );
    expect(reasons).toEqual([
      { reason: 'no budget', leads: 2 },
      { reason: 'no need', leads: 1 },
    ]);
  });
});

test('disputed are the leads that were sent back and are graded A or B, the latest first', () => {
  const sentBack = (contactId: string, hour: number, grade: HandedLead['grade']) =>
    lead([['reject', hour, 'no budget']], { contactId, grade });
  const found = disputedLeads([
    sentBack('1', 5, 'B'),
    sentBack('2', 9, 'A'),
    sentBack('3', 7, 'C'),
    sentBack('4', 7, null),
    lead([['accept', 8]], { contactId: '5', grade: 'A' }),
  ]);
  expect(found.map((each) => [each.lead.contactId, each.grade, each.since / HOUR_MS])).toEqual([
    ['2', 'A', 9],
    ['1', 'B', 5],
  ]);
});
