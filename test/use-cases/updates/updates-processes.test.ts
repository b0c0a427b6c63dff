import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { HOUR_MS } from '../../../src/domain/crm/time.ts';
import { usualPreferences } from '../../../src/domain/goals/updates/preferences.ts';
import { type Database, openDatabase } from '../../../src/store/engine/database.ts';
import { mailServer, rudeServer } from '../../mail/mail-server.ts';
import { startChild } from '../../store/children.ts';
import { describeWithPostgres } from '../../store/describe-with-postgres.ts';
import { createMigratedDatabase, type TestDatabase } from '../../store/test-server.ts';
import { setUp } from '../../support/set-up.ts';
import { monday, seedTeam } from './updates-team.ts';

const program = new URL('./updates-process.ts', import.meta.url);

describeWithPostgres('progress updates from several processes', () => {
  let place: TestDatabase;
  let database: Database;
  const cleanUps: (() => Promise<void>)[] = [];
  beforeEach(async () => {
    place = await createMigratedDatabase();
    database = await openDatabase({ url: place.url });
    const { drop } = place;
    const { close } = database;
    cleanUps.push(close, drop);
    const store = database.portal(1);
    await seedTeam(store);
    await setUp(store, 'updates', { ...usualPreferences, email: true });
  });
  afterAll(async () => {
    for (const cleanUp of cleanUps) await cleanUp();
  });

  const start = (port: number, at = monday) =>
    startChild(program, place.url, String(port), String(at));
  const countsOf = async (child: ReturnType<typeof start>) =>
    JSON.parse(await child.line('{')) as Record<string, number>;

  test('are made once and mailed once', async () => {
    const { server, mails } = await mailServer();
    const children = Array.from({ length: 4 }, () => start(server.port));
    const counts = await Promise.all(children.map(countsOf));
    const sum = (what: string) => counts.reduce((all, each) => all + (each[what] ?? 0), 0);
    expect([sum('updates made'), sum('sent by e-mail')]).toEqual([5, 4]);
    expect(mails.flatMap(({ to }) => to).sort()).toEqual([
      'ana@acme.example',
      'ben@acme.example',
      'cleo@acme.example',
      'mara@acme.example',
    ]);
  }, 60_000);

  test('of which one dies while the server has its mail: that mail is not sent again, the others are', async () => {
    const { server, heard } = await rudeServer('220 hello', (line) => {
      if (line.startsWith('EHLO')) return '250 rude';
      if (line === 'DATA') return '354 go on';
      return /^(MAIL|RCPT)/.test(line) ? '250 fine' : '';
    });
    const dying = start(server.port);
    while (!heard.includes('.')) await new Promise((resolve) => setTimeout(resolve, 10));
    await dying.kill();
    const lost = heard.find((line) => line.startsWith('RCPT'));

    const next = await mailServer();
    expect(await countsOf(start(next.server.port, monday + HOUR_MS))).toMatchObject({
      'updates made': 0,
      'sent by e-mail': 3,
    });
    const receivers = next.mails.flatMap(({ to }) => to);
    expect(receivers).toHaveLength(3);
    expect(receivers.some((address) => lost?.includes(address))).toBe(false);
    expect(await database.portal(1).messageCounts()).toEqual({ sent: 3, unsure: 1 });
  }, 60_000);
});
