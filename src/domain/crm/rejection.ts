import type { AsWritten, NoValues, ToldOf } from '../told/told.ts';

/** Why a value was set aside. */
export type RejectionMessages = {
  readonly 'not a number': NoValues;
  readonly 'not a moment': NoValues;
  readonly 'not a flag': NoValues;
  readonly 'not a currency': NoValues;
  /** A goal that ends before it starts. */
  readonly 'not after the start': NoValues;
  /** `most`: digits that can be stored on either side of the point. */
  readonly 'too many digits': { readonly most: number };
  /** U+0000, or half of a surrogate pair; U+FFFD is kept in its place. */
  readonly 'character cannot be stored': NoValues;
};

/** A value that could not be what its property says it is: kept aside with the reason, never coerced. */
export interface RejectedValue {
  readonly property: string;
  readonly value: string;
  readonly reason: ToldOf<RejectionMessages> | AsWritten;
}
