import { describe, expect, test } from '@jest/globals';
import { CallMeter } from '../../../src/sandbox/portal/call-meter.ts';
import { usualSettings } from '../../../src/sandbox/portal/settings.ts';
import { open, post } from './open.ts';
import { noon } from './tiny-world.ts';

const account = '/account-info/v3/details';

describe('the burst limit', () => {
  test('counts down in the headers and ends in a 429', async () => {
    const { call } = await open({ limits: { burst: 3, search: 5, daily: 1_000 } });
    const remaining: (string | null)[] = [];
    for (let each = 0; each < 3; each += 1) {
      const answer = await call(account);
      remaining.push(answer.headers.get('x-hubspot-ratelimit-remaining'));
    }
    expect(remaining).toEqual(['2', '1', '0']);
    const refused = await call(account);
    expect(refused.status).toBe(429);
    expect(Object.fromEntries(refused.headers)).toMatchObject({
      'x-hubspot-ratelimit-max': '3',
      'x-hubspot-ratelimit-remaining': '0',
      'x-hubspot-ratelimit-interval-milliseconds': '10000',
      'x-hubspot-ratelimit-daily': '1000',
      'x-hubspot-ratelimit-daily-remaining': '997',
    });
    expect(await refused.json()).toMatchObject({
      status: 'error',
      message: 'You have reached your ten_secondly_rolling limit.',
      errorType: 'RATE_LIMIT',
      policyName: 'TEN_SECONDLY_ROLLING',
      correlationId: expect.any(String),
    });
  });

  test('turned off sends no headers about it', async () => {
    const { call } = await open({ limits: { burst: null, search: null, daily: null } });
    const answer = await call(account);
    expect([...answer.headers.keys()].filter((name) => name.startsWith('x-hubspot'))).toEqual([]);
  });

  test('rolls: a call is free again ten seconds after it was made', () => {
    const meter = new CallMeter('Europe/Berlin');
    const limits = { burst: 2, search: 5, daily: null };
    const refused = (ticks: number) => meter.admit(false, limits, ticks, noon).refusedBy;
    expect([0, 6_000, 9_999].map(refused)).toEqual([null, null, 'TEN_SECONDLY_ROLLING']);
    expect([10_000, 10_001, 16_000].map(refused)).toEqual([null, 'TEN_SECONDLY_ROLLING', null]);
  });
});

describe('the search limit', () => {
  test('has no headers, its own 429, and leaves the burst alone', async () => {
    const { call } = await open({ limits: { burst: 100, search: 2, daily: null } });
    const search = (type: string) => call(`/crm/v3/objects/${type}/search`, post({}));
    const answers = [await search('contacts'), await search('deals'), await search('contacts')];
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 429]);
    expect(await answers[2]?.json()).toMatchObject({
      message: 'You have reached your secondly limit.',
      policyName: 'SECONDLY',
    });
    for (const answer of answers) {
      expect(answer.headers.get('x-hubspot-ratelimit-remaining')).toBeNull();
    }
    const other = await call(account);
    expect(other.headers.get('x-hubspot-ratelimit-remaining')).toBe('99');
  });
});

describe('the daily limit', () => {
  test("starts anew at midnight of the account's time zone", () => {
    const meter = new CallMeter('Europe/Berlin');
    const limits = { ...usualSettings.limits, daily: 1 };
    const refused = (at: string) => meter.admit(false, limits, 0, Date.parse(at)).refusedBy;
    expect(refused('2026-11-23T22:59:00Z')).toBeNull();
    expect(refused('2026-11-23T22:59:59Z')).toBe('DAILY');
    expect(refused('2026-11-23T23:00:00Z')).toBeNull();
  });
});

test('latency delays every answer and none of the others', async () => {
  const latencyMs = 600;
  const { call } = await open({ latencyMs });
  const start = performance.now();
  const times = await Promise.all(
    Array.from({ length: 10 }, async () => {
      await call(account);
      return performance.now() - start;
    }),
  );
  expect(Math.min(...times)).toBeGreaterThanOrEqual(latencyMs - 1);
  expect(Math.max(...times)).toBeLessThan(5 * latencyMs);
});
