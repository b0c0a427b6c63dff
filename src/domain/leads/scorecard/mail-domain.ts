import { freeMailDomains, throwawayDomains } from './mail-domain-lists.ts';
import type { MailDomain } from './scorecard.ts';

const free = new Set(freeMailDomains);
const throwaway = new Set(throwawayDomains);

/** One `@` between a local part and a domain with a dot: enough to find the domain, not a check that mail arrives. */
const address = /^[^\s@]{1,64}@([^\s@]{1,250}\.[^\s@.]{2,63})$/;

/** The kind of domain that an e-mail address lives at; null when the text is not an address. */
export function mailDomainOf(text: string): MailDomain | null {
  const domain = address.exec(text.trim())?.[1]?.toLowerCase();
  if (domain === undefined) return null;
  if (free.has(domain)) return 'free mail';
  return throwaway.has(domain) ? 'throwaway' : 'own';
}
