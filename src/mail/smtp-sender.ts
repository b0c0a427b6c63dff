import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { DeliveryOutcome, Mail, MailSender } from '../use-cases/ports/delivery.ts';
import { composeMail, isMailAddress, type Mailbox } from './compose-mail.ts';
import { judgeFailure } from './judge-failure.ts';

/** How to reach a mail server. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** `implicit`: TLS from the first byte; `starttls`: no mail without an upgrade; `off`: plain, for a relay on the same machine. */
  readonly tls: 'implicit' | 'starttls' | 'off';
  readonly login: { readonly user: string; readonly pass: string } | null;
}

/** How long to wait, in ms. */
export interface SmtpPatience {
  /** For the connection, the greeting and each reply. */
  readonly stepMs: number;
  /** For a mail from beginning to end. */
  readonly mailMs: number;
}

/** Ten seconds for a step; servers that make strangers wait take up to thirty for a mail. */
const usualPatience: SmtpPatience = { stepMs: 10_000, mailMs: 30_000 };

/**
 * Sends each mail over a connection of its own, once: whether the message had left when something broke decides whether it may be
 * tried again. Nothing but TLS is spoken unless the server's settings say so.
 */
export function smtpSender(
  server: SmtpServer,
  from: Mailbox,
  patience: SmtpPatience = usualPatience,
): MailSender {
  return {
    async send(mail) {
      if (!isMailAddress(mail.to.address))
        return { kind: 'refused', why: 'the address cannot be used' };
      return new Delivery(server, patience).deliver(
        mail,
        from.address,
        await composeMail(mail, from),
      );
    },
  };
}

/** One mail on its way. */
class Delivery {
  readonly #connection: SMTPConnection;
  readonly #login: SmtpServer['login'];
  readonly #mailMs: number;
  #handedOver = false;

  constructor({ host, port, tls, login }: SmtpServer, { stepMs, mailMs }: SmtpPatience) {
    this.#login = login;
    this.#mailMs = mailMs;
    this.#connection = new SMTPConnection({
      host,
      port,
      secure: tls === 'implicit',
      requireTLS: tls === 'starttls',
      ignoreTLS: tls === 'off',
      connectionTimeout: stepMs,
      greetingTimeout: stepMs,
      socketTimeout: stepMs,
      dnsTimeout: stepMs,
      logger: false,
    });
  }

  async deliver({ to }: Mail, from: string, message: Buffer): Promise<DeliveryOutcome> {
    let deadline: NodeJS.Timeout | undefined;
    try {
      const late = new Promise<never>((_, reject) => {
        deadline = setTimeout(() => reject(tooLate()), this.#mailMs);
      });
      const broken = new Promise<never>((_, reject) => {
        // on, not once: what breaks a second time would end the process.
        this.#connection.on('error', reject);
      });
      await Promise.race([this.#talk(from, to.address, message), broken, late]);
      this.#connection.quit();
      return { kind: 'sent', remoteId: null };
    } catch (error) {
      this.#connection.close();
      return judgeFailure(error, this.#handedOver);
    } finally {
      clearTimeout(deadline);
    }
  }

  async #talk(from: string, to: string, message: Buffer): Promise<void> {
    const connection = this.#connection;
    await called((done) => connection.connect(done));
    const login = this.#login;
    if (login !== null) await called((done) => connection.login(login, done));
    const envelope = { from, to: [to], size: message.length };
    await called((done) => connection.send(envelope, this.#watched(message), done));
  }

  /** The message as a stream that notes when the server begins to take it: only then is it read. */
  #watched(message: Buffer): Readable {
    let left: Buffer | null = message;
    const note = () => {
      this.#handedOver = true;
    };
    return new Readable({
      read() {
        note();
        this.push(left);
        if (left !== null) {
          left = null;
          this.push(null);
        }
      },
    });
  }
}

function tooLate(): Error {
  return Object.assign(new Error('The mail took too long.'), { code: 'ETIMEDOUT' });
}

/** A call that answers by callback, as a promise. */
function called(call: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    call((error) => (error ? reject(error) : resolve()));
  });
}
