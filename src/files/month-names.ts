import { normalText } from './normal-text.ts';

/** The languages that months are read in. */
const languages = 'en de fr es it pt nl da sv nb fi pl cs ru tr ro hu'.split(' ');

const names = new Map<string, number>();
for (const language of languages) {
  for (const month of Array.from({ length: 12 }, (_, index) => index)) {
    for (const name of namesOf(month, language)) names.set(name, month + 1);
  }
}

/** A month by itself and within a date, in full and cut: "Dezember", "Dez.", and in Polish "grudzień" and "grudnia". */
function namesOf(month: number, language: string): readonly string[] {
  const day = new Date(Date.UTC(2026, month, 15));
  return (['long', 'short'] as const).flatMap((length) => {
    const alone = new Intl.DateTimeFormat(language, { month: length, timeZone: 'UTC' });
    const within = new Intl.DateTimeFormat(language, {
      month: length,
      day: 'numeric',
      timeZone: 'UTC',
    });
    const part = within.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '';
    return [alone.format(day), part].map(normalText).filter((name) => /^\p{L}{3,}/u.test(name));
  });
}

/** The month, 1 to 12, that is named in a text, in any of the languages; null when none is, or two are. */
export function monthOfName(text: string): number | null {
  const found = normalText(text)
    .split(' ')
    .flatMap((word) => names.get(word) ?? []);
  const [month] = found;
  return month !== undefined && found.length === 1 ? month : null;
}
