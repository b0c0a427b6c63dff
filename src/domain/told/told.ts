/** An amount in what is said, as exact decimal text. `currency`: ISO 4217; null for a count. */
export interface ToldAmount {
  readonly value: string;
  readonly currency: string | null;
}

/** A moment in what is said: ISO 8601, UTC. */
export interface ToldMoment {
  readonly at: string;
}

/** What can stand in a message. Each is kept as what it is: the reader's language, zone and currency decide how it reads. */
export type ToldValue =
  | string
  | number
  | boolean
  | null
  | ToldAmount
  | ToldMoment
  | AnyTold
  | readonly ToldValue[];

/** Any message: its id among the messages of `src/words`, and the values in it. */
export interface AnyTold {
  readonly say: string;
  readonly with: Readonly<Record<string, ToldValue>>;
}

/** The values of a message that takes none. */
export type NoValues = { readonly [name in never]: never };

/**
 * One of the messages `M`, a type that maps each id to the values it takes. This is what the domain decides on, what the
 * database keeps and what goes over the wire; the sentence is made in `src/words`, for the person who reads it.
 */
export type ToldOf<M extends object> = {
  readonly [Id in keyof M & string]: { readonly say: Id; readonly with: M[Id] };
}[keyof M & string];

/** A sentence that was written by a person, or stored before messages had ids: it reads as it was written, in every language. */
export interface AsWritten {
  readonly say: 'as written';
  readonly with: { readonly text: string };
}

/** A text that stays as it is. */
export function asWritten(text: string): AsWritten {
  return { say: 'as written', with: { text } };
}

/** A moment in what is said; `at`: milliseconds since 1970. */
export function moment(at: number): ToldMoment {
  return { at: new Date(at).toISOString() };
}

/** A text that is equal for equal messages, whatever the order of their values: a database hands them out in its own. */
export function toldKey(told: AnyTold): string {
  return JSON.stringify(told, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}
