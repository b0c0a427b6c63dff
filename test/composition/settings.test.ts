import { describe, expect, test } from '@jest/globals';
import { deliveryFrom } from '../../src/composition/delivery.ts';
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

  test.each([
    'postgresql://ana:secret@db.example:5432/pacekeeper',
    'postgresql:///db?host=/socket',
    'postgres://ana@/db?host=/var/run/postgresql',
  ])('name a PostgreSQL server by host or by socket: %s', (url) => {
    expect(readSettings({ DATABASE_URL: url }).DATABASE_URL).toBe(url);
  });

  test('the token goes over an encrypted connection, or to this machine', () => {
    const urlOf = (HUBSPOT_API_URL: string) => readSettings({ HUBSPOT_API_URL }).HUBSPOT_API_URL;
    expect(urlOf('http://127.0.0.1:4602/')).toBe('http://127.0.0.1:4602');
    expect(urlOf('https://hubspot.example')).toBe('https://hubspot.example');
    expect(messageOf(() => urlOf('http://hubspot.example'))).toContain(
      'HUBSPOT_API_URL: expected an address with https',
    );
  });

  test('a public URL loses its trailing slash, because signatures cover the URL as it is', () => {
    expect(
      readSettings({ PACEKEEPER_PUBLIC_URL: 'https://a.example/' }).PACEKEEPER_PUBLIC_URL,
    ).toBe('https://a.example');
  });
});

describe('the mail server', () => {
  test.each<[string, object]>([
    [
      'smtp://ana:p%40ss%3A@mail.example',
      {
        host: 'mail.example',
        port: 587,
        login: { user: 'ana', pass: 'p@ss:' },
        isImplicit: false,
      },
    ],
    ['smtps://mail.example', { port: 465, login: null, isImplicit: true }],
    ['smtp://[::1]:2525', { host: '::1', port: 2525 }],
  ])('is read from %s', (url, server) => {
    expect(readSettings({ SMTP_URL: url }).SMTP_URL).toMatchObject(server);
  });

  test.each([
    'mail.example',
    'https://mail.example',
    'smtp://',
    'smtp://mail.example/?tls.rejectUnauthorized=false',
    'smtp://mail.example#x',
    'smtp://ana:%ff@mail.example',
  ])('is refused as %s', (url) => {
    expect(messageOf(() => readSettings({ SMTP_URL: url }))).toContain('SMTP_URL: expected a URL');
  });

  test.each<[string, object]>([
    ['updates@acme.example', { name: 'Pacekeeper', address: 'updates@acme.example' }],
    ['"Sales, North" <updates@acme.example>', { name: 'Sales, North' }],
  ])('sends from %s', (text, mailbox) => {
    const settings = readSettings({ PACEKEEPER_MAIL_FROM: text });
    expect(settings.PACEKEEPER_MAIL_FROM).toMatchObject(mailbox);
  });

  test.each(['updates', 'a@b <c>', 'x <a@b.example>, y <c@d.example>'])(
    'is refused to send from %s',
    (text) => {
      expect(messageOf(() => readSettings({ PACEKEEPER_MAIL_FROM: text }))).toContain(
        'PACEKEEPER_MAIL_FROM: expected an address',
      );
    },
  );

  test('is one way out, with the CRM, when it is named whole', () => {
    const crm = { write: async () => ({ kind: 'refused', why: '' }) as const };
    const read = (given: Record<string, string>) => deliveryFrom(readSettings(given), crm);
    expect(read({})).toEqual({ mail: null, crm });
    const whole = { SMTP_URL: 'smtp://mail.example', PACEKEEPER_MAIL_FROM: 'a@b.example' };
    expect(read(whole).mail).not.toBeNull();
    expect(messageOf(() => read({ SMTP_URL: whole.SMTP_URL }))).toContain('PACEKEEPER_MAIL_FROM');
    const { PACEKEEPER_MAIL_FROM } = whole;
    expect(messageOf(() => read({ PACEKEEPER_MAIL_FROM }))).toContain('SMTP_URL');
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
