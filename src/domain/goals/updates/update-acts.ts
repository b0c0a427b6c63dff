import type { Language } from '../../told/language.ts';
import type { ToldOf } from '../../told/told.ts';
import type { CrmEntry, Ranks } from './preferences.ts';
import type { Cadence } from './update-slot.ts';

type Changed<Value> = { readonly from: Value; readonly to: Value };

/** What is noted when somebody sets how progress updates are made. */
export type UpdateActs = {
  /** `user`: for one user id; null: for the portal. */
  readonly 'updates set': { readonly user: string | null };
  readonly 'own wishes': Changed<boolean>;
  readonly 'updates every': Changed<Cadence>;
  readonly 'updates hour': Changed<number>;
  readonly 'updates by e-mail': Changed<boolean>;
  readonly 'updates in HubSpot': Changed<CrmEntry>;
  readonly 'ranks shown': Changed<Ranks>;
  readonly 'updates language': Changed<Language>;
};
export type UpdateAct = ToldOf<UpdateActs>;
