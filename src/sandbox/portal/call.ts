import type { WorldObjectType } from '../world.ts';
import type { Activities } from './activities.ts';
import type { PortalContent } from './content.ts';
import type { ServedProperties } from './served-properties.ts';
import type { PortalSettings } from './settings.ts';

/** What a handler sees of the portal. */
export interface PortalState {
  readonly content: PortalContent;
  readonly properties: Readonly<Record<WorldObjectType, ServedProperties>>;
  readonly activities: Activities;
  settings(): PortalSettings;
  /** The portal's time. */
  now(): number;
}

/** One call, as far as a handler needs it. */
export interface Call {
  /** The path as called, for links to the next page. */
  readonly path: string;
  /** The values of the route's `:names`. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The parsed JSON body; undefined when there is none. */
  readonly body: unknown;
}

/** A handler's answer; `json` is the body's text. */
export interface Answer {
  readonly status: number;
  readonly json: string;
}

export type Handler = (call: Call, state: PortalState) => Answer;

/** An answer made of plain data. */
export function answer(body: unknown, status = 200): Answer {
  return { status, json: JSON.stringify(body) };
}
