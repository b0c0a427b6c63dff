import type { Skill } from '../domain/coaching/prompt.ts';
import type { PromptId } from '../domain/coaching/prompts.ts';
import { prompts as de } from './de/prompts.ts';
import { prompts as en } from './en/prompts.ts';
import type { Format } from './format.ts';
import type { ByLocale } from './locale.ts';

const texts: ByLocale<typeof en> = { en, de };

/** A prompt in words; null for one that these words lack: a newer version stored it. */
export function promptWords(
  { id, skill }: { readonly id: string; readonly skill: Skill },
  { locale }: Pick<Format, 'locale'>,
) {
  const { prompts, skills } = texts[locale];
  return isKnown(id) ? { skill: skills[skill], ...prompts[id] } : null;
}

function isKnown(id: string): id is PromptId {
  return Object.hasOwn(en.prompts, id);
}
