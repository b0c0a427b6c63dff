import * as z from 'zod';
import { isMailAddress, type Mailbox } from '../mail/compose-mail.ts';
import type { SmtpServer } from '../mail/smtp-sender.ts';

/** The ports that mail is handed in at: 465 with TLS from the first byte, else 587 (RFC 8314, RFC 6409). */
const PORTS = { 'smtps:': 465, 'smtp:': 587 } as const;

const example = 'a URL such as smtp://user:password@mail.example:587 or smtps://mail.example';

/** A mail server as `SMTP_URL` names it. Nothing but server and login: what else a URL could say is said by settings of their own. */
export const smtpUrl = z.string().transform(
  (
    text,
    context,
  ): Omit<SmtpServer, 'tls'> & {
    readonly isImplicit: boolean;
  } => {
    const url = URL.canParse(text) ? new URL(text) : null;
    const scheme = url?.protocol;
    if (url === null || (scheme !== 'smtp:' && scheme !== 'smtps:') || hasMore(url)) {
      context.addIssue({ code: 'custom', message: example });
      return z.NEVER;
    }
    const login = {
      user: decodeURIComponent(url.username),
      pass: decodeURIComponent(url.password),
    };
    return {
      host: url.hostname.replaceAll(/^\[|\]$/g, ''),
      port: url.port === '' ? PORTS[scheme] : Number(url.port),
      login: login.user === '' ? null : login,
      isImplicit: scheme === 'smtps:',
    };
  },
);

function hasMore({ hostname, pathname, search, hash, username, password }: URL): boolean {
  const isDecodable = [username, password].every((part) => {
    try {
      return decodeURIComponent(part) !== null;
    } catch {
      return false;
    }
  });
  return (
    hostname === '' || !['', '/'].includes(pathname) || search !== '' || hash !== '' || !isDecodable
  );
}

/** Who updates come from: `Name <address>`, or an address alone. */
export const mailbox = z.string().transform((text, context): Mailbox => {
  const { name = '', address = text } =
    /^(?<name>[^<>]*)<(?<address>[^<>]+)>$/.exec(text.trim())?.groups ?? {};
  if (!isMailAddress(address)) {
    context.addIssue({
      code: 'custom',
      message: 'an address such as Pacekeeper <updates@acme.example>',
    });
    return z.NEVER;
  }
  return { name: name.trim().replaceAll(/^"|"$/g, '') || 'Pacekeeper', address };
});
