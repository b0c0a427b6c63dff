import type { AnySentences } from '../say.ts';
import { coachingChanges } from './coaching-settings.ts';

/** What stands in the audit log, of whatever subject. A subject whose entries are messages adds its sentences here. */
export const audit: AnySentences = { ...coachingChanges };
