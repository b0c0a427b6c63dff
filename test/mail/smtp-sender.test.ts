import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isMailAddress } from '../../src/mail/compose-mail.ts';
import { type SmtpServer, smtpSender } from '../../src/mail/smtp-sender.ts';
import type { Mail } from '../../src/use-cases/ports/delivery.ts';
import { mailServer, rudeServer } from './mail-server.ts';
import { headersOf, readMail } from './read-mail.ts';

const from = { name: 'Pacekeeper', address: 'updates@acme.example' };
const patience = { stepMs: 300, mailMs: 1_500 };

const mailOf = (known: Partial<Mail> = {}): Mail => ({
  key: 'week 2026-11-23/rep 1/email',
  to: { name: 'Ana Lind', address: 'ana@acme.example' },
  subject: 'Q4 2026 revenue: +€6,500',
  text: 'Since Nov 16: +€6,500.',
  html: '<p>Since Nov 16: +€6,500.</p>',
  ...known,
});

const send = (server: SmtpServer, mail = mailOf()) => smtpSender(server, from, patience).send(mail);

describe('a mail', () => {
  test('arrives with its subject, both bodies, and the mark of a machine', async () => {
    const { server, mails } = await mailServer();
    expect(await send(server)).toEqual({ kind: 'sent', remoteId: null });
    expect(mails).toHaveLength(1);
    const [mail] = mails;
    expect(mail).toMatchObject({ from: from.address, to: ['ana@acme.example'] });
    const headers = headersOf(mail?.source ?? '');
    expect(headers.get('to')).toEqual(['Ana Lind <ana@acme.example>']);
    expect(headers.get('auto-submitted')).toEqual(['auto-generated']);
    expect(headers.get('content-type')?.[0]).toContain('multipart/alternative');
    const { subject, text, html } = mailOf();
    expect(readMail(mail?.source ?? '')).toMatchObject({ subject, text, html });
  });

  test('has the same Message-ID each time it is sent, and another one than any other mail', async () => {
    const { server, mails } = await mailServer();
    await send(server);
    await send(server);
    await send(server, mailOf({ key: 'another' }));
    const ids = mails.map(({ source }) => headersOf(source).get('message-id')?.[0]);
    expect(ids[0]).toMatch(/^<[0-9a-f]{32}@acme\.example>$/);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  test.each([
    'Ana\r\nBcc: everybody@acme.example',
    'Ana\nSubject: You won',
    'Ana <evil@elsewhere.example>, ',
    '"Ana" <evil@elsewhere.example>',
    'Ana\u0000\u2028\u0085Lind',
    '=?utf-8?Q?Ana=0D=0ABcc:_x@y.example?=',
  ])('to somebody called %j goes to their address alone, with our headers alone', async (name) => {
    const { server, mails } = await mailServer();
    const to = { name, address: 'ana@acme.example' };
    expect(await send(server, mailOf({ to, subject: `${name} reached the goal` }))).toMatchObject({
      kind: 'sent',
    });
    const [mail] = mails;
    expect(mail?.to).toEqual(['ana@acme.example']);
    const headers = headersOf(mail?.source ?? '');
    expect([...headers.keys()].sort()).toEqual([
      'auto-submitted',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
    ]);
    expect([...headers.values()].every((values) => values.length === 1)).toBe(true);
    expect(headers.get('to')?.[0]).toMatch(/<ana@acme\.example>$/);
  });

  test('whose text ends the message and goes on with commands is one mail', async () => {
    const { server, mails } = await mailServer();
    const text = 'Well done.\r\n.\r\nMAIL FROM:<x@y.example>\r\nRCPT TO:<z@y.example>\r\nDATA\r\n';
    await send(server, mailOf({ text, html: `<p>${text}</p>` }));
    expect(mails.map(({ to }) => to)).toEqual([['ana@acme.example']]);
  });

  test.each([
    '',
    'ana',
    'ana@acme.example\r\nRCPT TO:<x@y.example>',
    'ana@acme.example> BODY=8BITMIME <x@y.example',
    'ana@acme.example,x@y.example',
    '"a b"@acme.example',
    'ana @acme.example',
    'a..b@acme.example',
  ])('to the address %j is refused before anybody is asked', async (address) => {
    const { server, heard } = await rudeServer('220 hello', () => '250 fine');
    expect(await send(server, mailOf({ to: { name: 'Ana', address } }))).toEqual({
      kind: 'refused',
      why: 'the address cannot be used',
    });
    expect(heard).toEqual([]);
  });

  const hostile = [...'@<>,;:"\\()[] \t\r\n\0\u0085\u2028é'];
  test('is refused wherever its address holds a sign that could end a line or name somebody else', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z0-9._%+-]{1,20}@[a-z0-9-]{1,20}\.example$/),
        fc.constantFrom(...hostile),
        fc.nat(),
        (address, sign, place) => {
          const at = place % (address.length + 1);
          expect(isMailAddress(address)).toBe(!address.includes('..'));
          expect(isMailAddress(address.slice(0, at) + sign + address.slice(at))).toBe(false);
        },
      ),
    );
  });
});

/** A server that answers as usual but for the command that begins with `word`. */
const refusing = (word: string, reply: string | null) =>
  rudeServer('220 hello', (line) => {
    if (line.startsWith(word)) return reply;
    if (line.startsWith('EHLO')) return '250 rude';
    if (line === 'DATA') return '354 go on';
    return line === '.' || /^(MAIL|RCPT|QUIT)/.test(line) ? '250 fine' : '';
  });

describe('a mail server that', () => {
  test('is not there is tried again later, and nobody else is sent to now', async () => {
    const server: SmtpServer = { host: '127.0.0.1', port: 1, tls: 'off', login: null };
    expect(await send(server)).toEqual({
      kind: 'later',
      forAll: true,
      why: 'the mail server cannot be reached (ECONNREFUSED). Check host and port in SMTP_URL.',
    });
  });

  test.each<[string, string | null, string]>([
    ['refuses to greet', '554 go away', 'the mail server does not talk to us (554, EPROTOCOL)'],
    ['hangs up', null, 'the mail server cannot be reached (ECONNECTION)'],
    ['never says a word', '', 'the mail server did not answer in time (ETIMEDOUT)'],
  ])('%s is tried again later', async (_, greeting, why) => {
    const { server } = await rudeServer(greeting, () => '');
    const outcome = await send(server);
    expect(outcome).toMatchObject({ kind: 'later', forAll: true });
    expect(outcome).toHaveProperty('why', expect.stringContaining(why));
  });

  test.each<[string, string, string, object]>([
    ['takes no mail from us', 'MAIL', '550 who?', { kind: 'later', forAll: true }],
    ['does not know the person', 'RCPT', '550 ana@acme.example who?', { kind: 'refused' }],
    ['makes strangers wait', 'RCPT', '451 later', { kind: 'later', forAll: false }],
    ['has no room', 'DATA', '452 full', { kind: 'later', forAll: false }],
    ['does not like the message', '.', '554 spam', { kind: 'refused' }],
    ['cannot keep the message now', '.', '451 busy', { kind: 'later', forAll: false }],
  ])('%s (%s: %s)', async (_, word, reply, outcome) => {
    const { server } = await refusing(word, reply);
    const got = await send(server);
    expect(got).toMatchObject(outcome);
    expect(JSON.stringify(got)).not.toMatch(/ana@|who|spam/);
  });

  test('hangs up before it took the message is tried again', async () => {
    const { server } = await refusing('DATA', null);
    expect(await send(server)).toMatchObject({ kind: 'later', forAll: true });
  });

  test.each<[string, string | null]>([
    ['hangs up', null],
    ['says nothing more', ''],
  ])('has the whole message and %s may have taken it: not sent again', async (_, reply) => {
    const { server, heard } = await refusing('.', reply);
    expect(await send(server)).toMatchObject({ kind: 'unsure' });
    expect(heard).toContain('.');
  });

  test('is slow without end is given up in time', async () => {
    const { server } = await rudeServer('220 hello', () => '250-and');
    const trickle = await rudeServer('220 hello', (line) =>
      line.startsWith('EHLO') ? '250-and' : '',
    );
    const started = performance.now();
    await send(server);
    await send(trickle.server);
    expect(performance.now() - started).toBeLessThan(2 * patience.mailMs + 500);
  });

  test('does not accept the login is told as such, without the password', async () => {
    const { server } = await mailServer({
      authOptional: false,
      allowInsecureAuth: true,
      authMethods: ['LOGIN', 'PLAIN'],
      onAuth: (_auth, _session, done) => done(new Error('no')),
    });
    const outcome = await send({ ...server, login: { user: 'ana', pass: 'secret-password' } });
    expect(outcome).toMatchObject({ kind: 'later', forAll: true });
    expect(JSON.stringify(outcome)).toContain('does not accept the login (535');
    expect(JSON.stringify(outcome)).not.toContain('secret-password');
  });

  test('accepts the login takes the mail', async () => {
    const seen: unknown[] = [];
    const { server, mails } = await mailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (auth, _session, done) => {
        seen.push([auth.username, auth.password]);
        done(null, { user: auth.username });
      },
    });
    const outcome = await send({ ...server, login: { user: 'ana', pass: 'päss word' } });
    expect(outcome).toMatchObject({ kind: 'sent' });
    expect([seen, mails.length]).toEqual([[['ana', 'päss word']], 1]);
  });
});

describe('without TLS that holds', () => {
  test('nothing but a greeting is exchanged: no login, no mail', async () => {
    const { server, heard } = await refusing('STARTTLS', '502 never heard of it');
    const login = { user: 'ana', pass: 'secret-password' };
    expect(await send({ ...server, tls: 'starttls', login })).toMatchObject({ kind: 'later' });
    expect(heard.map((line) => line.split(' ')[0])).toEqual(['EHLO', 'STARTTLS']);
  });

  test.each(['starttls', 'implicit'] as const)(
    'because nobody vouches for the certificate, nothing is sent (%s)',
    async (kind) => {
      const { server, mails } = await mailServer({
        disabledCommands: [],
        secure: kind === 'implicit',
      });
      const outcome = await send({ ...server, tls: kind });
      expect(outcome).toMatchObject({ kind: 'later', forAll: true });
      expect(mails).toEqual([]);
    },
  );
});

const openssl = canRun('openssl', ['version']);
(openssl ? describe : describe.skip)('with a certificate that this machine trusts', () => {
  let folder: string;
  let key: string;
  let cert: string;
  const usual = tls.getCACertificates('default');
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pacekeeper-mail-'));
    const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    execFileSync(
      'openssl',
      [
        ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
        ...['-keyout', keyFile, '-out', certFile, '-days', '2'],
        ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'],
      ],
      { stdio: 'pipe' },
    );
    key = readFileSync(keyFile, 'utf8');
    cert = readFileSync(certFile, 'utf8');
    tls.setDefaultCACertificates([...usual, cert]);
  });
  afterAll(() => {
    tls.setDefaultCACertificates(usual);
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(['starttls', 'implicit'] as const)('the mail goes out (%s)', async (kind) => {
    const secure = kind === 'implicit';
    const { server, mails } = await mailServer({ disabledCommands: [], secure, key, cert });
    expect(await send({ ...server, host: 'localhost', tls: kind })).toMatchObject({ kind: 'sent' });
    expect(mails).toHaveLength(1);
  });

  test('it does not go to a server of another name', async () => {
    const { server, mails } = await mailServer({ disabledCommands: [], key, cert });
    expect(await send({ ...server, tls: 'starttls' })).toMatchObject({ kind: 'later' });
    expect(mails).toEqual([]);
  });
});

function canRun(command: string, words: string[]): boolean {
  try {
    execFileSync(command, words, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
