import type { Portal } from '../crm/portal.ts';
import type { PortalSchema } from '../crm/schema.ts';
import type { AnyTold } from '../told/told.ts';

/** Something wrong with what was asked. `field` leads to it: "people.0.rep"; empty: the whole. */
export interface SettingFault {
  readonly field: string;
  readonly wrong: AnyTold;
}

/** What a setting becomes, or everything that stands in the way. */
export type Settled<Value> =
  | { readonly kind: 'settled'; readonly to: Value }
  | { readonly kind: 'refused'; readonly faults: readonly SettingFault[] };

/**
 * A plain setting: one value of a portal, kept whole as JSON under the setting's name. `Wanted`: what is asked of it, which is
 * the value itself where nothing has to be looked up or left as it is.
 */
export interface PlainSetting<Value, Wanted = Value> {
  /** What holds in a portal while nothing is set. */
  readonly usual: (portal: Pick<Portal, 'timeZone'>) => Value;
  /** What the audit log says was done. */
  readonly act: AnyTold;
  /** What the audit log says when it is as usual again, and of how that differs where the values do not. Left out: it stays set. */
  readonly asUsual?: { readonly act: AnyTold; readonly difference: AnyTold };
  /** What it becomes when this is asked, or everything that is wrong with it. */
  settle(before: Value, wanted: Wanted, portal: PortalSchema): Settled<Value>;
  /** How two values differ; empty when they are alike. */
  differences(before: Value, after: Value, portal: PortalSchema): readonly AnyTold[];
}

/** For a setting that becomes what is asked: the form says all that is required of it. */
export function asAsked<Value>(_before: Value, wanted: Value): Settled<Value> {
  return { kind: 'settled', to: wanted };
}
