import type { TermGroup } from '../scorecard/scope.ts';
import type { Clause, Limits, Scorecard, Term } from '../scorecard/scorecard.ts';
import { clauseOf, type HubSpotOperation } from './hubspot-operation.ts';
import { type ImportedRules, importedCard, type Told, termAsking } from './imported.ts';

/** A calculation of HubSpot's: what is read of each kind; others are named by their type and told. */
export interface HubSpotCalculation {
  readonly type: string;
  readonly value?: number | undefined;
  readonly property?: string | undefined;
  readonly defaultValue?: number | undefined;
  readonly matchRules?:
    | readonly { readonly operation: HubSpotOperation; readonly value: number }[]
    | undefined;
  readonly whereCondition?: HubSpotCondition | undefined;
  readonly calculators?: readonly HubSpotCalculation[] | undefined;
}

/** A condition of HubSpot's: one property, or several that must all hold. */
export interface HubSpotCondition {
  readonly type: string;
  readonly operator?: string | undefined;
  readonly property?: string | undefined;
  readonly operation?: HubSpotOperation | undefined;
  readonly conditions?: readonly HubSpotCondition[] | undefined;
}

/** A group of HubSpot's rules. */
export interface HubSpotGroup {
  readonly groupCategory: 'FIT' | 'INTENT';
  readonly groupName: string;
  readonly minValue?: number | undefined;
  readonly maxValue?: number | undefined;
  readonly groupDecay?: unknown;
  readonly ruleConfigurations: readonly {
    readonly enabled: boolean;
    readonly minValue?: number | undefined;
    readonly maxValue?: number | undefined;
    readonly configuration: { readonly calculation: HubSpotCalculation };
  }[];
}

/** A score as HubSpot's lead-scoring API gives it (2026-09-beta and 2027-03-beta). */
export interface HubSpotScore {
  readonly name: string;
  readonly objectTypeId: string;
  readonly maxScore?: number | undefined;
  readonly maxScorePerCategory?: number | undefined;
  readonly filterConfiguration?: unknown;
  readonly outputConfiguration?: unknown;
  readonly groupConfigs: readonly HubSpotGroup[];
}

const CONTACTS = '0-1';

const groups: Readonly<Record<HubSpotGroup['groupCategory'], TermGroup>> = {
  FIT: 'fit',
  INTENT: 'engagement',
};

/** Takes over what has a counterpart, and tells everything else. */
export function importHubSpotScore(score: HubSpotScore): ImportedRules {
  const told: Told[] = [];
  const terms = score.groupConfigs.flatMap((group, number) => groupTerms(group, number, told));
  tellWhole(score, told);
  const card = importedCard(score.name, terms);
  return { scorecard: { ...card, limits: limitsOf(score, card, told) }, told };
}

function groupTerms(group: HubSpotGroup, number: number, told: Told[]): readonly Term[] {
  const place = `group "${group.groupName}"`;
  if (group.groupDecay !== undefined && group.groupDecay !== null) {
    told.push({
      part: `${place}, decay`,
      why: "HubSpot lets each event's points shrink by a share per interval; here a term has a half-life since a date. Set one.",
    });
  }
  return group.ruleConfigurations.flatMap((rule, index) => {
    const at = `${place}, rule ${index + 1}`;
    if (!rule.enabled) {
      told.push({ part: at, why: 'It is switched off.' });
      return [];
    }
    if (rule.minValue !== undefined || rule.maxValue !== undefined)
      told.push({
        part: `${at}, limits`,
        why: 'A rule of its own has no limits here; its group does.',
      });
    const id = `g${number + 1}-r${index + 1}`;
    return calculated(rule.configuration.calculation, { id, at, group, told });
  });
}

interface Place {
  readonly id: string;
  readonly at: string;
  readonly group: HubSpotGroup;
  readonly told: Told[];
}

function calculated(calculation: HubSpotCalculation, place: Place): readonly Term[] {
  switch (calculation.type) {
    case 'MATCH':
      return matched(calculation, place);
    case 'CONDITIONAL':
      return conditional(calculation, place);
    case 'MULTI':
      return (calculation.calculators ?? []).flatMap((each, index) =>
        calculated(each, {
          ...place,
          id: `${place.id}-${index + 1}`,
          at: `${place.at}, part ${index + 1}`,
        }),
      );
    default:
      place.told.push({ part: place.at, why: whyNot(calculation.type) });
      return [];
  }
}

function whyNot(type: string): string {
  switch (type) {
    case 'CONSTANT':
      return 'It gives everybody the same: it tells nobody apart.';
    case 'SEGMENT_MEMBERSHIP':
      return 'It asks for a segment: Pacekeeper does not read segments. Ask for the properties that the segment is made of.';
    case 'ASSOCIATIONS':
    case 'ASSOCIATION_UE':
      return 'It looks at associated records by their properties; here deals can be counted, summed and dated.';
    case 'MULTI_UE':
      return 'It counts events: ask for the property that HubSpot counts them in (page views, opens, clicks, forms), with "repeats".';
    default:
      return `"${type}" has no counterpart here.`;
  }
}

/** Each value's points are a term of their own: HubSpot adds up all that match. */
function matched(calculation: HubSpotCalculation, place: Place): readonly Term[] {
  const { property = '', matchRules = [], defaultValue = 0 } = calculation;
  if (defaultValue !== 0)
    place.told.push({
      part: `${place.at}, otherwise`,
      why: `It gives ${defaultValue} points to everybody else: add a term for that.`,
    });
  return matchRules.flatMap(({ operation, value }, index) => {
    const at = `${place.at}, value ${index + 1}`;
    const clause = clauseOf(property, operation);
    return term(clause, value, { ...place, at, id: `${place.id}-v${index + 1}` }, property);
  });
}

function conditional({ value = 0, whereCondition }: HubSpotCalculation, place: Place) {
  if (whereCondition === undefined) return [];
  const first = propertyIn(whereCondition);
  return term(conditionClause(whereCondition), value, place, first);
}

function propertyIn({ property, conditions = [] }: HubSpotCondition): string {
  return property ?? conditions.map(propertyIn).find((each) => each !== '') ?? '';
}

function conditionClause(condition: HubSpotCondition): Clause | string {
  const { type, operator, property, operation, conditions = [] } = condition;
  if (type === 'SINGLE' && property !== undefined && operation !== undefined)
    return clauseOf(property, operation);
  if (type !== 'COMPOSITE' || operator !== 'AND') return `"${type}" has no counterpart here.`;
  const parts = conditions.map(conditionClause);
  const wrong = parts.find((part) => typeof part === 'string');
  if (wrong !== undefined) return wrong;
  const of = parts.filter((part) => typeof part !== 'string');
  const [only, second] = of;
  if (only === undefined) return 'It asks for nothing.';
  return second === undefined ? only : { is: 'all', of };
}

function term(
  clause: Clause | string,
  value: number,
  { id, at, group, told }: Place,
  property: string,
): readonly Term[] {
  if (typeof clause === 'string') {
    told.push({ part: at, why: clause });
    return [];
  }
  const points = Math.round(value) + 0;
  if (points !== value)
    told.push({ part: at, why: `Points are whole numbers here: ${value} became ${points}.` });
  if (asksWords(clause))
    told.push({
      part: at,
      why: 'Whole words are looked for here: "market" is not found in "marketing".',
    });
  const title = `${group.groupName}: ${property}`.slice(0, 200);
  const reason = title;
  return [termAsking({ id, group: groups[group.groupCategory], title, reason }, clause, points)];
}

function asksWords(clause: Clause): boolean {
  return clause.is === 'fact' ? clause.when.is === 'containing' : clause.of.some(asksWords);
}

function tellWhole(score: HubSpotScore, told: Told[]): void {
  if (score.objectTypeId !== CONTACTS)
    told.push({
      part: 'scored records',
      why: `Here contacts are scored, not records of type ${score.objectTypeId}.`,
    });
  if (score.filterConfiguration !== undefined && score.filterConfiguration !== null)
    told.push({
      part: 'included or excluded segments',
      why: 'Pacekeeper does not read segments: all contacts are scored.',
    });
  told.push({
    part: 'grades',
    why: 'Grades A to D begin at cut-offs of our own making: set them.',
  });
}

/** HubSpot limits each of its groups; here all groups of one category are one. */
function limitsOf(score: HubSpotScore, card: Scorecard, told: Told[]): Scorecard['limits'] {
  const limited = (category: HubSpotGroup['groupCategory']): Limits => {
    const all = score.groupConfigs.filter((group) => group.groupCategory === category);
    const withLimits = all.filter(
      ({ minValue, maxValue }) => minValue !== undefined || maxValue !== undefined,
    );
    const [only] = withLimits;
    if (all.length === 1 && only !== undefined)
      return { min: whole(only.minValue), max: whole(only.maxValue) };
    for (const group of withLimits)
      told.push({
        part: `group "${group.groupName}", limits`,
        why: `Here all groups of ${groups[category]} have one limit together: set it.`,
      });
    return { min: null, max: whole(score.maxScorePerCategory) };
  };
  return {
    ...card.limits,
    fit: limited('FIT'),
    engagement: limited('INTENT'),
    total: { min: null, max: whole(score.maxScore) },
  };
}

function whole(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value) + 0;
}
