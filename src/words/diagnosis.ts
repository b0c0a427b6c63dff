import type { DiagnosisTold } from '../domain/diagnosis/messages.ts';
import type { ToldDiagnosis } from '../domain/diagnosis/say-diagnosis.ts';
import { diagnosis as de } from './de/diagnosis.ts';
import { diagnosis as en } from './en/diagnosis.ts';
import type { Format } from './format.ts';
import type { ByLocale } from './locale.ts';
import { say } from './say.ts';

/** Where a shortfall lies, in every language. */
export const diagnosisWords: ByLocale<typeof en> = { en, de };

/** One message of a diagnosis. */
export function diagnosisSentence(told: DiagnosisTold, format: Format): string {
  return say(diagnosisWords[format.locale].sentences, told, format);
}

/** The one sentence that stands first: how far the target was missed, and what parts of that lie with. */
export function diagnosisHeadline(
  { standing, parts, rest }: ToldDiagnosis,
  format: Format,
): string {
  const words = diagnosisWords[format.locale];
  const said = (told: DiagnosisTold) => diagnosisSentence(told, format);
  const first = said(standing);
  const lead =
    parts.length === 0 ? `${first}.` : words.headline(first, format.list(parts.map(said)));
  return [lead, ...rest.map(said)].join(' ');
}
