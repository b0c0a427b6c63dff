import type { NoValues, ToldOf } from '../../told/told.ts';
import type { MailDomain } from './mail-domain.ts';
import type {
  AnyBin,
  Attribute,
  Clause,
  Condition,
  DealChoice,
  ReadAs,
  RollUp,
} from './scorecard.ts';

/** What an attribute looks at: a property, or what deals come to. */
export type AttributeMessages = {
  readonly 'a property': { readonly property: string };
  readonly 'of deals': { readonly deals: DealChoice; readonly as: RollUp };
};
export type ToldAttribute = ToldOf<AttributeMessages>;

/** What a condition, a clause or a whole bin asks. */
export type AskedMessages = AttributeMessages & {
  readonly anything: NoValues;
  readonly unknown: NoValues;
  readonly known: NoValues;
  readonly yes: NoValues;
  readonly no: NoValues;
  readonly between: { readonly from: number | null; readonly below: number | null };
  readonly dated: { readonly from: string | null; readonly before: string | null };
  readonly 'one of': { readonly values: readonly string[] };
  readonly contains: { readonly words: readonly string[] };
  readonly matches: { readonly pattern: string };
  readonly 'address at': { readonly domain: MailDomain };
  /** One attribute and what is asked of it. */
  readonly fact: { readonly attribute: ToldAttribute; readonly asks: Asked };
  /** An attribute as it is read, and what is asked of it. */
  readonly trait: {
    readonly attribute: ToldAttribute;
    readonly as: ReadAs | RollUp;
    readonly asks: Asked;
  };
  readonly joined: { readonly is: 'all' | 'any' | 'none'; readonly parts: readonly Asked[] };
  /** All of them at once; none: it asks nothing. */
  readonly together: { readonly parts: readonly Asked[] };
};
export type Asked = ToldOf<AskedMessages>;

/** What an attribute looks at. */
export function toldAttribute(attribute: Attribute): ToldAttribute {
  return 'deals' in attribute
    ? { say: 'of deals', with: { deals: attribute.deals, as: attribute.as } }
    : { say: 'a property', with: { property: attribute.property } };
}

/** What a bin asks. */
export function askedBy({ when, where }: Pick<AnyBin, 'when' | 'where'>): Asked {
  const own = when.filter(({ is }) => is !== 'anything').map(askedOf);
  const parts = where === undefined ? own : [...own, askedIn(where)];
  return { say: 'together', with: { parts } };
}

function askedIn(clause: Clause): Asked {
  return clause.is === 'fact'
    ? {
        say: 'fact',
        with: { attribute: toldAttribute(clause.reads), asks: askedOf(clause.when) },
      }
    : { say: 'joined', with: { is: clause.is, parts: clause.of.map(askedIn) } };
}

/** What a condition asks. */
export function askedOf(condition: Condition): Asked {
  switch (condition.is) {
    case 'anything':
    case 'known':
    case 'yes':
    case 'no':
      return { say: condition.is, with: {} };
    case 'missing':
      return { say: 'unknown', with: {} };
    case 'between':
      return { say: 'between', with: { from: condition.from, below: condition.below } };
    case 'dated':
      return { say: 'dated', with: { from: condition.from, before: condition.before } };
    case 'one of':
      return { say: 'one of', with: { values: condition.values } };
    case 'containing':
      return { say: 'contains', with: { words: condition.words } };
    case 'matching':
      return { say: 'matches', with: { pattern: condition.pattern } };
    case 'at':
      return { say: 'address at', with: { domain: condition.domain } };
  }
}
