import { formatFor } from './format.ts';

/** What is said to admins and in the audit log: English, with no moments in it that a time zone would decide on. */
export const english = formatFor({ user: { locale: 'en' }, portal: { timezone: 'UTC' } });
