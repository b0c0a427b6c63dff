import { describe, expect, test } from '@jest/globals';
import { type AskParts, asker, usualRetries } from '../../../src/hubspot/http/ask.ts';
import type { CallReport, ReadCall } from '../../../src/hubspot/http/call.ts';
import { hubspotLimits } from '../../../src/hubspot/http/limits.ts';
import type { Answer } from '../../../src/hubspot/http/send.ts';
import {
  CrmRefused,
  CrmUnreachable,
  StreamUnavailable,
} from '../../../src/use-cases/ports/crm-source.ts';
import { VirtualTimers } from './virtual-timers.ts';

const quiet = new AbortController().signal;
const list: ReadCall = { method: 'GET', path: '/list', kind: 'burst', stream: 'contacts' };
const search: ReadCall = { ...list, path: '/search', kind: 'search' };

/** An answer of HubSpot's; `text` is a sentence that may name a customer. */
function answer(status: number, body: unknown = {}, headers: Record<string, string> = {}): Answer {
  return { status, headers: new Headers(headers), json: body };
}

const good = answer(200, { results: [] });
const tooMany = (policyName: string, headers = {}) => answer(429, { policyName }, headers);

/** Asks one call of a portal that gives these answers in turn (the last for ever). Answers what came of it and when. */
async function ask(call: ReadCall, answers: readonly Answer[], parts: Partial<AskParts> = {}) {
  const timers = new VirtualTimers();
  const sentAt: number[] = [];
  const reports: CallReport[] = [];
  const asking = asker({
    send: async () => {
      sentAt.push(timers.now());
      return answers[Math.min(sentAt.length, answers.length) - 1] ?? good;
    },
    limits: hubspotLimits.professional,
    timers,
    retries: usualRetries,
    random: () => 0.5,
    untilDailyReset: () => 3_600_000,
    onCall: (report) => reports.push(report),
    ...parts,
  });
  const outcome = asking(call, quiet).then(
    (json) => ({ json, error: null }),
    (error: unknown) => ({ json: null, error }),
  );
  await timers.run();
  return { ...(await outcome), sentAt, reports, timers, asking };
}

describe('asking HubSpot', () => {
  test('gives the JSON of a good answer', async () => {
    const { json, sentAt } = await ask(list, [good]);
    expect(json).toEqual({ results: [] });
    expect(sentAt).toHaveLength(1);
  });

  test.each([500, 502, 503, 504, 521, 524, 477, 423])('asks again after a %i', async (status) => {
    const { json, sentAt } = await ask(list, [answer(status), good]);
    expect(json).toEqual({ results: [] });
    expect(sentAt).toHaveLength(2);
  });

  test('waits two seconds at least for a lock', async () => {
    const { sentAt } = await ask(list, [answer(423), good]);
    expect((sentAt[1] ?? 0) - (sentAt[0] ?? 0)).toBeGreaterThanOrEqual(2_000);
  });

  test('asks again after a 200 that is no JSON, and after a broken connection', async () => {
    const html: Answer = { status: 200, headers: new Headers(), json: undefined };
    const broken: Answer = {
      status: null,
      why: 'the connection failed',
      neverSent: false,
    };
    const { json, sentAt } = await ask(list, [html, broken, good]);
    expect(json).toEqual({ results: [] });
    expect(sentAt).toHaveLength(3);
  });

  test('waits longer each time, and gives up after five tries, saying what came', async () => {
    const { error, sentAt } = await ask(list, [answer(502, { correlationId: 'abc-1' })]);
    expect(sentAt).toEqual([0, 250, 750, 1_750, 3_750]);
    expect(error).toBeInstanceOf(CrmUnreachable);
    expect(String(error)).toContain(
      'GET /list was answered 502 (correlation id abc-1), asked 5 times',
    );
  });

  test.each([
    ['the rolling ten seconds', list, tooMany('TEN_SECONDLY_ROLLING'), 10_000],
    ['the second', search, tooMany('SECONDLY'), 1_000],
    ['Retry-After', list, tooMany('TEN_SECONDLY_ROLLING', { 'retry-after': '3' }), 3_000],
  ])('waits for %s after a 429', async (_, call, refusal, ms) => {
    const { json, sentAt } = await ask(call, [refusal, good]);
    expect(json).toEqual({ results: [] });
    expect(sentAt[1]).toBeGreaterThanOrEqual(ms);
    expect(sentAt[1]).toBeLessThan(ms + 600);
  });

  test('holds back everybody else during the wait after a 429', async () => {
    const { asking, timers, sentAt } = await ask(list, [
      good,
      tooMany('TEN_SECONDLY_ROLLING', { 'retry-after': '20' }),
      good,
    ]);
    const both = Promise.all([asking(list, quiet), asking(list, quiet)]);
    await timers.run(1);
    const third = asking(list, quiet);
    await timers.run();
    await Promise.all([both, third]);
    expect(sentAt.slice(3).every((at) => at >= 20_000)).toBe(true);
  });

  test('does not wait for more than a minute: the slice fails and a later one goes on', async () => {
    const { error, sentAt } = await ask(list, [answer(477, {}, { 'retry-after': '86400' })]);
    expect(error).toBeInstanceOf(CrmUnreachable);
    expect(sentAt).toHaveLength(1);
  });

  test('asks nothing more once the daily number of calls is used up, until the next day', async () => {
    const { error, asking, timers, sentAt } = await ask(list, [tooMany('DAILY'), good]);
    expect(error).toBeInstanceOf(CrmUnreachable);
    expect(String(error)).toContain('midnight');
    await expect(asking(search, quiet)).rejects.toThrow(CrmUnreachable);
    expect(sentAt).toHaveLength(1);
    timers.after(3_600_000, () => {});
    await timers.run();
    await expect(asking(list, quiet)).resolves.toEqual({ results: [] });
  });

  test.each([401, 530])('takes a %i for refused credentials, at once', async (status) => {
    const { error, sentAt } = await ask(list, [answer(status)]);
    expect(error).toBeInstanceOf(CrmRefused);
    expect(String(error)).toContain('HUBSPOT_ACCESS_TOKEN');
    expect(sentAt).toHaveLength(1);
  });

  test('names the scope that a stream lacks', async () => {
    const { error } = await ask(list, [answer(403, { category: 'MISSING_SCOPES' })]);
    expect(error).toBeInstanceOf(StreamUnavailable);
    expect(error).toMatchObject({
      stream: 'contacts',
      remedy: expect.stringContaining('crm.objects.contacts.read'),
    });
  });

  test("names the plans that have goals when the account's has none", async () => {
    const { error } = await ask({ ...list, stream: 'goals' }, [answer(403)]);
    expect(error).toMatchObject({ remedy: expect.stringContaining('Sales Starter') });
  });

  test('takes a 403 on what every stream needs for refused credentials', async () => {
    const { error } = await ask({ ...list, stream: null }, [answer(403)]);
    expect(error).toBeInstanceOf(CrmRefused);
  });

  test.each([400, 404, 414, 302])('does not ask again after a %i', async (status) => {
    const { error, sentAt } = await ask(list, [answer(status, { category: 'VALIDATION_ERROR' })]);
    expect(error).toBeInstanceOf(CrmUnreachable);
    expect(sentAt).toHaveLength(1);
  });

  test("repeats nothing of an error's sentence, which may name a customer", async () => {
    const body = {
      message: 'Contact ada@example.com already exists',
      category: 'ada@example.com',
      correlationId: 'ada@example.com',
    };
    for (const status of [400, 401, 403, 502]) {
      const { error, reports } = await ask(list, [answer(status, body)]);
      expect(JSON.stringify([String(error), reports])).not.toContain('ada');
    }
  });

  test('tells of every try: where, what came, and why it is asked again', async () => {
    const { reports } = await ask(list, [answer(502), good]);
    expect(reports).toMatchObject([
      { path: '/list', status: 502, attempt: 1, problem: expect.stringContaining('502') },
      { path: '/list', status: 200, attempt: 2, problem: null },
    ]);
  });
});
