import { entryAt } from '../../collections/entries.ts';
import { dealEffects } from './distribution/deal-effects.ts';
import { meanLump, type Outlook } from './distribution/outlook.ts';
import { LEAST_CHANCE, MOST_CHANCE, stillNeeded, wonBy } from './forecast.ts';
import type { AskedGoal } from './goal-outlook.ts';
import type { History } from './history.ts';
import type { TeamOutlook } from './team-outlook.ts';

/** What one open deal does to the chance to hit. */
export interface OpenDealEffect {
  /** Index of the deal in `history.spells.deal`. */
  readonly deal: number;
  /** Chance that it is won in time by its own history, before the forecast's level is applied. */
  readonly chance: number;
  readonly ifWon: number;
  readonly ifLost: number;
}

/** Effects smaller than this are noise to a reader. */
const LEAST_EFFECT = 0.01;

/** Effects are worked out of so many deals of a goal, those worth the most: of more, no single one matters. */
const MOST_DEALS = 5_000;

/** Points of the money grid: effects are told in whole points at the finest. */
const PLACES = 256;

/**
 * What each open deal of some reps does to the chance to reach a target, the largest first; those of less than a point are
 * left out. Each is for that deal alone: effects of several deals do not add up. None once the target is reached.
 */
export function openDealEffects(
  history: History,
  team: TeamOutlook,
  {
    units,
    target,
    isCount = false,
    won = wonBy(team, units),
  }: AskedGoal & { readonly target: number },
): readonly OpenDealEffect[] {
  const { pipeline } = team;
  if (pipeline === null || target <= won) return [];
  const places = units.flatMap((unit) => entryAt(team.openPlaces, unit));
  const outlook = team.outlookOf(units);
  const asked = worthMost(outlook);
  return dealEffects(outlook, stillNeeded(target, won, isCount), { asked, places: PLACES })
    .map(({ ifWon, ifLost }, index) => {
      const place = entryAt(places, entryAt(asked, index));
      return {
        deal: entryAt(history.spells.deal, entryAt(pipeline.rows, place)),
        chance: entryAt(pipeline.chance, place),
        ifWon: clamped(ifWon),
        ifLost: clamped(ifLost),
      };
    })
    .filter(({ ifWon, ifLost }) => ifWon - ifLost >= LEAST_EFFECT)
    .toSorted((one, other) => other.ifWon - other.ifLost - (one.ifWon - one.ifLost));
}

/** The places of the deals that bring the most when they are won. */
function worthMost({ deals }: Outlook): readonly number[] {
  const places = [...deals.keys()];
  if (places.length <= MOST_DEALS) return places;
  const worth = deals.map(({ lumps }) => meanLump(lumps));
  return places
    .toSorted((one, other) => entryAt(worth, other) - entryAt(worth, one))
    .slice(0, MOST_DEALS);
}

function clamped(chance: number): number {
  return Math.min(MOST_CHANCE, Math.max(LEAST_CHANCE, chance));
}
