import { smtpSender } from '../mail/smtp-sender.ts';
import type { CrmWriter, Delivery, MailSender } from '../use-cases/ports/delivery.ts';
import { type Settings, SettingsError } from './settings.ts';

/**
 * The ways out that the settings name: a mail server when there is one, and the CRM. Whether anything is sent by them is a matter
 * of preferences. Throws {@link SettingsError} where a mail server is named only in part.
 */
export function deliveryFrom(settings: Settings, crm: CrmWriter): Delivery {
  return { mail: mailFrom(settings), crm };
}

function mailFrom({
  SMTP_URL: server,
  PACEKEEPER_MAIL_FROM: from,
  PACEKEEPER_SMTP_TLS: tls,
}: Settings): MailSender | null {
  if (server === undefined && from === undefined) return null;
  if (server === undefined)
    throw new SettingsError([
      'SMTP_URL: expected the mail server, because PACEKEEPER_MAIL_FROM is set',
    ]);
  if (from === undefined)
    throw new SettingsError([
      'PACEKEEPER_MAIL_FROM: expected who mails come from, because SMTP_URL is set',
    ]);
  const { isImplicit, ...rest } = server;
  if (isImplicit) return smtpSender({ ...rest, tls: 'implicit' }, from);
  return smtpSender({ ...rest, tls: tls === 'off' ? 'off' : 'starttls' }, from);
}
