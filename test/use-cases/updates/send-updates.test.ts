import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { GoalChanges } from '../../../src/contract/goal-changes.ts';
import { DAY_MS, HOUR_MS } from '../../../src/domain/crm/time.ts';
import type { ChangeKind } from '../../../src/domain/goals/changes/change-kinds.ts';
import { usualPreferences } from '../../../src/domain/goals/updates/preferences.ts';
import { noLimits } from '../../../src/hubspot/http/limits.ts';
import { hubspotPortal } from '../../../src/hubspot/hubspot-source.ts';
import { smtpSender } from '../../../src/mail/smtp-sender.ts';
import type { Database } from '../../../src/store/engine/database.ts';
import type { Delivery } from '../../../src/use-cases/ports/delivery.ts';
import { noDelivery } from '../../../src/use-cases/ports/delivery.ts';
import type { PortalStore } from '../../../src/use-cases/ports/portal-store.ts';
import { type Budget, unlimited } from '../../../src/use-cases/slices/slice.ts';
import { sendUpdates } from '../../../src/use-cases/updates/send-updates.ts';
import { foreseenOf } from '../../battery/portal-store/forecasts.ts';
import { schemaOf } from '../../battery/store-records.ts';
import { paceOf } from '../../domain/goals/updates/paces.ts';
import { type GotMail, mailServer } from '../../mail/mail-server.ts';
import { readMail } from '../../mail/read-mail.ts';
import { open } from '../../sandbox/portal/open.ts';
import { setUp, setUpOwnUpdates } from '../../support/set-up.ts';
import { openTestDatabase } from '../../support/test-database.ts';
import { monday, owners, repPace, seedTeam, setPaces, teamPace } from './updates-team.ts';

const from = { name: 'Pacekeeper', address: 'updates@acme.example' };
const patience = { stepMs: 500, mailMs: 2_000 };
let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
}, 60_000);
afterAll(() => database.close());

let lastPortal = 0;
let store: PortalStore;
beforeEach(async () => {
  lastPortal += 1;
  store = database.portal(lastPortal);
  await seedTeam(store);
});

const run = (at = monday, delivery: Delivery = noDelivery, budget: Budget = unlimited) =>
  sendUpdates({ store, clock: () => at, delivery, budget });
const weekLater = monday + 7 * DAY_MS;

/** A mail server, the way to it, and what it got, by receiver. */
async function withMail(options: Parameters<typeof mailServer>[0] = {}) {
  const { server, mails } = await mailServer(options);
  const delivery: Delivery = {
    mail: smtpSender(server, from, patience),
    crm: null,
  };
  return { delivery, mails };
}

const ana = { kind: 'rep', ownerId: '1' } as const;
const switchOn = (wishes: Partial<typeof usualPreferences>) =>
  setUp(store, 'updates', { ...usualPreferences, ...wishes });

const receivers = (mails: readonly GotMail[]) => mails.flatMap(({ to }) => to).sort();
const mailTo = (mails: readonly GotMail[], name: string) => {
  const found = mails.find(({ to }) => to[0]?.startsWith(name));
  if (found === undefined) throw new Error(`No mail to ${name}: ${receivers(mails)}`);
  return readMail(found.source);
};

describe('progress updates', () => {
  test('are made weekly for reps and teams, and leave the app by no way unless switched on', async () => {
    const { delivery, mails } = await withMail();
    expect(await run(monday, delivery)).toEqual({
      done: true,
      left: null,
      counts: { 'updates made': 5, 'sent by e-mail': 0, 'sent in HubSpot': 0 },
      degraded: [],
    });
    expect(mails).toEqual([]);
    const latest = await store.latestUpdates(['rep 1', 'rep 3', 'team 7', 'rep 5']);
    expect([...latest.keys()].sort()).toEqual(['rep 1', 'rep 3', 'team 7']);
  });

  test('wait for the hour, and are made once in a slot, late in the week too', async () => {
    const made = async (at: number) => (await run(at)).counts['updates made'];
    expect(await made(monday - 1)).toBe(0);
    expect(await made(monday + 3 * DAY_MS)).toBe(5);
    expect(await made(monday + 4 * DAY_MS)).toBe(0);
    expect(await made(weekLater)).toBe(5);
  });

  test('are made at the same hour on the wall after the clocks went back', async () => {
    const summer = Date.parse('2026-10-19T07:00+02:00');
    const winter = Date.parse('2026-10-26T07:00+01:00');
    expect((await run(summer)).counts['updates made']).toBe(5);
    expect((await run(winter - 1)).counts['updates made']).toBe(0);
    expect((await run(winter)).counts['updates made']).toBe(5);
  });

  test('come daily to whoever wants them daily', async () => {
    await setUpOwnUpdates(store, '11', { every: 'day', email: null, crm: null, language: null });
    const tuesday = monday + DAY_MS;
    await run(monday);
    expect((await run(tuesday)).counts['updates made']).toBe(1);
    expect(await store.subjectsWithUpdate('day 2026-11-24', ['rep 1', 'rep 2'])).toEqual(
      new Set(['rep 1']),
    );
  });

  test('say that there is nothing to tell of before the first sync', async () => {
    store = database.portal(900_000);
    expect(await run()).toMatchObject({ done: true, degraded: [expect.stringContaining('Sync')] });
  });

  test('stop when the budget is used and go on in the next slice, each made once', async () => {
    const many = Array.from({ length: 450 }, (_, place) => ({
      ...schemaOf(1).owners[0],
      id: String(1_000 + place),
      userId: null,
      email: null,
      name: `Rep ${place}`,
      archived: false,
      teams: [],
    }));
    await store.saveSchema({ ...schemaOf(store.portalId), owners: many });
    await setPaces(store, ...many.map(({ id }) => repPace(id, 1_000)));
    const once: Budget = { expired: () => true };
    const slices = [await run(monday, noDelivery, once), await run(monday, noDelivery, once)];
    const rest = await run(monday, noDelivery, once);
    expect(slices.map(({ done, counts }) => [done, counts['updates made']])).toEqual([
      [false, 200],
      [false, 200],
    ]);
    expect(rest).toMatchObject({ done: true, counts: { 'updates made': 50 } });
  });
});

describe('by e-mail', () => {
  test('a rep gets their own goals and nothing of anybody else’s', async () => {
    const { delivery, mails } = await withMail();
    await switchOn({ email: true });
    await run(monday, delivery);
    await setPaces(store, repPace('1', 34_000, 6), repPace('2', 11_111, 5), teamPace(45_000));
    mails.length = 0;
    await run(weekLater, delivery);
    const { subject, to, text, html } = mailTo(mails, 'ana');
    expect(to).toBe('Ana Lind <ana@acme.example>');
    expect(subject).toBe('You passed half of the goal: Q4 2026 revenue');
    expect(text).toBe(
      [
        'Hello Ana Lind,',
        '',
        'Well done:',
        'You passed half of the goal, Q4 2026 revenue.',
        '',
        'Your goals:',
        'Q4 2026 revenue: €34,000 of €66,000 (51%), behind.',
        'Since Nov 23: +€14,000 from 2 won deals.',
        'Needs €1,100 a working day, 29 working days left; usual is €900.',
        '',
        '-- ',
        'As of Nov 30, 2026. Pacekeeper sends this at the start of the working week when there is news, about your own goals. Nobody else gets it.',
        'To stop these emails: in HubSpot, open Pacekeeper, Pace tab, "Progress updates", and turn email off; or ask your admin.',
      ].join('\n'),
    );
    expect(html).toContain('<p>Since Nov 23: +€14,000 from 2 won deals.</p>');
    for (const foreign of ['Ben', 'Cleo', 'North', '11,111', '45,000'])
      expect(text + html + subject).not.toContain(foreign);
  });

  test('whoever asked for German gets the whole mail in German', async () => {
    const { delivery, mails } = await withMail();
    await switchOn({ email: true, language: 'de' });
    await run(monday, delivery);
    await setPaces(store, repPace('1', 34_000, 6), repPace('2', 11_111, 5), teamPace(45_000));
    mails.length = 0;
    await run(weekLater, delivery);
    const { subject, text, html } = mailTo(mails, 'ana');
    expect(subject).toBe('Sie haben die Hälfte des Ziels erreicht: Q4 2026 Umsatz');
    expect(text.replace(/[\u00a0\u202f]/g, ' ')).toBe(
      [
        'Guten Tag Ana Lind,',
        '',
        'Gut gemacht:',
        'Sie haben die Hälfte des Ziels erreicht: Q4 2026 Umsatz.',
        '',
        'Ihre Ziele:',
        'Q4 2026 Umsatz: 34.000 € von 66.000 € (51 %), im Rückstand.',
        'Seit 23. Nov.: +14.000 € aus 2 gewonnenen Deals.',
        'Nötig: 1.100 € pro Arbeitstag, noch 29 Arbeitstage; üblich ist 900 €.',
        '',
        '-- ',
        'Stand: 30.11.2026. Pacekeeper schickt das zu Beginn der Arbeitswoche, wenn es Neues gibt, zu Ihren eigenen Zielen. Niemand sonst bekommt es.',
        'So beenden Sie diese Mails: Öffnen Sie in HubSpot Pacekeeper, Tab „Pace“, „Progress updates“, und schalten Sie E-Mail aus; oder fragen Sie Ihren Admin.',
      ].join('\n'),
    );
    expect(html).toContain('<html lang="de">');
  });

  test('a manager gets the team: its goal, whom to thank, and each by name', async () => {
    const { delivery, mails } = await withMail();
    await switchOn({ email: true });
    await run(monday, delivery);
    await setPaces(store, repPace('1', 34_000, 6), repPace('2', 10_000), teamPace(44_000));
    mails.length = 0;
    await run(weekLater, delivery);
    expect(receivers(mails)).toEqual(['ana@acme.example', 'mara@acme.example']);
    const { subject, text } = mailTo(mails, 'mara');
    expect(subject).toBe('Ana Lind passed half of the goal: Q4 2026 revenue');
    const parts = text.split('\n\n');
    expect(parts.slice(1, 4)).toEqual([
      'Thanks due:\nAna Lind passed half of the goal, Q4 2026 revenue.',
      expect.stringMatching(/^North:\nQ4 2026 revenue: €44,000 of €132,000 \(33%\), behind\.\n/),
      [
        'By name:',
        'Ana Lind, Q4 2026 revenue: €34,000 of €66,000 (51%), behind.',
        'Ben Osei, Q4 2026 revenue: €10,000 of €66,000 (15%), behind.',
      ].join('\n'),
    ]);
    expect(text).not.toContain('Cleo');
  });

  const changed = (kind: ChangeKind): GoalChanges => {
    const change: GoalChanges['week'] = {
      basis: 'forecast',
      from: '2026-11-16T06:00:00.000Z',
      to: '2026-11-23T06:00:00.000Z',
      forecast: {
        from: '80000',
        to: '68000',
        amount: '-12000',
        lines: [
          {
            kind,
            amount: '-12000',
            deals: [{ id: '7', name: 'Initech', ownerId: '1', amount: '-12000' }],
            others: 0,
          },
        ],
      },
    };
    return { currency: 'EUR', yesterday: change, week: change, period: change };
  };

  test('says what is foreseen, and what changed for it since last Monday, in place of a straight line', async () => {
    const { delivery, mails } = await withMail();
    await switchOn({ email: true });
    await run(monday, delivery);
    const forecast = { won: 20_000, p10: 55_000, p50: 62_000, p90: 71_000 };
    await store.replaceForecasts([foreseenOf('g1', { forecast })], monday);
    await store.replaceGoalChanges([{ goalId: 'g1', changes: changed('slipped') }]);
    mails.length = 0;
    await run(weekLater, delivery);
    expect(receivers(mails)).toEqual(['ana@acme.example']);
    const { subject, text } = mailTo(mails, 'ana');
    expect(subject).toBe('Q4 2026 revenue: 60% chance to hit');
    expect(text).toContain(
      [
        'Q4 2026 revenue: €20,000 of €66,000 (30%).',
        'Since Mon, Nov 16: forecast -€12,000 (slipped -€12,000).',
        '60% chance to hit. Likely €55,000 to €71,000 by the end.',
      ].join('\n'),
    );
    expect(text).not.toContain('Initech');
  });

  test('is quiet when a forecast moved because time passed', async () => {
    const { delivery, mails } = await withMail();
    await switchOn({ email: true });
    await run(monday, delivery);
    await store.replaceGoalChanges([{ goalId: 'g1', changes: changed('re-estimated') }]);
    mails.length = 0;
    await run(weekLater, delivery);
    expect(mails).toEqual([]);
  });

  test('holds a result against what was told halfway', async () => {
    const { delivery, mails } = await withMail();
    const forecast = { p10: 30_000, p50: 40_000, p90: 50_000 };
    await store.replaceForecasts([foreseenOf('g1', { forecast })], monday);
    await run(monday, delivery);
    const end = Date.parse('2027-01-04T07:00+01:00');
    await switchOn({ email: true });
    await setPaces(store, paceOf(55_000, { goal: { id: 'g1', scope: ana }, at: end }));
    await run(end, delivery);
    const { subject, text } = mailTo(mails, 'ana');
    expect(subject).toBe('You finished above the forecast: Q4 2026 revenue');
    expect(text).toContain(
      'You finished Q4 2026 revenue at €55,000, above the high end of the forecast of Nov 23 (€50,000).',
    );
    expect(text).toContain('Q4 2026 revenue ended at €55,000 of €66,000 (83%).');
  });

  test('nobody is disturbed when nothing happened', async () => {
    const { delivery, mails } = await withMail();
    await run(monday, delivery);
    await switchOn({ email: true });
    await run(weekLater, delivery);
    expect(mails).toEqual([]);
  });

  test('whoever switched it off gets none, and whoever wants it alone gets one', async () => {
    const { delivery, mails } = await withMail();
    await switchOn({ email: true });
    await setUpOwnUpdates(store, '11', { every: null, email: false, crm: null, language: null });
    await run(monday, delivery);
    expect(receivers(mails)).toEqual([
      'ben@acme.example',
      'cleo@acme.example',
      'mara@acme.example',
    ]);
    await switchOn({ email: false });
    await setUpOwnUpdates(store, '11', { every: null, email: true, crm: null, language: null });
    await setPaces(store, repPace('1', 21_000), repPace('2', 21_000));
    mails.length = 0;
    await run(weekLater, delivery);
    expect(receivers(mails)).toEqual(['ana@acme.example']);
  });

  test('a rank stands in it only where the portal shares ranks', async () => {
    const { delivery, mails } = await withMail();
    const three = owners.map((owner) => ({ ...owner, teams: [{ id: '7', name: 'North' }] }));
    await store.saveSchema({ ...schemaOf(store.portalId), owners: three });
    await switchOn({ email: true });
    await run(monday, delivery);
    expect(mailTo(mails, 'ana').text).not.toContain('Place');
    await switchOn({ email: true, ranks: 'team' });
    await setPaces(store, repPace('1', 21_000), repPace('2', 30_000), repPace('3', 5_000));
    mails.length = 0;
    await run(weekLater, delivery);
    expect(mailTo(mails, 'ana').text).toContain('Place 2 of 3 in the team by share of the target');
  });

  test('a manager’s note goes to its rep alone, once', async () => {
    const { delivery, mails } = await withMail();
    await switchOn({ email: true });
    await run(monday, delivery);
    const note = {
      id: '21-a',
      authorUserId: '21',
      toOwnerId: '1',
      text: 'Great close at Initech.\nCall me <today>?',
      writtenAt: monday + HOUR_MS,
    };
    const keeping = {
      what: 'note',
      of: note.id,
      userId: '21',
      key: 'k',
      asked: 'a',
      at: 1,
    } as const;
    await store.changeOnce(keeping, () => ({ answer: true, change: { to: note, audit: null } }));
    mails.length = 0;
    await run(weekLater, delivery);
    expect(receivers(mails)).toEqual(['ana@acme.example']);
    const { subject, text, html } = mailTo(mails, 'ana');
    expect(subject).toBe('Q4 2026 revenue: 30% of the target');
    expect(text).toContain(
      'A note from Mara Voss, Nov 23, 2026 (only the two of you see it):\nGreat close at Initech.\nCall me <today>?',
    );
    expect(html).toContain('<p>Call me &lt;today&gt;?</p>');
    await run(weekLater + 7 * DAY_MS, delivery);
    expect(mails).toHaveLength(1);
  });
});

describe('a mail server that fails', () => {
  test('is told of with what to do, and tried again until the mail is out, once', async () => {
    await switchOn({ email: true });
    const down = smtpSender(
      { host: '127.0.0.1', port: 1, tls: 'off', login: null },
      from,
      patience,
    );
    const first = await run(monday, { mail: down, crm: null });
    expect(first).toMatchObject({ done: true, counts: { 'updates made': 5, 'sent by e-mail': 0 } });
    expect(first.degraded).toEqual([
      'Progress updates by e-mail wait: the mail server cannot be reached (ECONNREFUSED). Check host and port in SMTP_URL. The next run tries again.',
    ]);
    const { delivery, mails } = await withMail();
    expect(await run(monday + HOUR_MS, delivery)).toMatchObject({
      counts: { 'updates made': 0, 'sent by e-mail': 4 },
      degraded: [],
    });
    await run(monday + 2 * HOUR_MS, delivery);
    expect(receivers(mails)).toEqual([
      'ana@acme.example',
      'ben@acme.example',
      'cleo@acme.example',
      'mara@acme.example',
    ]);
  });

  test('does not know one person is not asked about them again, and takes the others’ mail', async () => {
    const { delivery, mails } = await withMail({
      onRcptTo: ({ address }, _session, done) =>
        done(address.startsWith('ben') ? new Error('who?') : null),
    });
    await switchOn({ email: true });
    expect(await run(monday, delivery)).toMatchObject({
      counts: { 'sent by e-mail': 3 },
      degraded: [
        '1 progress update could not be delivered by e-mail: the mail server answered 550 to RCPT TO.',
      ],
    });
    expect(await run(monday + HOUR_MS, delivery)).toMatchObject({ degraded: [] });
    expect(mails).toHaveLength(3);
  });

  test('makes a stranger wait gets that mail again in the next run, and the others now', async () => {
    let tries = 0;
    const { delivery, mails } = await withMail({
      onRcptTo: ({ address }, _session, done) => {
        const isFirst = address.startsWith('ben') && ++tries === 1;
        done(isFirst ? Object.assign(new Error('later'), { responseCode: 451 }) : null);
      },
    });
    await switchOn({ email: true });
    expect((await run(monday, delivery)).counts['sent by e-mail']).toBe(3);
    expect(tries).toBe(1);
    expect((await run(monday + 1, delivery)).counts['sent by e-mail']).toBe(1);
    expect(receivers(mails)).toHaveLength(4);
  });

  test('is not named at all is told of, once it is needed', async () => {
    await switchOn({ email: true });
    expect((await run()).degraded).toEqual([expect.stringContaining('Set SMTP_URL')]);
  });

  test('stays away for days: what is no news any more is not sent', async () => {
    await switchOn({ email: true });
    await run();
    const { delivery, mails } = await withMail();
    await run(monday + 2 * DAY_MS + 1, delivery);
    expect(mails).toEqual([]);
    expect(await store.messageCounts()).toEqual({ withdrawn: 4 });
  });

  test('a mail that waits is not sent to whoever has switched mails off meanwhile', async () => {
    await switchOn({ email: true });
    await run();
    await setUpOwnUpdates(store, '11', { every: null, email: false, crm: null, language: null });
    const { delivery, mails } = await withMail();
    await run(monday + HOUR_MS, delivery);
    expect(receivers(mails)).not.toContain('ana@acme.example');
    expect(mails).toHaveLength(3);
  });
});

describe('runs at the same time', () => {
  test('make each update once and send each mail once', async () => {
    const { delivery, mails } = await withMail();
    await switchOn({ email: true });
    const results = await Promise.all(Array.from({ length: 6 }, () => run(monday, delivery)));
    const sum = (what: string) => results.reduce((all, { counts }) => all + (counts[what] ?? 0), 0);
    expect([sum('updates made'), sum('sent by e-mail')]).toEqual([5, 4]);
    expect(receivers(mails)).toHaveLength(4);
  });
});

describe('in HubSpot', () => {
  /** The tiny world's portal, whose owners 1 and 2 are Ana and Ben. */
  async function withPortal(options: Parameters<typeof open>[0] = {}) {
    const { portal } = await open(options);
    const { writer } = hubspotPortal({
      accessToken: portal.token,
      basePath: portal.url,
      limits: noLimits,
    });
    const delivery: Delivery = { mail: null, crm: writer };
    return { portal, delivery };
  }
  const onlyAna = () => setPaces(store, repPace('1', 34_000, 6));

  test('a rep gets a task of their own, without what is for their eyes alone', async () => {
    const { portal, delivery } = await withPortal();
    await switchOn({ crm: 'task', ranks: 'team' });
    await onlyAna();
    expect(await run(monday, delivery)).toMatchObject({ counts: { 'sent in HubSpot': 1 } });
    await run(monday + HOUR_MS, delivery);
    expect(portal.activities('tasks').map(({ properties, links }) => [properties, links])).toEqual([
      [
        {
          hubspot_owner_id: '1',
          hs_timestamp: new Date(monday).toISOString(),
          hs_task_subject: 'Ana Lind passed half of the goal: Q4 2026 revenue',
          hs_task_body: expect.stringMatching(/^<p>Ana Lind passed half of the goal, .*<\/p>$/),
          hs_task_status: 'NOT_STARTED',
          hs_task_type: 'TODO',
        },
        [],
      ],
    ]);
  });

  test('a missing scope is told of with what to do, and not asked for again until switched on anew', async () => {
    const { portal, delivery } = await withPortal({ scopes: ['crm.objects.contacts.read'] });
    await switchOn({ crm: 'task' });
    await onlyAna();
    const asked = () => portal.ledger().byStatus['403'] ?? 0;
    const first = await run(monday, delivery);
    expect(first.degraded).toEqual([expect.stringContaining('crm.objects.contacts.write')]);
    expect((await run(monday + HOUR_MS, delivery)).degraded).toEqual(first.degraded);
    expect(asked()).toBe(1);
    portal.configure({ scopes: 'all' });
    await switchOn({ crm: 'task' });
    expect(await run(monday + 2 * HOUR_MS, delivery)).toMatchObject({
      counts: { 'sent in HubSpot': 1 },
      degraded: [],
    });
  });

  test('is not switched on, nothing is written', async () => {
    const { portal, delivery } = await withPortal();
    await run(monday, delivery);
    expect(portal.ledger().total).toBe(0);
  });

  test('a fault that leaves it open whether a task was made is told of, and not tried again', async () => {
    const { portal, delivery } = await withPortal();
    portal.faults.plan({ on: /tasks/, nth: 1, fault: { kind: 'reset' } });
    await switchOn({ crm: 'task' });
    await onlyAna();
    expect((await run(monday, delivery)).degraded[0]).toContain('may or may not have arrived');
    await run(monday + HOUR_MS, delivery);
    expect(portal.activities('tasks')).toHaveLength(1);
    expect(await store.messageCounts()).toEqual({ unsure: 1 });
  });
});
