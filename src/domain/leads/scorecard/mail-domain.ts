import { freeMailDomains, throwawayDomains } from './mail-domain-lists.ts';

/** Where an address lives: at a mail provider open to anyone, at one for addresses to throw away, or at its own domain. */
export type MailDomain = 'free mail' | 'throwaway' | 'own';

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
