import type { Instant } from '../../crm/time.ts';
import { readings } from '../scorecard/readings.ts';
import { type Feature, type FeatureColumn, type FeatureValue, UNREADABLE } from './feature.ts';
import { type LeadColumn, type LeadTable, NO_MOMENT } from './lead-table.ts';

/** Reads a feature off a table, as the scorecard engine would; a property that the table lacks is missing in every row. */
export function readFeature(feature: Feature, table: LeadTable): FeatureColumn {
  const { property, as } = feature.attribute;
  const column = table.columns.find((each) => each.definition.name === property);
  if (column === undefined) {
    return { feature, values: [null], codes: new Uint32Array(table.rows) };
  }
  if (as === 'age in days') return readAges(feature, column, table.moments);
  const values = column.texts.map((text) => readText(feature, text, NO_MOMENT));
  return { feature, values, codes: column.codes };
}

function readText({ attribute }: Feature, text: string | null, now: Instant): FeatureValue {
  if (text === null || text.trim() === '') return null;
  return readings[attribute.as].read(text, now) ?? UNREADABLE;
}

/** Ages depend on the row's moment, so each different age gets a place. */
function readAges(
  feature: Feature,
  { texts, codes }: LeadColumn,
  moments: Float64Array | null,
): FeatureColumn {
  const places = new Map<FeatureValue, number>();
  const ages = Uint32Array.from(codes, (code, row) => {
    const age = readText(feature, texts[code] ?? null, moments?.[row] ?? NO_MOMENT);
    const place = places.get(age) ?? places.size;
    places.set(age, place);
    return place;
  });
  return { feature, values: [...places.keys()], codes: ages };
}
