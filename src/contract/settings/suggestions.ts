import * as z from 'zod';
import { actKey } from '../act-key.ts';
import { notAllowed, notSynced } from './common.ts';

const common = {
  id: z.string(),
  because: z.string().describe('In a sentence, with the leads that it rests on'),
};

/** A change of the draft that the portal's own outcomes speak for. */
const suggestion = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.literal('points'),
    termId: z.string(),
    bin: z.int().describe('From 0 on'),
    reason: z.string(),
    from: z.int(),
    to: z.int(),
    leads: z.int(),
    converted: z.int(),
  }),
  z.object({
    ...common,
    kind: z.literal('new term'),
    title: z.string(),
    bins: z.array(z.object({ reason: z.string(), points: z.int() })),
  }),
]);
export type SuggestionView = z.infer<typeof suggestion>;

/** What the learned scorecard would change about the draft, or about the live rules where there is none. */
export const suggestionsAnswerSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('shown'),
    learned: z.string().describe('The learned version'),
    leads: z.int().describe('That it was held against'),
    converted: z.int(),
    suggestions: z.array(suggestion).describe('Those that still apply'),
  }),
  z.object({ state: z.literal('none'), why: z.string() }),
  notSynced,
  notAllowed,
]);
export type SuggestionsAnswer = z.infer<typeof suggestionsAnswerSchema>;

/** Takes one suggestion over into the draft; answered like "save draft". */
export const acceptSuggestionRequest = z.strictObject({
  key: actKey,
  revision: z.int().min(0),
  id: z.string().max(500),
});
export type AcceptSuggestionRequest = z.infer<typeof acceptSuggestionRequest>;
