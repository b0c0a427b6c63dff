import type { EffectView, ForecastView, MethodView, SaidChanceView } from '../contract/forecast.ts';
import type { Format } from './format.ts';

/** Where a goal stands, in a word, and the colour beside it. */
export interface Standing {
  readonly word: 'Likely' | 'Open' | 'Unlikely';
  readonly tag: 'success' | 'default' | 'warning';
}

/** Chances within the middle third are called open. */
const THIRD = 1 / 3;

const standings = {
  ahead: { word: 'Likely', tag: 'success' },
  open: { word: 'Open', tag: 'default' },
  behind: { word: 'Unlikely', tag: 'warning' },
} as const satisfies Record<string, Standing>;

/** Whether a goal is likely to be hit, as far as a chance says so; null where none is said. */
export function standingOf(chance: SaidChanceView): Standing | null {
  switch (chance.kind) {
    case 'chance':
      if (chance.chance < THIRD) return standings.behind;
      return chance.chance > 1 - THIRD ? standings.ahead : standings.open;
    case 'word':
      return standings[chance.word];
    case 'facts only':
    case 'abstains':
      return null;
  }
}

const words = {
  ahead: 'More likely to be hit than not',
  open: 'It may go either way',
  behind: 'More likely to be missed than hit',
} as const;

/** The chance in a few words, to stand first: "60% chance to hit". Null where none is said. */
export function chanceWords(said: SaidChanceView, { chance }: Format): string | null {
  switch (said.kind) {
    case 'chance':
      return `${chance(said.chance)} chance to hit`;
    case 'word':
      return words[said.word];
    case 'facts only':
    case 'abstains':
      return null;
  }
}

/** What a chance rests on, or why there is none and what would give one. Null where nothing needs to be said. */
export function chanceNote(said: SaidChanceView, { chance }: Format): string | null {
  switch (said.kind) {
    case 'chance':
      return said.littleHistory
        ? `In steps of ${chance(said.step)}: there is little history, ${said.winsSeen} wins of the team.`
        : null;
    case 'word':
    case 'facts only':
      return `Not enough data for a chance yet: ${said.winsSeen} of about ${said.winsNeeded} wins of the team needed.`;
    case 'abstains':
      return abstainNote(said.reason, said.why);
  }
}

function abstainNote(
  reason: Extract<SaidChanceView, { kind: 'abstains' }>['reason'],
  why: string,
): string | null {
  switch (reason) {
    case 'no target':
    case 'reached':
      return null;
    case 'no wins':
      return `No forecast yet: ${why}. After about 6 wins there is a chance to tell.`;
    case 'amounts missing':
      return `No chance is told: ${why}. Give them one.`;
    case 'bands have not held':
      return `No chance is told: ${why}.`;
  }
}

/** "Likely €250,000 to €330,000 by the end." Null where no range is told. */
export function rangeWords(
  { range }: Pick<ForecastView, 'range'>,
  { quantity }: Format,
): string | null {
  if (range === null) return null;
  return `Likely ${quantity(range.p10)} to ${quantity(range.p90)} by the end.`;
}

/** "Such ranges held 17 of 20 times." Null before the first whole period. */
export function heldWords({ methods }: ForecastView): string | null {
  const record = methods.find(({ method }) => method === 'combination')?.record ?? null;
  return record === null ? null : `Such ranges held ${record.held} of ${record.tried} times.`;
}

/** What this deal does to the chance: "Won → 85%, lost → 40%." */
export function effectWords(effect: EffectView, { chance }: Format): string {
  if (effect.kind === 'small') {
    const points = Math.round(100 * effect.under);
    return `Won or lost, it moves the chance by less than ${points === 1 ? 'a point' : `${points} points`}.`;
  }
  const most = effect.isLargest ? ' It matters more than any other open deal.' : '';
  return `Won → ${chance(effect.ifWon)}, lost → ${chance(effect.ifLost)}.${most}`;
}

/** Open deals against what is still needed. Empty without open deals to go by. */
export function coverageWords({ coverage }: ForecastView, { quantity }: Format): string[] {
  if (coverage === null) return [];
  const { openValue, now, needed, stale } = coverage;
  const would =
    needed === null
      ? ''
      : `; by what such deals bring in time, ${needed.toFixed(1)} times would do`;
  return [
    now === null
      ? `Open deals are worth ${quantity(openValue)}.`
      : `Open deals are worth ${quantity(openValue)}, ${now.toFixed(1)} times what is still needed${would}.`,
    ...(stale.deals === 0
      ? []
      : [
          `${stale.deals === 1 ? '1 of them' : `${stale.deals} of them`} (${quantity(stale.value)}) ${stale.deals === 1 ? 'is' : 'are'} older than any deal that ever closed, and counted at next to nothing.`,
        ]),
  ];
}

/** What the forecast goes without. */
export function caveatWords({ caveat }: ForecastView): string | null {
  switch (caveat) {
    case 'no creation dates':
      return 'No deal has a creation date that helps, so open deals are not counted: this rests on past wins alone.';
    case 'no open deals':
      return 'No deal is open, so this rests on past wins and on deals still to come.';
    case null:
      return null;
  }
}

/** What people call a method, and what it does. */
export const methodWords: Record<
  MethodView['method'],
  { readonly name: string; readonly says: string }
> = {
  combination: { name: 'All together', says: 'all of these, weighed by how each did here' },
  'working days': {
    name: 'Straight line',
    says: 'every working day left brings what those gone by brought',
  },
  'completion curve': {
    name: 'Usual share by now',
    says: 'won so far, scaled up by what is usually there at this point',
  },
  'previous remainder': {
    name: 'Rest of last period',
    says: 'what still came after this point of the period before',
  },
  trailing: {
    name: 'Recent pace',
    says: 'every working day left brings what those of late brought',
  },
  'season rate': {
    name: 'Usual wins',
    says: 'wins a day, busier parts of a period told apart, times their size',
  },
  pipeline: {
    name: 'Open deals',
    says: 'each by its chance to be won in time, and deals still to come',
  },
};

/** Below this share a lean is not worth a word. */
const LEAST_LEAN = 0.01;

/** Whether forecasts were too high or too low on average. */
export function leanWords(bias: number, { percent }: Format): string {
  if (Math.abs(bias) < LEAST_LEAN) return 'neither too high nor too low';
  return `${percent(Math.abs(bias))} too ${bias > 0 ? 'high' : 'low'}`;
}
