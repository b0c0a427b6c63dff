const letters: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  ł: 'l',
  ß: 'ss',
  đ: 'd',
  ı: 'i',
  œ: 'oe',
};
/** A text in small letters without accents and punctuation, its words separated by one space. */
export function normalText(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}{2})/gu, ' ')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replaceAll(/[øæłßđıœ]/g, (letter) => letters[letter] ?? letter)
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replaceAll(/\be (?=mail|post|メール)/g, 'e')
    .trim();
}
