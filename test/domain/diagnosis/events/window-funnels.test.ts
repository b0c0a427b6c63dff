import { describe, expect, test } from '@jest/globals';
import { entryAt } from '../../../../src/domain/collections/entries.ts';
import type {
  DealFacts,
  TeamFacts,
} from '../../../../src/domain/diagnosis/events/history-facts.ts';
import { leadWait } from '../../../../src/domain/diagnosis/events/lead-wait.ts';
import { mainSegments } from '../../../../src/domain/diagnosis/events/main-segments.ts';
import { windowFunnels } from '../../../../src/domain/diagnosis/events/window-funnels.ts';
import { quarters } from '../simulated-facts.ts';

const deal = (more: Partial<DealFacts>): DealFacts => ({
  ...{ created: 10, segment: 'small', repId: 'ana', stages: [null], ending: null },
  ...more,
});
const sale = { list: 1_000, amount: 900 };
const funnel = (deals: readonly DealFacts[], leads: TeamFacts['leads'] = null) => {
  const windows = windowFunnels({ deals, leads, stages: 1 }, quarters(2), ['small'], () => 'small');
  const [first, second] = windows.map((counts) => entryAt(counts, 0));
  const text = (list: ArrayLike<number> = []) => Array.from(list).join(' ');
  return {
    first: `${text(first?.passed)} of ${text(first?.tried)}`,
    second: `${text(second?.passed)} of ${text(second?.tried)}`,
    sold: [first?.sold.amount, second?.sold.amount],
    leads: [first?.leads, second?.leads],
    carried: [text(first?.carried), text(second?.carried)],
  };
};

describe('deals in windows', () => {
  test('that are still open are neither won nor lost', () => {
    expect(funnel([deal({})])).toMatchObject({ first: '1 0 0 of 1 0 0', second: '0 0 0 of 0 0 0' });
  });

  test('count at each stage on the day on which they go on', () => {
    const won = deal({ stages: [40], ending: { kind: 'won', day: 100, sale } });
    expect(funnel([won])).toMatchObject({ first: '1 1 0 of 1 1 0', second: '0 0 1 of 0 0 1' });
    expect(funnel([won]).sold).toEqual([0, 900]);
    // It came to its last stage in the one window and was decided in the other.
    expect(funnel([won]).carried).toEqual(['0 0 1', '0 0 1']);
  });

  test('are lost at the stage where they were, when they were lost', () => {
    const early = deal({ ending: { kind: 'lost', day: 95 } });
    const late = deal({ stages: [20], ending: { kind: 'lost', day: 95 } });
    expect(funnel([early]).second).toBe('0 0 0 of 0 1 0');
    expect(funnel([late]).second).toBe('0 0 0 of 0 0 1');
  });

  test('that were won without a date for a stage passed it on the day they were won', () => {
    const won = deal({ ending: { kind: 'won', day: 60, sale } });
    expect(funnel([won]).first).toBe('1 1 1 of 1 1 1');
  });

  test('before the windows and after them do not count', () => {
    expect(funnel([deal({ created: -5 }), deal({ created: 200 })]).first).toBe('0 0 0 of 0 0 0');
  });

  test('are told apart by the segments that hold a twentieth of them', () => {
    const deals = [
      ...Array.from({ length: 19 }, () => deal({ segment: 'small' })),
      ...Array.from({ length: 19 }, () => deal({ segment: 'large' })),
      deal({ segment: 'rare' }),
    ];
    expect(mainSegments({ deals, leads: null, stages: 1 })).toEqual(['small', 'large', 'other']);
  });
});

describe('leads in windows', () => {
  const leads = (count: number, created: number, wait: number | null) =>
    Array.from({ length: count }, () => ({
      ...{ created, segment: 'small', repId: null },
      opportunity: wait === null ? null : created + wait,
    }));

  test('count on the day they came where it is not known how long they wait', () => {
    const found = funnel([], leads(4, 89, null));
    expect(found.leads).toEqual([4, 0]);
    expect(found.first).toBe('0 0 0 of 4 0 0');
  });

  test('are no failures while leads of their age usually are still waiting', () => {
    const past = leads(40, 0, 10);
    const found = funnel([], [...past, ...leads(10, 175, null)]);
    expect(found.leads).toEqual([40, 10]);
    expect(found.first).toBe('0 0 0 of 40 0 0');
    // Those of day 175 would become deals on day 185, after the window.
    expect(found.second).toBe('0 0 0 of 0 0 0');
  });

  test('wait as long as those who were followed did', () => {
    const due = leadWait([...leads(30, 0, 5), ...leads(30, 0, 60), ...leads(1, 200, null)]);
    expect(
      [due(0), due(5), due(6), due(60), due(61), due(400)].map((each) => Math.round(100 * each)),
    ).toEqual([0, 0, 50, 50, 100, 100]);
  });
});
