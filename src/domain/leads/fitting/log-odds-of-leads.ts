import { entryAt, outside } from '../../collections/entries.ts';
import type { AdditiveModel } from './fit-model.ts';
import type { LeadTable } from './lead-table.ts';
import { boostTerm, fineBinsOf } from './model-term.ts';

/** Log-odds of leads by the mean of a model's bags, before they become whole points. */
export function logOddsOfLeads({ bags, terms }: AdditiveModel, table: LeadTable): Float64Array {
  const fine = fineBinsOf(table);
  const intercept = bags.reduce((sum, bag) => sum + bag.intercept, 0) / bags.length;
  const logOdds = new Float64Array(table.rows).fill(intercept);
  terms.forEach((term, index) => {
    const { bins } = boostTerm(term, fine);
    for (const { tables } of bags) {
      const table = entryAt(tables, index);
      for (let row = 0; row < bins.length; row += 1) {
        const bin = bins[row] ?? outside(bins, row);
        const own = table[bin] ?? outside(table, bin);
        logOdds[row] = (logOdds[row] ?? outside(logOdds, row)) + own / bags.length;
      }
    }
  });
  return logOdds;
}
