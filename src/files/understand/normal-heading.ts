import { normalText } from '../normal-text.ts';

/** A heading in the form in which headings are compared. */
export interface NormalHeading {
  /** Small letters without accents, words separated by one space: "Deal - Título" is "deal titulo". */
  readonly words: string;
  /** What stands in brackets, in the same form: "eur" of "Amount (EUR)". */
  readonly unit: string | null;
}

/** Brackets that begin a heading belong to its words: "(Do Not Modify) Opportunity". */
const bracketed = /(?<=\S\s*)[([（【](?<unit>[^)\]）】]*)[)\]）】]/;

/** Characters of a heading that are read. */
const LONGEST = 300;

/** The words of a heading, whatever its case, accents, punctuation and way of joining words. */
export function normalHeading(heading: string): NormalHeading {
  const text = heading.slice(0, LONGEST).normalize('NFKC');
  const unit = bracketed.exec(text)?.groups?.['unit'];
  const rest = normalText(text.replace(bracketed, ' '));
  if (unit === undefined || rest === '') return { words: normalText(text), unit: null };
  return { words: rest, unit: normalText(unit) || null };
}
