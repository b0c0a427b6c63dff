/** The characters that people write numbers with. */
export interface NumberNotation {
  readonly decimal: '.' | ',';
  readonly thousands: '' | '.' | ',' | ' ' | "'";
}

/** Numbers as programs write them. */
export const plainNotation: NumberNotation = { decimal: '.', thousands: '' };

/** The notations that are told apart; of those that read a column alike, the first is meant. */
const known: readonly NumberNotation[] = [
  plainNotation,
  { decimal: ',', thousands: '' },
  { decimal: '.', thousands: ',' },
  { decimal: ',', thousands: '.' },
  { decimal: '.', thousands: "'" },
  { decimal: ',', thousands: "'" },
  { decimal: '.', thousands: ' ' },
  { decimal: ',', thousands: ' ' },
];

/** A number in a notation as digits with a point ("-1234.50"); null when the text is none. */
export type PlainNumber = (text: string) => string | null;

/** Reads numbers of one notation. Groups of thousands have three digits each, and the first does not begin with 0; a number may have none. */
export function numberReader({ decimal, thousands }: NumberNotation): PlainNumber {
  const whole = thousands === '' ? '\\d+' : `(?:[1-9]\\d{0,2}(?:[${thousands}]\\d{3})+|\\d+)`;
  const shape = new RegExp(`^[+-]?${whole}(?:[${decimal}]\\d+)?$`);
  return (text) => {
    const spaced = withPlainSpaces(text);
    if (!shape.test(spaced)) return null;
    const digits = thousands === '' ? spaced : spaced.replaceAll(thousands, '');
    return digits.replace(decimal, '.').replace('+', '');
  };
}

/** Numbers are kept from breaking with spaces of their own. */
function withPlainSpaces(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ');
}

const readers = known.map((notation) => ({ notation, read: numberReader(notation) }));

const numberLike = /^[+-]?\d[\d.,' \u00a0\u202f]*$/;

/** Whether a text is made of what numbers are made of, whatever their notation. */
export function isNumberLike(text: string): boolean {
  return numberLike.test(text);
}

/**
 * The notation that all numbers of a column are written in; texts that are numbers in none are left aside. Null when the
 * numbers do not tell: none fits all, or several fit and mean different numbers ("1.234" alone).
 */
export function notationOf(values: Iterable<string>): NumberNotation | null {
  return notationsOf(values).told;
}

/** The same, and whether the numbers fit several notations and mean different numbers in them, so that somebody has to say. */
export function notationsOf(values: Iterable<string>): {
  readonly told: NumberNotation | null;
  readonly isUnclear: boolean;
} {
  const numbers = [...new Set(values)]
    .filter((value) => isNumberLike(value) && readers.some(({ read }) => read(value) !== null))
    .map(withPlainSpaces);
  const isUsed = (sign: string) => numbers.some((value) => value.includes(sign));
  const [first, ...others] = readers.filter(
    ({ notation: { thousands }, read }) =>
      isUsed(thousands) && numbers.every((value) => read(value) !== null),
  );
  if (first === undefined) return { told: null, isUnclear: false };
  const isTold = numbers.every((value) => {
    const meaning = first.read(value);
    return others.every(({ read }) => read(value) === meaning);
  });
  return { told: isTold ? first.notation : null, isUnclear: !isTold };
}

/** A number with a point as a notation writes it, without groups of thousands. */
export function written(plain: string, { decimal }: NumberNotation): string {
  return plain.replace('.', decimal);
}

/** The cells of a column of numbers, all of them plain where its notation can be told; others stand as they are. */
export function plainNumbers(cells: readonly string[]): readonly string[] {
  const notation = notationOf(cells.map((each) => each.trim()).filter((each) => each !== ''));
  if (notation === null || notation === plainNotation) return cells;
  const read = numberReader(notation);
  return cells.map((each) => read(each.trim()) ?? each);
}
