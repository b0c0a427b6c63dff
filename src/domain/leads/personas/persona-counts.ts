import type { Instant } from '../../crm/time.ts';
import { toldKey } from '../../told/told.ts';
import { ConversionLedger } from '../channels/conversion-ledger.ts';
import type { LeadFlow } from '../channels/lead-flow.ts';
import { type LeadOutcome, outcomeOf } from '../outcome.ts';
import { CounterExamples, type Example } from './counter-examples.ts';
import { compilePersona, type FitOf, type Persona } from './persona.ts';
import { type Trait, traitsOf } from './traits-of.ts';

/** What became of the leads of a kind. */
export interface KindOfLead {
  readonly ledger: ConversionLedger;
  /** Leads of this kind that did not convert within the horizon. */
  readonly against: CounterExamples;
}

/** A kind that was found in the data: one trait, or two together. */
export interface FoundKind extends KindOfLead {
  readonly traits: readonly Trait[];
}

/** A defined persona with its leads. */
export interface CountedPersona extends KindOfLead {
  readonly persona: Persona;
  /** Leads of which it cannot be said whether they fit. */
  notKnown: number;
}

/** Kinds beyond so many are not followed: a portal with that many values of an attribute has free text in it. */
const MOST_KINDS = 4_000;

/** Counts leads by the personas that were defined and by all traits and pairs of traits, one lead at a time. */
export class PersonaCounts {
  readonly defined: readonly CountedPersona[];
  /** Leads that converted and fit none of the defined personas. */
  readonly missedBuyers = new CounterExamples();
  readonly #fits: readonly FitOf[];
  readonly #kinds = new Map<string, FoundKind>();

  constructor(personas: readonly Persona[]) {
    this.defined = personas.map((persona) => ({ persona, notKnown: 0, ...newKind() }));
    this.#fits = personas.map(compilePersona);
  }

  /** Every kind that was met, in no particular order. */
  get found(): readonly FoundKind[] {
    return [...this.#kinds.values()];
  }

  /** Counts a lead as things stand `now`. */
  add(lead: LeadFlow, now: Instant): void {
    const outcome = outcomeOf(lead, now).kind;
    const { id, name, createdAt } = lead;
    if (outcome === 'unknown' || createdAt === null) return;
    const seen: SeenLead = { lead, outcome, example: { id, name, at: createdAt } };
    const fits = this.#fits.map((fitOf) => fitOf(lead.properties));
    for (const [place, counted] of this.defined.entries()) {
      if (fits[place] === 'fits') countIn(counted, seen, now);
      if (fits[place] === 'not known') counted.notKnown += 1;
    }
    if (outcome === 'converted' && fits.every((fit) => fit === 'does not fit')) {
      this.missedBuyers.add(seen.example);
    }
    for (const traits of kindsOf(traitsOf(lead.properties))) {
      const kind = this.#kindOf(traits);
      if (kind !== null) countIn(kind, seen, now);
    }
  }

  #kindOf(traits: readonly Trait[]): FoundKind | null {
    const key = traits.map(toldKey).join('\n');
    const known = this.#kinds.get(key);
    if (known !== undefined || this.#kinds.size >= MOST_KINDS) return known ?? null;
    const kind = { traits, ...newKind() };
    this.#kinds.set(key, kind);
    return kind;
  }
}

function newKind(): KindOfLead {
  return { ledger: new ConversionLedger(), against: new CounterExamples() };
}

interface SeenLead {
  readonly lead: LeadFlow;
  readonly outcome: LeadOutcome['kind'];
  readonly example: Example;
}

function countIn(kind: KindOfLead, { lead, outcome, example }: SeenLead, now: Instant): void {
  kind.ledger.add(lead, now);
  if (outcome === 'not converted') kind.against.add(example);
}

/** Each trait alone, and each two together, in the order of the attributes. */
function kindsOf(traits: readonly Trait[]): (readonly Trait[])[] {
  const pairs = traits.flatMap((one, place) =>
    traits.slice(place + 1).map((other) => [one, other]),
  );
  return [...traits.map((trait) => [trait]), ...pairs];
}
