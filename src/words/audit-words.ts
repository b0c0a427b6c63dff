import type { AnyTold } from '../domain/told/told.ts';
import { audit } from './en/audit.ts';
import type { Format } from './format.ts';
import { sayAny } from './say.ts';

/** What was done to the configuration, or what differs by it, in English: the settings page has no other language yet. */
export function auditWords(told: AnyTold, format: Format): string {
  return sayAny(audit, told, format);
}
