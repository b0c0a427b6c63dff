import type { AnyTold } from '../domain/told/told.ts';
import { settingFaults } from './en/setting-faults.ts';
import { english } from './english.ts';
import { sayAny } from './say.ts';

/** Why a setting cannot be set as asked, in English: the settings page has no other language yet. */
export function settingFaultWords(fault: AnyTold): string {
  return sayAny(settingFaults, fault, english);
}
