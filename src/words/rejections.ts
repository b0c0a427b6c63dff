import type { RejectedValue } from '../domain/crm/rejection.ts';
import { rejections as de } from './de/rejections.ts';
import { rejections as en } from './en/rejections.ts';
import type { Format } from './format.ts';
import type { ByLocale } from './locale.ts';
import { say } from './say.ts';

const sentences: ByLocale<typeof en> = { en, de };

/** Why a value was set aside, to stand after it: "not a number: use digits …". */
export function rejectionWords(reason: RejectedValue['reason'], format: Format): string {
  return say(sentences[format.locale], reason, format);
}
