import type { ChangeSettingAnswer } from '../../contract/settings/change-setting.ts';
import {
  type ChangeSettingRequest,
  readForm,
  type SettingAnswer,
} from '../../contract/settings/plain-settings.ts';
import { markOf } from '../../domain/access/mark.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import type { PlainSetting } from '../../domain/settings/declaration.ts';
import {
  type PlainSettingName,
  type PlainSettings,
  plainSettings,
  type WantedSettings,
} from '../../domain/settings/plain-settings.ts';
import { formProblems } from '../../words/en/settings.ts';
import { settingFaultWords } from '../../words/setting-faults.ts';
import type { AuditStore } from '../ports/audit-store.ts';
import type { SettingStore } from '../ports/setting-store.ts';
import {
  changeSetting,
  lastChangeOf,
  type SettingChanging,
  type SettingPlan,
} from './change-setting.ts';
import type { SettingsReading } from './settings-reading.ts';

/** What a setting is read from. */
export interface SettingReading extends Pick<SettingsReading, 'portal'> {
  readonly store: Pick<AuditStore, 'lastAuditEntry'> & SettingStore;
}

/** A setting as it is set, or as usual. */
export async function readSetting(
  { portal, store }: SettingReading,
  { name }: { readonly name: PlainSettingName },
): Promise<SettingAnswer> {
  const [kept, last] = await Promise.all([store.setting(name), lastChangeOf(store, name, portal)]);
  return {
    state: 'shown',
    seen: markOf(kept),
    last,
    name,
    value: kept ?? plainSettings[name].usual(portal.portal),
    timeZone: portal.portal.timeZone,
  };
}

/** Changes a setting to what is asked of it. */
export function changePlainSetting(
  changing: SettingChanging,
  asked: ChangeSettingRequest,
): Promise<ChangeSettingAnswer> {
  const { name, value } = asked;
  return changeSetting<PlainSettingName>(changing, {
    what: name,
    asked,
    stateOf: (kept) => kept,
    plan: (kept, portal) => planSetting(name, kept, value, portal),
  });
}

type AnyValue = PlainSettings[PlainSettingName];
type AnySetting = PlainSetting<AnyValue, WantedSettings[PlainSettingName]>;

/** What asking this of a setting would change, or what is wrong with it. `kept`: what is stored under the name. */
export function planSetting(
  name: PlainSettingName,
  kept: AnyValue | null,
  value: unknown,
  portal: PortalSchema,
): SettingPlan<AnyValue | null> {
  const setting: AnySetting = plainSettings[name];
  const usual = setting.usual(portal.portal);
  const before = kept ?? usual;
  if (value === null && setting.asUsual !== undefined) {
    const { act, difference } = setting.asUsual;
    const found = setting.differences(before, usual, portal);
    const differences = kept === null || found.length > 0 ? found : [difference];
    return { kind: 'planned', to: null, act, differences };
  }
  const read = readForm(name, value);
  if ('problems' in read) return { kind: 'refused', problems: formProblems(read.problems) };
  const settled = setting.settle(before, read.wanted, portal);
  if (settled.kind === 'refused') {
    const problems = settled.faults.map(({ field, wrong }) => ({
      field,
      wrong: settingFaultWords(wrong),
    }));
    return { kind: 'refused', problems };
  }
  const { to } = settled;
  const differences = setting.differences(before, to, portal);
  return { kind: 'planned', to, act: setting.act, differences };
}
