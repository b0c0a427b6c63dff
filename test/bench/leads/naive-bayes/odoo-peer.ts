import type { LabelledLeads, LeadTable } from '../../../../src/domain/leads/fitting/lead-table.ts';
import type { TaskLeads } from '../tasks.ts';
import { type CountedLead, NaiveBayesCounts } from './naive-bayes.ts';

/** Odoo counts leads of one stage here: the tasks know no stages. */
const ONE_STAGE = 1;

/** What Odoo would learn from closed leads: counts by the values of the enumerations; it reads no numbers. */
export function countLeads({ table, labels }: LabelledLeads): NaiveBayesCounts {
  const counts = new NaiveBayesCounts(ONE_STAGE);
  labels.forEach((label, row) => {
    counts.count(leadAt(table, row), label === 1 ? 'won' : 'lost');
  });
  return counts;
}

/** The probability that it gives each lead. */
export function judgeLeads(counts: NaiveBayesCounts, table: LeadTable): Float64Array {
  const judge = counts.judge();
  return Float64Array.from({ length: table.rows }, (_, row) => {
    const chance = judge(leadAt(table, row));
    return chance === null ? Number.NaN : chance.percent / 100;
  });
}

/** Its probabilities for the test leads of a task. */
export function odooProbabilities({ train, test }: TaskLeads): Float64Array {
  return judgeLeads(countLeads(train), test.table);
}

function leadAt({ columns }: LeadTable, row: number): CountedLead {
  const fields = columns.flatMap(({ definition, texts, codes }): [string, string][] => {
    const text = definition.type === 'enumeration' ? texts[codes[row] ?? 0] : null;
    return text ? [[definition.name, text]] : [];
  });
  return { team: null, stage: 0, fields };
}
