/** Words that say "converted" by themselves, in lower case. */
const yes = new Set(['1', 'true', 'yes', 'y', 'won', 'converted', 'customer', 'closed won']);

/** What became of leads, or every reason why that cannot be told. */
export type LabelReading =
  | { readonly kind: 'labels'; readonly positive: string; readonly labels: Uint8Array }
  | { readonly kind: 'refused'; readonly faults: readonly string[] };

/** Which value of the label means "converted": as asked for, or the one of two that says so by itself. */
export function positiveValue(
  values: readonly (string | null)[],
  asked: string | undefined,
): string | readonly string[] {
  const different = [...new Set(values.filter((value) => value !== null))];
  const shown = different.slice(0, 8).join(', ');
  if (asked !== undefined) {
    if (different.includes(asked)) return asked;
    return [`no row has the value "${asked}" of --positive; there are: ${shown}.`];
  }
  const known = different.filter((value) => yes.has(value.toLowerCase()));
  const [only] = known;
  if (only !== undefined && known.length === 1 && different.length <= 2) return only;
  return [`say which value means "converted" with --positive; there are: ${shown}.`];
}

/** Reads the label of every row. */
export function readLabels(
  values: readonly (string | null)[],
  positive: string,
  place: { readonly file: string; readonly heading: string; readonly lines: readonly number[] },
): LabelReading {
  const blank = values.indexOf(null);
  if (blank !== -1) {
    const count = values.filter((value) => value === null).length;
    const fault = `${place.file}, line ${place.lines[blank]}, column "${place.heading}": no outcome (${count} such rows). Leave out leads that are still open.`;
    return { kind: 'refused', faults: [fault] };
  }
  return {
    kind: 'labels',
    positive,
    labels: Uint8Array.from(values, (value) => (value === positive ? 1 : 0)),
  };
}
