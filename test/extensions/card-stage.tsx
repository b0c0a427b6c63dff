import { LoadingSpinner } from '@hubspot/ui-extensions';
import { createRenderer, type RenderedNode } from '@hubspot/ui-extensions/testing';
import type { ReactElement } from 'react';
import type { CardContext } from '../../extensions/shared/card-context.ts';

/** The two places where the cards stand. */
export const locations = ['crm.record.sidebar', 'crm.record.tab'] as const;
/** Those, and the panel beside a list. */
export type Location = (typeof locations)[number] | 'crm.preview' | 'pages' | 'settings';

/** What the card asked, in order. */
export interface Asked {
  readonly url: URL;
  readonly options: unknown;
}

type Answer = (asked: Asked) => Promise<Response> | Response;

/** Plays HubSpot's side of `hubspot.fetch`; returns what is asked from now on. */
export function answerWith(answer: Answer): Asked[] {
  const asked: Asked[] = [];
  Object.assign(globalThis, {
    self: globalThis,
    hsFetch: async (url: string, options: unknown) => {
      asked.push({ url: new URL(url), options });
      return answer({ url: new URL(url), options });
    },
  });
  return asked;
}

/** An answer of the service: JSON, as it comes through HubSpot. */
export function json(body: unknown, status = 200): Response {
  return Response.json(body, { status });
}

/** A record page as HubSpot describes it to a card. */
export function contextAt(location: Location, viewed: Partial<CardContext> = {}): CardContext {
  return {
    location,
    crm: { objectId: 4711 },
    user: { id: 77, locale: 'en-us' },
    portal: { timezone: 'Europe/Berlin' },
    variables: { backendUrl: 'https://service.example/' },
    ...viewed,
  };
}

/** Draws a card and waits until it no longer says that it is reading. */
export async function drawn(card: ReactElement, location: Location = 'crm.record.sidebar') {
  const renderer = createRenderer(location);
  renderer.render(card);
  await renderer.waitFor(() => {
    if (renderer.findAll(LoadingSpinner).length > 0) throw new Error('still loading');
  });
  return renderer;
}

/** Everything that a person reads on the card, in order, one piece per line. */
export function words(node: RenderedNode): string {
  return pieces(node).join('\n');
}

/** What a person reads without opening anything. */
export function openWords(node: RenderedNode): string {
  return pieces(node, (each) => !('name' in each && each.name === 'Accordion')).join('\n');
}

/** Props that people read. */
const spoken = ['title', 'label', 'number', 'valueDescription'] as const;

/** The texts of a node and of those of its descendants that `isOpen`. */
function pieces(
  node: RenderedNode,
  isOpen: (node: RenderedNode) => boolean = () => true,
): string[] {
  if ('text' in node && !('childNodes' in node)) return [node.text ?? ''];
  const props: Record<string, unknown> = 'props' in node ? node.props : {};
  const said = spoken.map((name) => props[name]).filter((value) => typeof value === 'string');
  const below = 'childNodes' in node && isOpen(node) ? node.childNodes : [];
  return [...said, ...below.flatMap((each) => pieces(each, isOpen))];
}

/** Waits for something that does not show on the card; what shows is waited for with the renderer's own `waitFor`. */
export async function eventually(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries += 1) {
    if (tries === 200) throw new Error('It did not happen within a second.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
