import { normalText } from '../normal-text.ts';
import { objectWords } from './vocabulary-objects.ts';
import { timeWords } from './vocabulary-times.ts';
import { valueWords } from './vocabulary-values.ts';

/**
 * What words of headings mean, in the languages that HubSpot and its rivals speak. An entry is a stem: it stands at the beginning
 * of a word or behind another stem ("abschluss" and "datum" in "Abschlussdatum"), and may have an ending. `=`: a whole word; `+`: behind another
 * stem alone.
 * An entry of several words is a phrase.
 */
const vocabulary = { ...objectWords, ...timeWords, ...valueWords } as const;

/** What a word of a heading can mean. */
export type Concept = keyof typeof vocabulary;

/** Words that join others and mean nothing by themselves. */
const fillers = new Set(
  `of the a an to on at in by for and or with de del la el los las le les du des d l di da do dos das della dello dei degli delle
  al alla el en et y e der die das dem den des am im vom von zum zur und mit van het een op bij og af til med av och pa i w z do na
  user users utilizador usuario utilisateur utente nutzer benutzer mitarbeiter gebruiker bruger anvandare bruker kayttaja uzytkownik
  c x studio custom field s re em hs hubspot electronico electronica elettronico eletronico msdyn cf`.split(
    /\s+/,
  ),
);

/** Whether a word of a heading is only there to join others. */
export function isFiller(word: string): boolean {
  return fillers.has(word);
}

type Stem = readonly [stem: string, concept: Concept];

/** Entries of the vocabulary by their form. */
export interface Lexicon {
  readonly phrases: ReadonlyMap<string, Concept>;
  /** Words in the longest phrase. */
  readonly longest: number;
  readonly words: ReadonlyMap<string, Concept>;
  /** Stems by their first character, the longest first. */
  readonly stems: ReadonlyMap<string, readonly Stem[]>;
  /** Stems that stand behind others alone. */
  readonly behind: ReadonlyMap<string, readonly Stem[]>;
}

function lexiconOf(entries: readonly (readonly [Concept, string])[]): Lexicon {
  const phrases = new Map<string, Concept>();
  const words = new Map<string, Concept>();
  const stems: Stem[] = [];
  const behind: Stem[] = [];
  for (const [concept, entry] of entries) {
    const mark = entry.charAt(0);
    const text = normalText(entry);
    if (text.includes(' ')) phrases.set(text, concept);
    else if (mark === '+') behind.push([text, concept]);
    else words.set(text, concept);
    if (mark !== '=' && mark !== '+' && !text.includes(' ')) stems.push([text, concept]);
  }
  const longest = Math.max(...[...phrases.keys()].map((each) => each.split(' ').length));
  return { phrases, longest, words, stems: byFirst(stems), behind: byFirst(behind) };
}

function byFirst(stems: readonly Stem[]): ReadonlyMap<string, readonly Stem[]> {
  const sorted = stems.toSorted(([one], [other]) => other.length - one.length);
  return Map.groupBy(sorted, ([stem]) => stem.charAt(0));
}

/** The vocabulary, ready to be looked up. */
export const lexicon: Lexicon = lexiconOf(
  (Object.entries(vocabulary) as [Concept, string][]).flatMap(([concept, text]) =>
    text
      .split(/\s*[|\n]\s*/)
      .filter(Boolean)
      .map((each) => [concept, each] as const),
  ),
);
