import { calendarSetting } from '../calendar/calendar-setting.ts';
import { warningsSetting } from '../coaching/portal-warnings.ts';
import { personasSetting } from '../leads/personas/personas-setting.ts';
import { scheduleSetting } from '../sync/sync-schedule.ts';
import type { PlainSetting } from './declaration.ts';

/** Every plain setting, by its name: it is kept, locked, asked for and told of in the audit log under that name. */
const declared = {
  calendar: calendarSetting,
  personas: personasSetting,
  schedule: scheduleSetting,
  warnings: warningsSetting,
} as const;

export type PlainSettingName = keyof typeof declared;

/** The value of each. */
export type PlainSettings = {
  readonly [Name in PlainSettingName]: ReturnType<(typeof declared)[Name]['usual']>;
};
/** What is asked of each to change it. */
export type WantedSettings = {
  readonly [Name in PlainSettingName]: Parameters<(typeof declared)[Name]['settle']>[1];
};

export const plainSettings: {
  readonly [Name in PlainSettingName]: PlainSetting<PlainSettings[Name], WantedSettings[Name]>;
} = declared;

const isPlainSetting = (name: string): name is PlainSettingName =>
  Object.hasOwn(plainSettings, name);

export const plainSettingNames: readonly PlainSettingName[] =
  Object.keys(plainSettings).filter(isPlainSetting);
