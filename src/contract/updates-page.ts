import * as z from 'zod';
import { languages } from '../domain/told/language.ts';
import { progressUpdateSchema, updateLineSchema } from './progress-update.ts';

/** Null: somebody whom the portal no longer knows. */
const person = z.union([z.literal('viewer'), z.object({ name: z.string() })]).nullable();

const note = z.object({
  id: z.string(),
  from: person,
  to: person,
  text: z.string(),
  at: z.iso.datetime(),
  mayTakeBack: z.boolean(),
});
export type NoteView = z.infer<typeof note>;

const shown = z.object({
  state: z.literal('shown'),
  every: z.enum(['day', 'week']).describe('How often the viewer is told'),
  own: progressUpdateSchema.nullable().describe('About the viewer’s own goals'),
  teams: z
    .array(z.object({ id: z.string(), name: z.string(), update: progressUpdateSchema }))
    .describe('That the viewer manages, by name'),
  moreTeams: z.int(),
  thanks: z
    .array(updateLineSchema)
    .describe('Whom the viewer’s teams may thank, where the portal shares that'),
  notes: z.array(note).describe('To or from the viewer, the newest first; nobody else sees them'),
  receivers: z
    .array(z.object({ ownerId: z.string(), name: z.string() }))
    .describe('To whom the viewer may write, by name'),
  mail: z.object({
    isOn: z.boolean(),
    mayChange: z.boolean().describe('False: only an admin can switch it on'),
    language: z.enum(languages),
  }),
});

/** Progress updates and recognition on the Pace tab, by state. */
export const updatesPageSchema = z.discriminatedUnion('state', [
  shown,
  z.object({ state: z.literal('not synced') }),
]);
export type UpdatesPage = z.infer<typeof updatesPageSchema>;
export type ShownUpdates = z.infer<typeof shown>;
