import type { AnySentences } from '../say.ts';

/** What stands in the audit log, of whatever subject. A subject whose entries are messages adds its sentences here. */
export const audit: AnySentences = {};
