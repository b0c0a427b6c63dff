import type { LinkProps } from '@hubspot/ui-extensions';

/** Where a card's link leads: an address that cannot run a script, and whether it opens a new tab. */
export interface SafeHref {
  readonly href: string;
  readonly external: boolean;
}

/** Reads HubSpot's two forms of a link; null when there is none, or it is of a kind that a card may not use. */
export function safeHref(href: LinkProps['href'] | undefined): SafeHref | null {
  if (href === undefined) return null;
  const address = typeof href === 'string' ? href : href.url;
  const url = URL.parse(address, 'http://127.0.0.1');
  if (url === null || !['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol)) return null;
  const elsewhere = /^(?:[a-z]+:|\/\/)/i.test(address);
  return { href: address, external: typeof href === 'string' ? elsewhere : href.external === true };
}

/** What an anchor needs to lead there; a new tab learns nothing about this one. */
export function anchorProps({ href, external }: SafeHref) {
  return external ? { href, target: '_blank', rel: 'noreferrer noopener' } : { href };
}
