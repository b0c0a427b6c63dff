import type { PropertyDefinition } from '../../crm/property.ts';
import { readDecimal } from '../../crm/read-value.ts';
import type { Aspect } from '../scorecard/learned-reason.ts';
import type { TermGroup } from '../scorecard/scope.ts';
import type { PropertyAttribute, ReadAs } from '../scorecard/scorecard.ts';
import { shortened } from './bin-feature.ts';
import type { Binning, Feature, GivenBin } from './feature.ts';
import { functionBins, seniorityBins } from './job-title-bins.ts';
import type { LeadColumn } from './lead-table.ts';

/** Names that speak of what a lead did rather than of who it is. */
const engagementWords =
  /visit|view|click|open|session|time spent|page|activity|engage|email|call|meeting|form|last |recent|campaign|contacted/i;

const jobTitleWords = /\bjob ?title\b|\bjobtitle\b|\bposition\b/i;
const mailWords = /e-?mail/i;

/** Share of numbers with two zeros at their end from which people are taken to have rounded: chance gives 1%. */
const ROUNDED_FROM = 0.1;

/** Different whole numbers from which a column holds amounts rather than counts. */
const AMOUNTS_FROM = 200;

/**
 * The questions that a column can answer: those of its property, and for amounts that people round also how roundly they
 * were put. A guess is round; a sum out of an offer is not.
 */
export function featuresOfColumn(column: LeadColumn): readonly Feature[] {
  const { definition } = column;
  const features = featuresOf(definition);
  if (definition.type !== 'number' || !isRounded(column)) return features;
  return [
    ...features,
    feature(definition, 'significant digits', { by: 'ranges' }, 'significant digits'),
  ];
}

function isRounded({ texts, codes }: LeadColumn): boolean {
  const values = texts.map((text) => (text === null ? null : readDecimal(text)));
  if (values.length < AMOUNTS_FROM) return false;
  if (values.some((value) => value !== null && !Number.isInteger(value))) return false;
  const round = values.map((value) => value !== null && value >= 100 && value % 100 === 0);
  return codes.filter((code) => round[code] === true).length >= ROUNDED_FROM * codes.length;
}

/** The questions that a property can answer, by its type. Custom properties are like any other. */
export function featuresOf(definition: PropertyDefinition): readonly Feature[] {
  switch (definition.type) {
    case 'number':
      return [feature(definition, 'number', { by: 'ranges' })];
    case 'enumeration':
      return [feature(definition, 'choice', { by: 'levels' })];
    case 'bool':
      return [feature(definition, 'boolean', given(yesOrNo))];
    case 'date':
    case 'datetime':
      return [feature(definition, 'age in days', { by: 'ranges' })];
    case 'string':
      return textFeatures(definition);
    case 'other':
      return [feature(definition, 'presence', given(knownOrNot))];
  }
}

function textFeatures(definition: PropertyDefinition): readonly Feature[] {
  const { name, label } = definition;
  if (jobTitleWords.test(name) || jobTitleWords.test(label)) {
    return [
      feature(definition, 'text', given(seniorityBins), 'seniority'),
      feature(definition, 'text', given(functionBins), 'function'),
    ];
  }
  if (mailWords.test(name) || mailWords.test(label)) {
    return [feature(definition, 'e-mail address', given(mailDomains), 'domain')];
  }
  return [feature(definition, 'text', { by: 'levels' })];
}

function feature(
  { name, label }: PropertyDefinition,
  as: ReadAs,
  binning: Binning,
  aspect: Aspect | null = null,
): Feature {
  const attribute: PropertyAttribute = { property: name, as };
  const title = label.trim() === '' ? name : label;
  return {
    id: aspect === null ? name : `${name}: ${aspect}`,
    attribute,
    label: shortened(title),
    aspect,
    group: groupOf(name, aspect === null ? title : `${title}: ${aspect}`, as),
    binning,
    direction: 0,
  };
}

function groupOf(name: string, title: string, as: ReadAs): TermGroup {
  if (as === 'presence' || as === 'e-mail address') return 'data quality';
  return engagementWords.test(name) || engagementWords.test(title) ? 'engagement' : 'fit';
}

function given(bins: readonly GivenBin[]): Binning {
  return { by: 'given', bins };
}

const missing: GivenBin = { when: { is: 'missing' }, found: { say: 'not known', with: {} } };

const knownOrNot: readonly GivenBin[] = [
  { when: { is: 'known' }, found: { say: 'known', with: {} } },
  missing,
];

const yesOrNo: readonly GivenBin[] = [
  { when: { is: 'yes' }, found: { say: 'yes', with: {} } },
  { when: { is: 'no' }, found: { say: 'no', with: {} } },
  missing,
];

const mailDomains: readonly GivenBin[] = [
  ...(['own', 'free mail', 'throwaway'] as const).map(
    (domain): GivenBin => ({
      when: { is: 'at', domain },
      found: { say: 'mail at', with: { domain } },
    }),
  ),
  missing,
];
