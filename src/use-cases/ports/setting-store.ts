import type { PlainSettingName, PlainSettings } from '../../domain/settings/plain-settings.ts';

/** The plain settings of a portal. */
export interface SettingStore {
  /** Null while nothing is set: it is as usual. */
  setting<Name extends PlainSettingName>(name: Name): Promise<PlainSettings[Name] | null>;
}
