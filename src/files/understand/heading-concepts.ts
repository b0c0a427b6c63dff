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

/** Letters of a word beyond which it is none. */
const LONGEST = 80;

/** The meanings of one word; null when some of it means nothing. */
function conceptsOf(word: string): readonly Concept[] | null {
  const whole = lexicon.words.get(word);
  if (whole !== undefined) return [whole];
  return word.length > LONGEST ? null : (new WordReader(word).from(0)?.concepts ?? null);
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

/** Takes a word apart into stems. What follows a place is worked out once. */
class WordReader {
  readonly #word: string;
  readonly #known = new Map<number, Parts | null>();

  constructor(word: string) {
    this.#word = word;
  }

  /** The reading from a place on that leaves the fewest letters over; null when there is none. */
  from(start: number): Parts | null {
    const before = this.#known.get(start);
    if (before !== undefined) return before;
    const first = this.#word.charAt(start);
    const stems = [
      ...(lexicon.stems.get(first) ?? []),
      ...(start === 0 ? [] : (lexicon.behind.get(first) ?? [])),
    ];
    const readings = stems.flatMap(([stem, concept]): Parts[] => {
      const isHere = this.#word.startsWith(stem, start);
      const rest = isHere ? this.#behind(start + stem.length) : null;
      return rest === null ? [] : [{ ...rest, concepts: [concept, ...rest.concepts] }];
    });
    const found = fewestSkipped(readings);
    this.#known.set(start, found);
    return found;
  }

  /** What follows a stem: nothing, an ending, or another stem, with or without an ending between. */
  #behind(end: number): Parts | null {
    const left = this.#word.length - end;
    const longest = latin.test(this.#word.charAt(end - 1)) ? ENDING : SIGNS;
    const endings: readonly Parts[] = left <= longest ? [{ concepts: [], skipped: left }] : [];
    const gaps = Array.from({ length: Math.min(longest, left) + 1 }, (_, skipped) => skipped);
    const others = gaps.flatMap((skipped): Parts[] => {
      const rest = this.from(end + skipped);
      return rest === null ? [] : [{ ...rest, skipped: rest.skipped + skipped }];
    });
    return fewestSkipped([...endings, ...others]);
  }
}

function fewestSkipped(readings: readonly Parts[]): Parts | null {
  const [best] = readings.toSorted((one, other) => one.skipped - other.skipped);
  return best ?? null;
}
