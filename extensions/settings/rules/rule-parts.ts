import type { PropertiesAnswer } from '../../../src/contract/settings/properties.ts';
import type { RulesPage } from '../../../src/contract/settings/rules-page.ts';
import type { Acting } from '../../shared/use-act.ts';

/** The rules as an admin sees them. */
export type ShownRules = Extract<RulesPage, { state: 'shown' }>;
export type Scorecard = ShownRules['live']['scorecard'];
export type Term = Scorecard['terms'][number];
export type Bin = Term['bins'][number];
export type Attribute = Term['reads'][number];
export type Condition = Bin['when'][number];
export type Clause = NonNullable<Bin['where']>;
export type RuleProblem = ShownRules['draft']['problems'][number];
export type Group = Term['group'];
export type Limit = keyof Scorecard['limits'];
export type CutOff = keyof Scorecard['cutOffs'];

/** Acts on the rules: an act by its name, with all that it says. */
export type ActOnRules = Acting<'changeRules'>['act'];

/** A property that a rule can read. */
export type KnownProperty = Extract<PropertiesAnswer, { state: 'shown' }>['properties'][number];
