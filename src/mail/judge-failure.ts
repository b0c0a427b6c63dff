import * as z from 'zod';
import type { DeliveryOutcome } from '../use-cases/ports/delivery.ts';

/** What is fit to be told of nodemailer's errors: codes and the command. Its texts quote the server, and with it addresses. */
const smtpFailure = z.object({
  code: z
    .string()
    .regex(/^[A-Z_]+$/)
    .optional()
    .catch(undefined),
  /** The system's own code behind it, such as ECONNREFUSED or DEPTH_ZERO_SELF_SIGNED_CERT. */
  originalCode: z
    .string()
    .regex(/^[A-Z0-9_]+$/)
    .optional()
    .catch(undefined),
  responseCode: z.int().optional().catch(undefined),
  command: z
    .string()
    .regex(/^[A-Z0-9 -]+$/)
    .optional()
    .catch(undefined),
});
type SmtpFailure = z.infer<typeof smtpFailure>;

/**
 * What a failed try is worth. `handedOver`: the message has been on its way, so that without a reply nobody knows whether the
 * server took it. A reply of 4xx says "not now", one of 5xx "never" (RFC 5321, 4.2.1); about our own side of the envelope it is
 * for all mails.
 */
export function judgeFailure(error: unknown, handedOver: boolean): DeliveryOutcome {
  const failure = smtpFailure.safeParse(error).data ?? {};
  const { responseCode, command } = failure;
  if (responseCode === undefined || command === undefined || !perMail.has(command)) {
    if (handedOver) return { kind: 'unsure', why: `the mail server broke off${named(failure)}` };
    return { kind: 'later', why: whyNotReached(failure), forAll: true };
  }
  const why = `the mail server answered ${responseCode} to ${command}`;
  return responseCode >= 500 ? { kind: 'refused', why } : { kind: 'later', why, forAll: false };
}

/** Commands whose refusal is about the one mail. */
const perMail = new Set(['RCPT TO', 'DATA']);

function whyNotReached(failure: SmtpFailure): string {
  const { code, responseCode, command } = failure;
  if (command === 'MAIL FROM')
    return `the mail server does not take mail from us${named(failure)}. Check PACEKEEPER_MAIL_FROM.`;
  switch (code) {
    case 'EAUTH':
      return `the mail server does not accept the login${named(failure)}. Check the user name and password in SMTP_URL.`;
    case 'ETLS':
      return `the connection to the mail server cannot be made safe${named(failure)}. The server must offer TLS with a certificate that this machine trusts (NODE_EXTRA_CA_CERTS adds one).`;
    case 'ETIMEDOUT':
      return `the mail server did not answer in time${named(failure)}. Check host and port in SMTP_URL.`;
    default:
      return responseCode === undefined
        ? `the mail server cannot be reached${named(failure)}. Check host and port in SMTP_URL.`
        : `the mail server does not talk to us${named(failure)}. Ask whoever runs it.`;
  }
}

function named({ code, originalCode, responseCode }: SmtpFailure): string {
  const names = [responseCode, originalCode ?? code].filter((name) => name !== undefined);
  return names.length === 0 ? '' : ` (${names.join(', ')})`;
}
