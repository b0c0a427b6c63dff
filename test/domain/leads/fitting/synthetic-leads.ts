import type { PropertyType } from '../../../../src/domain/crm/property.ts';
import type { Feature } from '../../../../src/domain/leads/fitting/feature.ts';
import { featuresOfColumn } from '../../../../src/domain/leads/fitting/features-of.ts';
import {
  type LabelledLeads,
  type LeadTable,
  leadColumn,
} from '../../../../src/domain/leads/fitting/lead-table.ts';
import type { LearnOptions } from '../../../../src/domain/leads/fitting/learn-scorecard.ts';
import { sigmoid } from '../../../../src/domain/statistics/log-odds.ts';
import { seededRandom } from '../../../../src/domain/statistics/random.ts';

export const plainOptions: LearnOptions = {
  version: 'test',
  name: 'Test',
  seed: 1,
  cutOffs: null,
  populationRate: null,
  settings: null,
};

/** A table from texts by column. */
export function tableOf(
  columns: readonly (readonly [string, PropertyType, readonly (string | null)[]])[],
): LeadTable {
  return {
    rows: columns[0]?.[2].length ?? 0,
    columns: columns.map(([name, type, texts]) =>
      leadColumn({ objectType: 'contact', name, label: name, type, options: [] }, texts),
    ),
    moments: null,
  };
}

export function featuresOfTable({ columns }: LeadTable): readonly Feature[] {
  return columns.flatMap(featuresOfColumn);
}

/**
 * Leads whose conversion follows from visits and source, with a number and a choice that mean nothing beside them. Some
 * values are missing.
 */
export function syntheticLeads(rows: number, seed: number, strength = 1): LabelledLeads {
  const random = seededRandom(seed);
  const any = <Item>(items: readonly [Item, ...Item[]]): Item =>
    items[Math.floor(random() * items.length)] ?? items[0];
  const worth = { referral: 1.2, search: 0.2, social: -0.8, list: -1.5 } as const;
  const drawn = Array.from({ length: rows }, () => {
    const visits = Math.floor(20 * random() ** 2);
    const source = any(['referral', 'search', 'social', 'list'] as const);
    const logOdds = -1 + strength * (worth[source] + 0.18 * visits - 0.8);
    return {
      visits: random() < 0.1 ? null : String(visits),
      source: random() < 0.05 ? null : source,
      noise: String(Math.round(1_000 * random())),
      colour: any(['red', 'green', 'blue'] as const),
      label: random() < sigmoid(logOdds) ? 1 : 0,
    };
  });
  return {
    table: tableOf([
      ['visits', 'number', drawn.map((row) => row.visits)],
      ['source', 'enumeration', drawn.map((row) => row.source)],
      ['noise', 'number', drawn.map((row) => row.noise)],
      ['colour', 'enumeration', drawn.map((row) => row.colour)],
    ]),
    labels: Uint8Array.from(drawn, (row) => row.label),
  };
}
