import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach } from '@jest/globals';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { SmtpServer } from '../../src/mail/smtp-sender.ts';

/** A mail as a server got it. */
export interface GotMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly source: string;
}

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((close) => close()));
});

/** Where a server on loopback is reached. */
const reached = (port: number): SmtpServer => ({
  host: '127.0.0.1',
  port,
  tls: 'off',
  login: null,
});

/** A mail server on loopback for one test; takes everything unless told otherwise. */
export async function mailServer(
  options: SMTPServerOptions = {},
): Promise<{ server: SmtpServer; mails: GotMail[] }> {
  const mails: GotMail[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, session, done) => {
      text(stream).then((source) => {
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          source,
        });
        done();
      }, done);
    },
    ...options,
  });
  smtp.on('error', () => {});
  const listening = smtp.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  opened.push(() => new Promise((resolve) => smtp.close(resolve)));
  return { server: reached(portOf(listening)), mails };
}

/** A server that speaks the given replies, one for each line that comes; `null` cuts the connection, '' says nothing. */
export async function rudeServer(
  greeting: string | null,
  reply: (line: string) => string | null,
): Promise<{ server: SmtpServer; heard: string[] }> {
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const answer = (socket: Socket, words: string | null) => {
    if (words === null) socket.destroy();
    else if (words !== '') socket.write(`${words}\r\n`);
  };
  const rude = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    answer(socket, greeting);
    let rest = '';
    socket.on('data', (bytes) => {
      const lines = (rest + bytes.toString()).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        heard.push(line);
        answer(socket, reply(line));
      }
    });
  });
  rude.listen(0, '127.0.0.1');
  await once(rude, 'listening');
  opened.push(
    () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        rude.close(() => resolve());
      }),
  );
  return { server: reached(portOf(rude)), heard };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
