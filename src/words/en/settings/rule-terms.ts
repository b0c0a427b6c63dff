import type {
  Attribute,
  Bin,
  Clause,
  Condition,
  DealsAttribute,
  Term,
} from '../../../domain/leads/scorecard/scorecard.ts';

/** How many values of a list are named before "n more". */
const TOLD = 6;

/** When a bin applies, as the middle of a sentence: "jobtitle contains vp or head". Empty for a bin that takes every lead that is left. */
export function binWords({ reads }: Pick<Term, 'reads'>, { when, where }: Bin): string {
  const parts = when.flatMap((condition, place) => {
    const attribute = reads[place];
    return attribute === undefined || condition.is === 'anything'
      ? []
      : [conditionWords(attribute, condition)];
  });
  return [...parts, ...(where === undefined ? [] : [clauseWords(where)])].join(' and ');
}

/** What else decides the points of a term: repetition, window, decay; a sentence for each. */
export function fadingWords({ decay, window, repeats }: Term): readonly string[] {
  return [
    repeats !== undefined &&
      `Each repeat (${chosen(repeats.property)}) gives ${percent(repeats.keeps)} of the one before. At most ${repeats.most} count.`,
    window !== undefined &&
      `Points above 0 count for ${days(window.days)} after ${chosen(window.property)}.`,
    decay !== null &&
      `Points above 0 halve every ${days(decay.halfLifeDays)} after ${chosen(decay.property)}.`,
  ].filter((sentence) => sentence !== false);
}

/** A property by its name, or a note that none is chosen yet. */
function chosen(property: string): string {
  return property === '' ? 'a property not chosen yet' : property;
}

/** What a term looks at: "jobtitle", "number of won deals". */
export function attributeWords(attribute: Attribute): string {
  if ('property' in attribute) return attribute.property;
  const which = attribute.deals === 'all' ? 'deals' : `${attribute.deals} deals`;
  return rollUps[attribute.as](which);
}

const rollUps: Readonly<Record<DealsAttribute['as'], (deals: string) => string>> = {
  'deal count': (deals) => `number of ${deals}`,
  'deal amount': (deals) => `amount of ${deals}`,
  'days since newest deal': (deals) => `days since the newest of the ${deals}`,
};

/** What a clause asks: "(country is DE or not (number of won deals is 1 or more))". */
export function clauseWords(clause: Clause): string {
  if (clause.is === 'fact') return conditionWords(clause.reads, clause.when);
  const parts = clause.of.map(clauseWords);
  const joined = `(${parts.join(clause.is === 'all' ? ' and ' : ' or ')})`;
  return clause.is === 'none' ? `not ${joined}` : joined;
}

function conditionWords(attribute: Attribute, condition: Condition): string {
  const what = attributeWords(attribute);
  const unit = attribute.as === 'age in days' ? ' days ago' : '';
  switch (condition.is) {
    case 'anything':
      return `${what} is anything`;
    case 'missing':
      return `${what} is unknown`;
    case 'known':
      return `${what} is known`;
    case 'between':
      return `${what} is ${rangeWords(condition.from, condition.below)}${unit}`;
    case 'one of':
      return `${what} is ${listed(condition.values)}`;
    case 'containing':
      return `${what} contains ${listed(condition.words)}`;
    case 'matching':
      return `${what} matches /${condition.pattern}/`;
    case 'dated':
      return `${what} is ${datedWords(condition)}`;
    case 'yes':
    case 'no':
      return `${what} is ${condition.is}`;
    case 'at':
      return `${what} is ${domainWords[condition.domain]}`;
  }
}

const domainWords: Record<Extract<Condition, { is: 'at' }>['domain'], string> = {
  'free mail': 'a free email address',
  throwaway: 'a throwaway address',
  own: 'a company address',
};

function rangeWords(from: number | null, below: number | null): string {
  if (from === null) return below === null ? 'any number' : `under ${below}`;
  return below === null ? `${from} or more` : `${from} to under ${below}`;
}

function datedWords({ from, before }: Extract<Condition, { is: 'dated' }>): string {
  if (from === null) return before === null ? 'on any day' : `before ${before}`;
  return before === null ? `${from} or later` : `from ${from} until before ${before}`;
}

function listed(values: readonly string[]): string {
  const told = values.slice(0, TOLD);
  const left = values.length - told.length;
  if (left > 0) return `${told.join(', ')} or ${left} more`;
  const last = told.at(-1) ?? 'nothing';
  return told.length < 2 ? last : `${told.slice(0, -1).join(', ')} or ${last}`;
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
