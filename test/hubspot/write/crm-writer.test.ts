import { describe, expect, test } from '@jest/globals';
import { noLimits } from '../../../src/hubspot/http/limits.ts';
import { hubspotPortal } from '../../../src/hubspot/hubspot-source.ts';
import type { Fault } from '../../../src/sandbox/portal/faults.ts';
import type { CrmEntryDraft } from '../../../src/use-cases/ports/delivery.ts';
import { open } from '../../sandbox/portal/open.ts';
import { noon } from '../../sandbox/portal/tiny-world.ts';
import { quickRetries } from '../sandbox-source.ts';

const entry: CrmEntryDraft = {
  kind: 'task',
  ownerId: '1',
  title: 'Q4 2026 revenue: 62% of the target',
  lines: ['Needs <b>€8,100</b> a working day & more.', 'Usual is "€6,900".'],
  dealId: '501',
  at: noon,
};

/** A portal, and the writer that writes to it over real HTTP. */
async function opened(options: Parameters<typeof open>[0] = {}) {
  const { portal } = await open(options);
  const calls: (number | null)[] = [];
  const { writer } = hubspotPortal({
    accessToken: portal.token,
    basePath: portal.url,
    limits: noLimits,
    retries: quickRetries,
    timeoutMs: 300,
    onCall: ({ status }) => calls.push(status),
  });
  return { portal, writer, calls };
}

describe('writing to HubSpot', () => {
  test('makes a task of the owner on the deal, whose text is text', async () => {
    const { portal, writer } = await opened();
    const outcome = await writer.write(entry);
    const [task] = portal.activities('tasks');
    expect(outcome).toEqual({ kind: 'sent', remoteId: task?.id });
    expect(task).toMatchObject({
      links: [{ type: 'deals', id: '501' }],
      properties: {
        hubspot_owner_id: '1',
        hs_task_subject: entry.title,
        hs_task_body:
          '<p>Needs &lt;b&gt;€8,100&lt;/b&gt; a working day &amp; more.</p><p>Usual is &quot;€6,900&quot;.</p>',
        hs_task_status: 'NOT_STARTED',
        hs_timestamp: new Date(noon).toISOString(),
      },
    });
  });

  test('makes a note on the deal, and an entry without a deal', async () => {
    const { portal, writer } = await opened();
    await writer.write({ ...entry, kind: 'note' });
    await writer.write({ ...entry, dealId: null });
    expect(portal.activities('notes')).toMatchObject([{ links: [{ type: 'deals', id: '501' }] }]);
    expect(portal.activities('tasks')).toMatchObject([{ links: [] }]);
  });

  test('keeps whole lines within HubSpot’s limit', async () => {
    const { portal, writer } = await opened();
    const lines = Array.from({ length: 9 }, () => '<'.repeat(4_000));
    expect(await writer.write({ ...entry, kind: 'note', lines })).toMatchObject({ kind: 'sent' });
    const body = portal.activities('notes')[0]?.properties['hs_note_body'] ?? '';
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body.endsWith('</p>')).toBe(true);
  });

  test('without the scope is closed, and says which one to add', async () => {
    const { portal, writer, calls } = await opened({ scopes: ['crm.objects.contacts.read'] });
    const outcome = await writer.write(entry);
    expect(outcome.kind).toBe('closed');
    expect(outcome).toHaveProperty('why', expect.stringContaining('crm.objects.contacts.write'));
    expect([calls, portal.activities('tasks')]).toEqual([[403], []]);
  });

  const answered = (status: number, body: unknown = {}): Fault => ({
    kind: 'answer',
    status,
    body,
  });
  test.each<[string, Fault, object]>([
    ['a limit', answered(429), { kind: 'later', forAll: true }],
    ['the day’s limit', answered(429, { policyName: 'DAILY' }), { kind: 'later', forAll: true }],
    ['a lock', answered(423), { kind: 'later', forAll: true }],
    ['a service that is down', answered(503), { kind: 'later', forAll: true }],
    ['a token that expired', answered(401), { kind: 'later', forAll: true }],
    ['a server’s fault', answered(500), { kind: 'unsure' }],
    ['a cut connection', { kind: 'reset' }, { kind: 'unsure' }],
    ['half an answer', { kind: 'cut-body' }, { kind: 'unsure' }],
    ['no answer', { kind: 'hang' }, { kind: 'unsure' }],
    ['an answer that is a web page', { kind: 'html' }, { kind: 'sent', remoteId: null }],
  ])('after %s is not sent a second time', async (_, fault, expected) => {
    const { portal, writer, calls } = await opened();
    portal.faults.plan({ on: /tasks/, nth: 1, fault });
    expect(await writer.write(entry)).toMatchObject(expected);
    expect(calls).toHaveLength(1);
  });

  test('to nobody is tried again, and about a deal that is gone is refused', async () => {
    const { portal, writer } = await opened();
    expect(await writer.write({ ...entry, dealId: '999' })).toMatchObject({ kind: 'refused' });
    await portal.close();
    expect(await writer.write(entry)).toMatchObject({ kind: 'later', forAll: true });
  });

  test('says nothing of the entry, nor the token, when it fails', async () => {
    const { portal, writer } = await opened();
    portal.faults.plan({ on: /tasks/, nth: 1, fault: { kind: 'reset' } });
    const said = JSON.stringify(await writer.write(entry));
    expect(said).not.toContain('revenue');
    expect(said).not.toContain(portal.token);
  });
});
