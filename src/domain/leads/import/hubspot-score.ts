import type { TermGroup } from '../scorecard/scope.ts';
import type { Clause, Limits, Scorecard, Term } from '../scorecard/scorecard.ts';
import { clauseOf, type HubSpotOperation } from './hubspot-operation.ts';
import { type ImportNote, type ImportReason, isReason, type PlaceInGroup } from './import-notes.ts';
import { type ImportedRules, importedCard, termAsking } from './imported.ts';

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
  const told: ImportNote[] = [];
  const terms = score.groupConfigs.flatMap((group, number) => groupTerms(group, number, told));
  tellWhole(score, told);
  const card = importedCard(score.name, terms);
  return { scorecard: { ...card, limits: limitsOf(score, card, told) }, told };
}

function groupTerms(group: HubSpotGroup, number: number, told: ImportNote[]): readonly Term[] {
  const place = placeOf(group);
  if (group.groupDecay !== undefined && group.groupDecay !== null)
    note({ ...place, aspect: 'decay' }, { say: 'decay by intervals', with: {} }, told);
  return group.ruleConfigurations.flatMap((rule, index) => {
    const at = { ...place, rule: index + 1 };
    if (!rule.enabled) {
      note(at, { say: 'switched off', with: {} }, told);
      return [];
    }
    if (rule.minValue !== undefined || rule.maxValue !== undefined)
      note({ ...at, aspect: 'limits' }, { say: 'limits of one rule', with: {} }, told);
    const id = `g${number + 1}-r${index + 1}`;
    return calculated(rule.configuration.calculation, { id, at, group, told });
  });
}

function placeOf({ groupName }: HubSpotGroup): PlaceInGroup {
  return { group: groupName, rule: null, parts: [], value: null, aspect: null };
}

function note(at: PlaceInGroup, why: ImportReason, told: ImportNote[]): void {
  told.push({ part: { say: 'in a group', with: at }, why });
}

interface Place {
  readonly id: string;
  readonly at: PlaceInGroup;
  readonly group: HubSpotGroup;
  readonly told: ImportNote[];
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
          at: { ...place.at, parts: [...place.at.parts, index + 1] },
        }),
      );
    default:
      note(place.at, whyNot(calculation.type), place.told);
      return [];
  }
}

function whyNot(type: string): ImportReason {
  switch (type) {
    case 'CONSTANT':
      return { say: 'same for everybody', with: {} };
    case 'SEGMENT_MEMBERSHIP':
      return { say: 'a segment', with: {} };
    case 'ASSOCIATIONS':
    case 'ASSOCIATION_UE':
      return { say: 'associated records', with: {} };
    case 'MULTI_UE':
      return { say: 'events', with: {} };
    default:
      return { say: 'no counterpart', with: { type } };
  }
}

/** Each value's points are a term of their own: HubSpot adds up all that match. */
function matched(calculation: HubSpotCalculation, place: Place): readonly Term[] {
  const { property = '', matchRules = [], defaultValue = 0 } = calculation;
  if (defaultValue !== 0)
    note(
      { ...place.at, aspect: 'otherwise' },
      { say: 'points for all others', with: { points: defaultValue } },
      place.told,
    );
  return matchRules.flatMap(({ operation, value }, index) => {
    const at = { ...place.at, value: index + 1 };
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

function conditionClause(condition: HubSpotCondition): Clause | ImportReason {
  const { type, operator, property, operation, conditions = [] } = condition;
  if (type === 'SINGLE' && property !== undefined && operation !== undefined)
    return clauseOf(property, operation);
  if (type !== 'COMPOSITE' || operator !== 'AND') return { say: 'no counterpart', with: { type } };
  const parts = conditions.map(conditionClause);
  const wrong = parts.find(isReason);
  if (wrong !== undefined) return wrong;
  const of = parts.filter((part): part is Clause => !isReason(part));
  const [only, second] = of;
  if (only === undefined) return { say: 'asks for nothing', with: {} };
  return second === undefined ? only : { is: 'all', of };
}

function term(
  clause: Clause | ImportReason,
  value: number,
  { id, at, group, told }: Place,
  property: string,
): readonly Term[] {
  if (isReason(clause)) {
    note(at, clause, told);
    return [];
  }
  const points = Math.round(value) + 0;
  if (points !== value)
    note(at, { say: 'points made whole', with: { given: value, points } }, told);
  if (asksWords(clause)) note(at, { say: 'whole words', with: {} }, told);
  const title = `${group.groupName}: ${property}`.slice(0, 200);
  const reason = title;
  return [termAsking({ id, group: groups[group.groupCategory], title, reason }, clause, points)];
}

function asksWords(clause: Clause): boolean {
  return clause.is === 'fact' ? clause.when.is === 'containing' : clause.of.some(asksWords);
}

function tellWhole(score: HubSpotScore, told: ImportNote[]): void {
  if (score.objectTypeId !== CONTACTS)
    told.push({
      part: { say: 'scored records', with: {} },
      why: { say: 'other records', with: { type: score.objectTypeId } },
    });
  if (score.filterConfiguration !== undefined && score.filterConfiguration !== null)
    told.push({
      part: { say: 'segments', with: {} },
      why: { say: 'segments are not read', with: {} },
    });
  told.push({ part: { say: 'grades', with: {} }, why: { say: 'grades to be set', with: {} } });
}

/** HubSpot limits each of its groups; here all groups of one category are one. */
function limitsOf(score: HubSpotScore, card: Scorecard, told: ImportNote[]): Scorecard['limits'] {
  const limited = (category: HubSpotGroup['groupCategory']): Limits => {
    const all = score.groupConfigs.filter((group) => group.groupCategory === category);
    const withLimits = all.filter(
      ({ minValue, maxValue }) => minValue !== undefined || maxValue !== undefined,
    );
    const [only] = withLimits;
    if (all.length === 1 && only !== undefined)
      return { min: whole(only.minValue), max: whole(only.maxValue) };
    for (const group of withLimits)
      note(
        { ...placeOf(group), aspect: 'limits' },
        { say: 'one limit together', with: { group: groups[category] } },
        told,
      );
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
