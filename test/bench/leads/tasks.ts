import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import { type LabelledLeads, leadColumn } from '../../../src/domain/leads/fitting/lead-table.ts';

type Row = Readonly<Record<string, string>>;

const taskSchema = z.object({
  dataset: z.string(),
  split: z.string(),
  numeric: z.array(z.string()),
  categorical: z.array(z.string()),
  sensitivity_only: z.boolean(),
});
type Task = z.infer<typeof taskSchema>;

const splitSchema = z.object({
  train: z.array(z.number()),
  public_test: z.array(z.number()),
});

/** A task of the corpus: rows to learn from and rows to judge by, in the order of the file. */
export interface TaskLeads {
  readonly name: string;
  readonly train: LabelledLeads;
  readonly test: LabelledLeads;
  /** The place of each training row in the file, which stands for time where the file is in order of time. */
  readonly trainPlaces: Float64Array;
}

/** How a data set is read: its rows with the columns that tasks name, its label, and what counts as missing. */
interface Source {
  readonly rows: (folder: string) => readonly Row[];
  readonly label: (row: Row) => boolean;
  readonly missing: (column: string, text: string) => boolean;
}

const isBlank = (_column: string, text: string) => text === '';

const sources: Readonly<Record<string, Source>> = {
  x_education: {
    rows: (folder) => csv(folder, 'x_education/Leads.public.csv'),
    label: (row) => row['Converted'] === '1',
    missing: (_column, text) => text === '' || text === 'Select',
  },
  bank_marketing: {
    rows: (folder) => csv(folder, 'bank_marketing/bank-additional-full.public.csv'),
    label: (row) => row['y'] === 'yes',
    missing: (column, text) => text === '' || (column === 'pdays' && text === '999'),
  },
  ibm_sales_win_loss: {
    rows: (folder) => csv(folder, 'ibm_sales_win_loss/sales-win-loss.public.csv'),
    label: (row) => row['Opportunity Result'] === 'Won',
    missing: isBlank,
  },
  olist: { rows: olistRows, label: (row) => row['won'] === 'yes', missing: isBlank },
  maven_crm: { rows: mavenRows, label: (row) => row['deal_stage'] === 'Won', missing: isBlank },
};

/** Reads one task of the corpus. */
export function readTask(corpus: string, name: string): TaskLeads {
  const task = z.record(z.string(), taskSchema).parse(json(corpus, 'data/splits/tasks.json'))[name];
  if (task === undefined) throw new Error(`The corpus has no task "${name}".`);
  const split = splitSchema.parse(json(corpus, `data/splits/${task.split}.json`));
  const source = sources[task.dataset];
  if (source === undefined) throw new Error(`Nothing here reads the data set "${task.dataset}".`);
  const byId = new Map(
    source.rows(join(corpus, 'data')).map((row) => [Number(row['row_id']), row]),
  );
  const pick = (ids: readonly number[]) =>
    ids.map((id) => byId.get(id)).filter((row) => row !== undefined);
  return {
    name,
    train: leadsOf(task, source, pick(split.train)),
    test: leadsOf(task, source, pick(split.public_test)),
    trainPlaces: Float64Array.from(split.train.filter((id) => byId.has(id))),
  };
}

function leadsOf(
  { numeric, categorical }: Task,
  { label, missing }: Source,
  rows: readonly Row[],
): LabelledLeads {
  const columns = [...numeric, ...categorical].map((name) => {
    const type = numeric.includes(name) ? 'number' : 'enumeration';
    const definition = { objectType: 'contact', name, label: name, type, options: [] } as const;
    const texts = rows.map((row) => {
      const text = row[name] ?? '';
      return missing(name, text) ? null : text;
    });
    return leadColumn(definition, texts);
  });
  return {
    table: { rows: rows.length, columns, moments: null },
    labels: Uint8Array.from(rows, (row) => (label(row) ? 1 : 0)),
  };
}

function olistRows(folder: string): readonly Row[] {
  const won = new Map<string, string>(
    csv(folder, 'olist/closed_deals.public.csv').map((row) => [
      row['mql_id'] ?? '',
      row['won_date'] ?? '',
    ]),
  );
  return csv(folder, 'olist/mql.public.csv').map((row) => {
    const contact = Date.parse(row['first_contact_date'] ?? '');
    const wonDay = Date.parse(won.get(row['mql_id'] ?? '')?.slice(0, 10) ?? '');
    return {
      ...row,
      dow: String(new Date(contact).getUTCDay()),
      won: (wonDay - contact) / 86_400_000 <= 90 ? 'yes' : 'no',
    };
  });
}

function mavenRows(folder: string): readonly Row[] {
  const by = (file: string, key: string) =>
    new Map(csv(folder, `maven_crm/${file}`).map((row) => [row[key] ?? '', row] as const));
  const accounts = by('accounts.csv', 'account');
  const products = by('products.csv', 'product');
  const teams = by('sales_teams.csv', 'sales_agent');
  return csv(folder, 'maven_crm/sales_pipeline.asof-2017-09-30.csv').map((row) => {
    const product = row['product'] === 'GTXPro' ? 'GTX Pro' : row['product'];
    const account = accounts.get(row['account'] ?? '');
    const month = Number(row['engage_date']?.slice(5, 7));
    return {
      ...account,
      ...teams.get(row['sales_agent'] ?? ''),
      ...products.get(product ?? ''),
      ...row,
      product: product ?? '',
      is_subsidiary: account === undefined ? '' : String(account['subsidiary_of'] !== ''),
      engage_month_of_quarter: Number.isNaN(month) ? '' : String((month - 1) % 3),
    };
  });
}

function csv(folder: string, file: string): readonly Row[] {
  return parse<Row>(readFileSync(join(folder, file)), { columns: true, bom: true });
}

function json(corpus: string, file: string): unknown {
  return JSON.parse(readFileSync(join(corpus, file), 'utf8'));
}

/** Rows of one after rows of the other; both have the same columns. */
export function joined(first: LabelledLeads, second: LabelledLeads): LabelledLeads {
  const columns = first.table.columns.map((column, index) => {
    const other = second.table.columns[index];
    const texts = [column, ...(other === undefined ? [] : [other])].flatMap((each) =>
      Array.from(each.codes, (code) => each.texts[code] ?? null),
    );
    return leadColumn(column.definition, texts);
  });
  return {
    table: { rows: first.table.rows + second.table.rows, columns, moments: null },
    labels: Uint8Array.from([...first.labels, ...second.labels]),
  };
}
