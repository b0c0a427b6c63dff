import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Mail } from '../use-cases/ports/delivery.ts';

/** Somebody who sends or gets mail. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/**
 * Plain mailboxes only: no quoted local parts, nothing that could end a line or begin another command. Stricter than RFC 5321 on
 * purpose; what it leaves out is not used by people.
 */
const plainAddress = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,253}$/;

/** Whether a mail can be sent there. */
export function isMailAddress(address: string): boolean {
  return plainAddress.test(address) && !address.includes('..');
}

/** The mail as it goes over the wire. Its Message-ID follows from its key, so that the same mail is known as the same anywhere. */
export function composeMail(mail: Mail, from: Mailbox): Promise<Buffer> {
  const [, domain = ''] = from.address.split('@');
  const id = createHash('sha256').update(mail.key).digest('hex').slice(0, 32);
  return new MailComposer({
    from: { ...from, name: oneLine(from.name) },
    to: { ...mail.to, name: oneLine(mail.to.name) },
    subject: oneLine(mail.subject),
    text: mail.text,
    html: mail.html,
    messageId: `<${id}@${domain}>`,
    // RFC 3834: no out-of-office answers to a machine.
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}

/** Control characters have no place in a header, whatever a name holds. */
function oneLine(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ').trim();
}
