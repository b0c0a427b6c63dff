import type { Feature } from '../fitting/feature.ts';
import { featuresOfColumn } from '../fitting/features-of.ts';
import type { LeadColumn } from '../fitting/lead-table.ts';
import { readings } from '../scorecard/readings.ts';

/** A text that is a number or a range for this share of its different values is read as one. */
const NUMERIC_SHARE = 0.95;

/** Fewer different values than this are levels, whatever they look like: sizes by list, years, versions. */
const LEAST_VALUES = 10;

/** The questions that a column can answer: those of its type, or, for texts that are numbers ("250", "51-200"), of numbers. */
export function columnFeatures(column: LeadColumn): readonly Feature[] {
  const features = featuresOfColumn(column);
  if (column.definition.type !== 'string' || !isNumeric(column)) return features;
  return features.map((feature) => ({
    ...feature,
    attribute: { ...feature.attribute, as: 'range' },
    binning: { by: 'ranges' },
  }));
}

function isNumeric({ texts }: LeadColumn): boolean {
  const known = texts.filter((text) => text !== null && text.trim() !== '');
  const numeric = known.filter((text) => readings.range.read(text ?? '', 0) !== null);
  return known.length >= LEAST_VALUES && numeric.length >= NUMERIC_SHARE * known.length;
}
