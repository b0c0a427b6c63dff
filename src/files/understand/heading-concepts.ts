import { currencyOf } from '../money-text.ts';
import { type NormalHeading, normalHeading } from './normal-heading.ts';
import { type Concept, isFiller, lexicon } from './vocabulary.ts';

/** What the words of a heading mean together. */
export interface HeadingConcepts extends NormalHeading {
  readonly concepts: ReadonlySet<Concept>;
  /** Words that mean nothing that is known. */
  readonly unknown: readonly string[];
}

/** Reads a heading word by word, and compound words part by part. */
export function headingConcepts(heading: string): HeadingConcepts {
  const normal = normalHeading(heading);
  const words = normal.words.split(' ');
  const concepts = new Set<Concept>();
  const unknown: string[] = [];
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(words, at);
    if (phrase !== null) {
      concepts.add(phrase.concept);
      at += phrase.length;
      continue;
    }
    const word = words[at] ?? '';
    const found = isFiller(word) ? [] : conceptsOf(word);
    if (found === null && currencyOf(word) === undefined) unknown.push(word);
    for (const each of found ?? []) concepts.add(each);
    at += 1;
  }
  return { ...normal, concepts, unknown };
}

function phraseAt(
  words: readonly string[],
  at: number,
): { readonly concept: Concept; readonly length: number } | null {
  for (let length = lexicon.longest; length > 1; length -= 1) {
    const concept = lexicon.phrases.get(words.slice(at, at + length).join(' '));
    if (concept !== undefined && at + length <= words.length) return { concept, length };
  }
  return null;
}

/** The meanings of one word; null when some of it means nothing. */
function conceptsOf(word: string): readonly Concept[] | null {
  const whole = lexicon.words.get(word);
  return whole === undefined ? partsOf(word, 0) : [whole];
}

/** Letters that a stem may have behind it: "erstell" in "erstellungs-datum"; fewer where each sign is a word. */
const ENDING = 5;
const SIGNS = 2;
const latin = /^[a-z]$/;

function partsOf(word: string, from: number): readonly Concept[] | null {
  const first = word.charAt(from);
  const stems = [
    ...(lexicon.stems.get(first) ?? []),
    ...(from === 0 ? [] : (lexicon.behind.get(first) ?? [])),
  ];
  for (const [stem, concept] of stems) {
    if (!word.startsWith(stem, from)) continue;
    const end = from + stem.length;
    const rest = restOf(word, end);
    if (rest !== null) return [concept, ...rest];
  }
  return null;
}

/** What follows a stem: nothing, an ending, or another stem, with or without an ending between. */
function restOf(word: string, end: number): readonly Concept[] | null {
  if (end >= word.length) return [];
  const longest = latin.test(word.charAt(end - 1)) ? ENDING : SIGNS;
  for (let skipped = 0; skipped <= longest; skipped += 1) {
    if (end + skipped >= word.length) return [];
    const rest = partsOf(word, end + skipped);
    if (rest !== null) return rest;
  }
  return null;
}
