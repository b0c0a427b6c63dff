import type { ScoredLead } from '../../contract/lead-quality-card.ts';
import { defaultScorecard, titleOf } from '../../domain/leads/scorecard/default-scorecard.ts';
import type { ScoreLine } from '../../domain/leads/scorecard/score.ts';
import { toldKey } from '../../domain/told/told.ts';
import type { ScorecardOrigin } from '../ports/scorecard-origin-store.ts';

/** What is known of scorecards and people when a card is shown. */
export interface Provenance {
  readonly origins: ReadonlyMap<string, ScorecardOrigin>;
  /** A person's name by HubSpot user id; null: not known. */
  readonly nameOf: (userId: string) => string | null;
}

/** Where a version comes from; null: it is the one that Pacekeeper begins with, or not known. */
export function showOrigin(
  version: string,
  { origins, nameOf }: Provenance,
): ScoredLead['scorecardOrigin'] {
  const origin = origins.get(version);
  if (origin === undefined) return null;
  const { kind, at, byId } = origin;
  return { kind, at: new Date(at).toISOString(), by: byId === null ? null : nameOf(byId) };
}

const firstTitles = new Map(defaultScorecard.terms.map((term) => [term.id, titleOf(term)]));

/** Reasons with the titles of the rules that they come from. */
export function showLines(
  lines: readonly ScoreLine[],
  version: string,
  { origins }: Provenance,
): ScoredLead['lines'] {
  const own = new Map(
    Object.entries(origins.get(version)?.titles ?? {}).map(([id, title]) => [
      id,
      titleOf({ id, title }),
    ]),
  );
  const titles = version === defaultScorecard.version ? firstTitles : own;
  return lines.map((line) => {
    const ids = (line.parts ?? [line]).map(({ id }) => id);
    const rules = line.kind === 'cap' ? [] : ids.flatMap((id) => titles.get(id) ?? []);
    return { ...line, rules: [...new Map(rules.map((rule) => [toldKey(rule), rule])).values()] };
  });
}
