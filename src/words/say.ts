import type { AnyTold, AsWritten } from '../domain/told/told.ts';
import type { Format } from './format.ts';

/** A sentence for each message of `M`, made of its values as the reader writes them. */
export type Sentences<M extends object> = {
  readonly [Id in keyof M]: (values: M[Id], format: Format) => string;
};

/** The sentence of a message. One that these sentences lack (it was stored or sent by a newer version) says so. */
export function say<M extends object, Id extends keyof M & string>(
  sentences: Sentences<M>,
  told: { readonly say: Id; readonly with: M[Id] } | AsWritten,
  format: Format,
): string {
  if (isAsWritten(told)) return told.with.text;
  return Object.hasOwn(sentences, told.say)
    ? sentences[told.say](told.with, format)
    : format.unknownMessage;
}

/** Sentences of which only the ids are known. */
export type AnySentences = Readonly<Record<string, (values: never, format: Format) => string>>;

/** The same for a message that may come from anywhere, such as one out of the audit log. */
export function sayAny(sentences: AnySentences, told: AnyTold, format: Format): string {
  if (isAsWritten(told)) return told.with.text;
  const sentence = Object.hasOwn(sentences, told.say) ? sentences[told.say] : undefined;
  // `never`: an id and its values were put together where the message was made, and came as they are.
  return sentence?.(told.with as never, format) ?? format.unknownMessage;
}

/** Whether a message is a text that stays as it is. */
export function isAsWritten(told: { readonly say: string }): told is AsWritten {
  return told.say === 'as written';
}
