import type { PropertyDefinition, PropertyType } from '../../../../src/domain/crm/property.ts';
import type { Scorecard, Term } from '../../../../src/domain/leads/scorecard/scorecard.ts';

/** No limit on either side. */
export const unlimited = { min: null, max: null };

/** A term that gives 10 points for a known job title, with whatever else the test is about. */
export function exampleTerm(rest: Partial<Term> = {}): Term {
  return {
    id: 'title',
    group: 'fit',
    title: 'Job title',
    reads: [{ property: 'jobtitle', as: 'text' }],
    bins: [{ when: [{ is: 'known' }], points: 10, reason: 'Job title known' }],
    decay: null,
    ...rest,
  };
}

/** A sound scorecard of these terms, with whatever else the test is about. */
export function exampleCard(terms: readonly Term[], rest: Partial<Scorecard> = {}): Scorecard {
  return {
    version: 'v1',
    name: 'Example',
    terms,
    limits: { fit: unlimited, engagement: unlimited, 'data quality': unlimited, total: unlimited },
    cutOffs: { A: 10, B: 5, C: 1 },
    ...rest,
  };
}

/** A contact property of the portal. */
export function defined(name: string, type: PropertyType): PropertyDefinition {
  return { objectType: 'contact', name, label: name, type, options: [] };
}

/** The definitions that the examples read. */
export const exampleDefinitions: readonly PropertyDefinition[] = [
  defined('jobtitle', 'string'),
  defined('employees', 'number'),
  defined('hs_email_click', 'number'),
  defined('hs_email_last_click_date', 'datetime'),
];
