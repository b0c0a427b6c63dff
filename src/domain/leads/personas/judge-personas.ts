import { entryAt } from '../../collections/entries.ts';
import { plainPosterior } from '../../statistics/rate-posterior.ts';
import { shrinkRates } from '../../statistics/shrink-rates.ts';
import { toldKey } from '../../told/told.ts';
import type { Estimate, Standing } from '../channels/channel.ts';
import type { CompletionCurve } from '../channels/completion-curve.ts';
import type { ConversionLedger } from '../channels/conversion-ledger.ts';
import { countsOf, standingOf } from '../channels/rank-channels.ts';
import type { CounterExamples } from './counter-examples.ts';
import { nameOfPersona, type PersonaName } from './default-personas.ts';
import type { FoundKind, KindOfLead, PersonaCounts } from './persona-counts.ts';
import type { LearnedPersona, Trait } from './traits-of.ts';

/** What became of the leads of a persona. */
export interface JudgedPersona {
  /** As somebody named it, or as a usual one is called; of a learned one its traits. */
  readonly name: PersonaName | LearnedPersona;
  readonly leads: number;
  readonly converted: number;
  readonly conversion: Estimate;
  /** Against all other leads. */
  readonly standing: Standing;
  /** Fit and did not convert. */
  readonly against: CounterExamples;
  /** Leads of which it is not known whether they fit; 0 for a learned persona, which counts known values only. */
  readonly notKnown: number;
}

/** Kinds with fewer leads are left to chance. */
const LEAST_LEADS = 30;
/** Only so many of the largest kinds are compared: more would claim more by chance. */
const MOST_COMPARED = 150;
/** How many learned personas are shown. */
const MOST_SHOWN = 4;

/** The defined personas in their order, each with what became of its leads. */
export function judgeDefined(
  { defined }: PersonaCounts,
  whole: ConversionLedger,
  curve: CompletionCurve,
): readonly JudgedPersona[] {
  return judge(defined, whole, curve).map((judged, place) => {
    const { persona, notKnown } = entryAt(defined, place);
    return { ...judged, name: nameOfPersona(persona), notKnown };
  });
}

/**
 * Personas learned from wins: kinds of leads that convert better than all others beyond chance, highest lower bound first.
 * A pair of traits is shown only if its lower bound is above what its better trait alone is expected to convert.
 */
export function learnPersonas(
  { found }: PersonaCounts,
  whole: ConversionLedger,
  curve: CompletionCurve,
): readonly JudgedPersona[] {
  const compared = found
    .filter(({ ledger }) => ledger.leads >= LEAST_LEADS && ledger.leads <= whole.leads / 2)
    .sort(bySize)
    .slice(0, MOST_COMPARED);
  const judged = judge(compared, whole, curve).map((each, place) => {
    const { traits } = entryAt(compared, place);
    return { ...each, name: learnedPersona(traits), traits };
  });
  const alone = new Map(
    judged.filter(({ traits }) => traits.length === 1).map((each) => [keyOf(each.traits), each]),
  );
  return judged
    .filter(({ standing }) => standing === 'better')
    .filter(({ traits, conversion }) => {
      const parts = traits.map((trait) => alone.get(keyOf([trait]))?.conversion.value);
      return (
        traits.length === 1 || parts.every((part) => part === undefined || conversion.low > part)
      );
    })
    .sort((one, other) => other.conversion.low - one.conversion.low)
    .slice(0, MOST_SHOWN)
    .map(({ traits, ...shown }) => shown);
}

function judge(
  kinds: readonly KindOfLead[],
  whole: ConversionLedger,
  curve: CompletionCurve,
): readonly Omit<JudgedPersona, 'name'>[] {
  const all = countsOf(whole, curve);
  const counted = kinds.map(({ ledger }) => countsOf(ledger, curve));
  const { posteriors } = shrinkRates(counted);
  return kinds.map(({ ledger, against }, place) => {
    const [posterior, own] = [entryAt(posteriors, place), entryAt(counted, place)];
    const happened = all.happened - own.happened;
    const trials = Math.max(happened, all.trials - own.trials);
    const rest = trials > 0 ? plainPosterior(happened, trials) : null;
    return {
      leads: ledger.leads,
      converted: ledger.converted,
      conversion: { value: posterior.mean, ...posterior.interval() },
      standing: standingOf(posterior, rest),
      against,
      notKnown: 0,
    };
  });
}

function learnedPersona(traits: readonly Trait[]): LearnedPersona {
  return { say: 'learned persona', with: { traits } };
}

function keyOf(traits: readonly Trait[]): string {
  return traits.map(toldKey).join();
}

function bySize(one: FoundKind, other: FoundKind): number {
  return (
    other.ledger.leads - one.ledger.leads ||
    keyOf(one.traits).localeCompare(keyOf(other.traits), 'en')
  );
}
