import { valueAt } from '../../domain/collections/entries.ts';

const entities: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }),
);

/** Text as HTML that means nothing but the text. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => valueAt(entities, sign));
}

/** Lines as paragraphs of HTML; whole lines at the end are left out where it would be longer than `most` characters. */
export function paragraphs(lines: readonly string[], most: number): string {
  let html = '';
  for (const line of lines) {
    const paragraph = `<p>${escapeHtml(line)}</p>`;
    if (html.length + paragraph.length > most) break;
    html += paragraph;
  }
  return html;
}
