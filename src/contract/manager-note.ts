import * as z from 'zod';
import { MANAGER_NOTE_LENGTH } from '../domain/goals/updates/manager-note.ts';
import { actKey } from './act-key.ts';

/** What a manager does with a note to a rep. */
export const managerNoteRequest = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('write'),
    key: actKey,
    toOwnerId: z.string().regex(/^\d{1,20}$/, 'an owner id: 1 to 20 digits'),
    text: z
      .string()
      .trim()
      .min(1, 'a few words')
      .max(MANAGER_NOTE_LENGTH, `at most ${MANAGER_NOTE_LENGTH} characters`),
  }),
  z.strictObject({
    act: z.literal('take back'),
    key: actKey,
    noteId: z.string().min(1).max(100),
  }),
]);
export type ManagerNoteRequest = z.infer<typeof managerNoteRequest>;

/** What became of it. A refusal changes nothing. The answer never holds the note's text: it is kept for a day. */
export const managerNoteAnswerSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('done'), noteId: z.string() }),
  z.object({
    state: z.literal('refused'),
    cause: z.enum(['not allowed', 'not possible', 'key used']),
  }),
]);
export type ManagerNoteAnswer = z.infer<typeof managerNoteAnswerSchema>;
