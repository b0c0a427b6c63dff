import type { NoValues, ToldOf } from '../told/told.ts';
import type { Role } from './viewer.ts';

/** Why a setting is not changed, although what was sent can be read. */
export type SettingRefusals = {
  readonly 'key used': NoValues;
  readonly 'as set already': NoValues;
  /** `name`: null where HubSpot names no owner with this user id. */
  readonly 'role held': {
    readonly name: string | null;
    readonly user: string;
    readonly role: Role;
  };
  readonly 'only admin': NoValues;
};
export type SettingRefusal = ToldOf<SettingRefusals>;
