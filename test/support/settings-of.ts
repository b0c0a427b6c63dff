import type { PlainSettings } from '../../src/domain/settings/plain-settings.ts';
import type { SettingStore } from '../../src/use-cases/ports/setting-store.ts';

/** Reads plain settings out of memory; what is not given is as usual. */
export function settingsOf(kept: Partial<PlainSettings>): SettingStore['setting'] {
  return async (name) => kept[name] ?? null;
}
