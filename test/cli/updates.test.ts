import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openDatabase } from '../../src/store/engine/database.ts';
import { newDataDir } from '../support/test-database.ts';
import { seedTeam } from '../use-cases/updates/updates-team.ts';
import { runCli } from './run-cli.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pacekeeper-updates-cli-'));
  const database = await openDatabase({ dataDir: await newDataDir(join(folder, 'data')) });
  await seedTeam(database.portal(7));
  await database.close();
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const updates = (...words: readonly string[]) =>
  runCli(join(folder, 'data'), ['updates', ...words]);

describe('pacekeeper updates', () => {
  test('are in the app alone until somebody says otherwise', async () => {
    const { code, said } = await updates('show');
    expect(code).toBe(0);
    expect(said).toContain('by e-mail    off');
    expect(said).toContain('in HubSpot   off');
    expect(said).toContain('ranks        private');
    expect((await updates('preview')).said).toContain('Nothing would go out');
  }, 60_000);

  test('print what would be written to HubSpot before it is switched on', async () => {
    const first = await updates('set', '--hubspot', 'task');
    expect(first.said).toContain('HubSpot task of owner 1: Q4 2026 revenue: 30% of the target');
    expect(first.said).toContain('Nothing was changed. Add --confirm');
    expect((await updates('show')).said).toContain('in HubSpot   off');
    expect((await updates('set', '--hubspot', 'task', '--confirm')).said).toContain(
      'in HubSpot   task',
    );
  }, 60_000);

  test('are set for everybody or for one, and previewed as mails', async () => {
    await updates('set', '--email', 'on', '--every', 'day', '--hubspot', 'off');
    const { said } = await updates('set', '--user', '11', '--email', 'off');
    expect(said).toContain('made         each working day');
    expect(said).toContain('user 11: e-mail off');
    const preview = await updates('preview');
    expect(preview.said).toContain('Mail to ');
    expect(preview.said).not.toContain('ana@acme.example');
    expect((await updates('set', '--user', '11', '--as-portal')).said).toContain(
      'user 11: as the portal',
    );
  }, 60_000);

  test('are written in the language that was set, for everybody or for one', async () => {
    await updates('set', '--email', 'on', '--every', 'day', '--hubspot', 'off');
    expect((await updates('set', '--language', 'de')).said).toContain('language     de');
    expect((await updates('preview')).said).toContain('Guten Tag ');
    const { said } = await updates('set', '--user', '11', '--language', 'en');
    expect(said).toContain('user 11: en');
    expect((await updates('preview')).said).toContain('Hello ');
    const wrong = await updates('set', '--language', 'fr');
    expect(wrong.code).toBe(2);
    expect(wrong.said).toContain('--language "fr": expected en or de');
    await updates('set', '--user', '11', '--as-portal');
    expect((await updates('set', '--language', 'en')).said).toContain('language     en');
  }, 120_000);
});
