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
  return whole === undefined ? (partsOf(word, 0)?.concepts ?? null) : [whole];
}

/** Letters that a stem may have behind it: "erstell" in "erstellungs-datum"; fewer where each sign is a word. */
const ENDING = 5;
const SIGNS = 2;
const latin = /^[a-z]$/;

/** A word read from somewhere to its end. */
interface Parts {
  readonly concepts: readonly Concept[];
  /** Letters that belong to no stem. */
  readonly skipped: number;
}

/** The reading that leaves the fewest letters over. */
function partsOf(word: string, from: number): Parts | null {
  const first = word.charAt(from);
  const stems = [
    ...(lexicon.stems.get(first) ?? []),
    ...(from === 0 ? [] : (lexicon.behind.get(first) ?? [])),
  ];
  const readings = stems.flatMap(([stem, concept]): Parts[] => {
    const rest = word.startsWith(stem, from) ? restOf(word, from + stem.length) : null;
    return rest === null ? [] : [{ ...rest, concepts: [concept, ...rest.concepts] }];
  });
  return fewestSkipped(readings);
}

/** What follows a stem: nothing, an ending, or another stem, with or without an ending between. */
function restOf(word: string, end: number): Parts | null {
  const left = word.length - end;
  const longest = latin.test(word.charAt(end - 1)) ? ENDING : SIGNS;
  const endings: readonly Parts[] = left <= longest ? [{ concepts: [], skipped: left }] : [];
  const gaps = Array.from({ length: Math.min(longest, left) + 1 }, (_, skipped) => skipped);
  const others = gaps.flatMap((skipped): Parts[] => {
    const rest = partsOf(word, end + skipped);
    return rest === null ? [] : [{ ...rest, skipped: rest.skipped + skipped }];
  });
  return fewestSkipped([...endings, ...others]);
}

function fewestSkipped(readings: readonly Parts[]): Parts | null {
  const [best] = readings.toSorted((one, other) => one.skipped - other.skipped);
  return best ?? null;
}
