import * as z from 'zod';
import type { NoSuggestionReasons } from '../../domain/leads/trial/no-result.ts';
import { actKey } from '../act-key.ts';
import { toldSchema } from '../told.ts';
import { notAllowed } from './common.ts';

const leads = { leads: z.int(), converted: z.int() };
const common = { id: z.string(), title: z.string().describe('Of the term') };

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
    ...leads,
    all: z.object(leads).describe('All leads beside those in the bin'),
  }),
  z.object({
    ...common,
    kind: z.literal('new term'),
    span: z.int().describe('Points by which it tells leads apart'),
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
  z.object({ state: z.literal('none'), why: toldSchema<NoSuggestionReasons>() }),
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
