import { describe, expect, test } from '@jest/globals';
import { readSettings, SettingsError } from '../../src/composition/settings.ts';

describe('the settings', () => {
  test('have working defaults when nothing is set, and an empty variable counts as not set', () => {
    const settings = readSettings({ DATABASE_URL: '' });
    expect(settings.DATABASE_URL).toBeUndefined();
    expect(settings.PACEKEEPER_DATA_DIR).toBe('.pacekeeper');
    expect(settings.PACEKEEPER_PORT).toBe(4600);
  });

  test('are refused with every fault at once, each with its name and what is allowed, and never a value', () => {
    const read = () =>
      readSettings({
        DATABASE_URL: 'mysql://root:hunter2@db/x',
        PACEKEEPER_PORT: '99999',
        PACEKEEPER_LOG_LEVEL: 'loud',
        PACEKEEPER_SYNC_SCHEDULE: 'every day',
        HUBSPOT_CLIENT_SECRET: 'hunter2',
      });
    expect(read).toThrow(SettingsError);
    const message = messageOf(read);
    for (const name of [
      'DATABASE_URL: expected a URL starting with postgres',
      'PACEKEEPER_PORT: expected a port from 0 to 65535',
      'PACEKEEPER_LOG_LEVEL: expected one of debug',
      'PACEKEEPER_SYNC_SCHEDULE: expected a cron expression',
      'HUBSPOT_CLIENT_SECRET: expected the client secret',
    ]) {
      expect(message).toContain(name);
    }
    expect(message).not.toContain('hunter2');
  });

  test('a public URL loses its trailing slash, because signatures cover the URL as it is', () => {
    expect(
      readSettings({ PACEKEEPER_PUBLIC_URL: 'https://a.example/' }).PACEKEEPER_PUBLIC_URL,
    ).toBe('https://a.example');
  });
});

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
}
