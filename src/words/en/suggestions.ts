import type { SuggestionView } from '../../contract/settings/suggestions.ts';
import type { Format } from '../format.ts';

/** Why the portal's own outcomes speak for a change of the rules, with the leads that it rests on. */
export function suggestionWords(suggestion: SuggestionView, format: Format): string {
  if (suggestion.kind === 'new term')
    return `${suggestion.title} separates your leads by ${suggestion.span} points, and no rule uses it.`;
  const { title, reason, from, to, leads, converted, all } = suggestion;
  const rate = percent(converted, leads);
  const average = percent(all.converted, all.leads);
  return `${title}: "${reason}" should give ${format.points(to)}, not ${format.points(from)}. Of ${format.number(leads)} leads, ${rate} bought; of all leads, ${average}. What else is known about them is taken into account.`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? 'none' : `${((100 * part) / whole).toFixed(1)}%`;
}
