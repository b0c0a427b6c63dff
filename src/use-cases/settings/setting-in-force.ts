import type { Portal } from '../../domain/crm/portal.ts';
import {
  type PlainSettingName,
  type PlainSettings,
  plainSettings,
} from '../../domain/settings/plain-settings.ts';
import type { SettingStore } from '../ports/setting-store.ts';

/** A setting as the portal has it, else as usual. */
export async function settingInForce<Name extends PlainSettingName>(
  store: SettingStore,
  name: Name,
  portal: Pick<Portal, 'timeZone'>,
): Promise<PlainSettings[Name]> {
  return (await store.setting(name)) ?? plainSettings[name].usual(portal);
}
