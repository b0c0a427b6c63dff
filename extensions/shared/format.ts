/** Numbers and dates as the person who looks reads them: the same on cards and in mails. */
export { type Format, formatFor } from '../../src/words/format.ts';
