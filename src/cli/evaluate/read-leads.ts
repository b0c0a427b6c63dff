import type { PropertyType } from '../../domain/crm/property.ts';
import { readDecimal } from '../../domain/crm/read-value.ts';
import {
  type LabelledLeads,
  type LeadColumn,
  leadColumn,
} from '../../domain/leads/fitting/lead-table.ts';
import { columnType } from './column-type.ts';
import { plainColumn, timeReader } from './column-writing.ts';
import { EvaluationRefused } from './evaluation-refused.ts';
import { type LeadFile, readLeadFile } from './lead-file.ts';
import type { EvaluateOptions } from './options.ts';
import { positiveValue, readLabels } from './read-label.ts';

/** Two files as leads. */
export interface EvaluationLeads {
  readonly train: LabelledLeads;
  readonly test: LabelledLeads;
  /** The time of each training row; null without --time. */
  readonly times: Float64Array | null;
  /** The ids of the test rows. */
  readonly testIds: readonly string[];
  /** What a reader should know about how the files were read. */
  readonly remarks: readonly string[];
}

/** Reads both files; throws {@link EvaluationRefused} with every fault found. */
export async function readLeads(options: EvaluateOptions): Promise<EvaluationLeads> {
  const [train, test] = await Promise.all(
    [options.train, options.test].map((path) => readLeadFile(path, options.missing)),
  );
  const unread = [train, test].flatMap((each) => (each?.kind === 'refused' ? each.faults : []));
  if (train?.kind !== 'file' || test?.kind !== 'file') throw new EvaluationRefused(unread);
  return new LeadReader(options, train.file, test.file).read();
}

/** Reads two files together, collecting faults and remarks on the way. */
class LeadReader {
  readonly #options: EvaluateOptions;
  readonly #train: LeadFile;
  readonly #test: LeadFile;
  readonly #faults: string[] = [];
  readonly #remarks: string[] = [];

  constructor(options: EvaluateOptions, train: LeadFile, test: LeadFile) {
    this.#options = options;
    this.#train = train;
    this.#test = test;
    this.#remarks.push(...train.remarks, ...test.remarks);
  }

  read(): EvaluationLeads {
    const { id, time, label } = this.#options;
    this.#demandHeadings();
    const [trainIds, testIds] = [this.#ids(this.#train, id), this.#ids(this.#test, id)];
    this.#remarkShared(trainIds, testIds);
    const labels = this.#labels(label);
    const times = time === undefined ? null : this.#times(this.#train, time);
    const testTimes = time === undefined ? null : this.#times(this.#test, time);
    const columns = this.#features().map((heading) => this.#column(heading));
    if (this.#faults.length > 0) throw new EvaluationRefused(this.#faults);
    const dated = times?.dated === true && testTimes?.dated === true;
    const leads = (side: 'train' | 'test', moments: Float64Array | null): LabelledLeads => ({
      table: {
        rows: (side === 'train' ? trainIds : testIds).length,
        columns: columns.flatMap((each) => (each === null ? [] : [each[side]])),
        moments: dated ? moments : null,
      },
      labels: labels[side],
    });
    return {
      train: leads('train', times?.values ?? null),
      test: leads('test', testTimes?.values ?? null),
      times: times?.values ?? null,
      testIds,
      remarks: this.#remarks,
    };
  }

  #demandHeadings(): void {
    const { label, id, time, exclude, include } = this.#options;
    const named = [label, id, ...(time === undefined ? [] : [time])];
    for (const { file, headings } of [this.#train, this.#test]) {
      for (const heading of named) {
        if (headings.includes(heading)) continue;
        this.#faults.push(
          `${file}: there is no column "${heading}". Its columns: ${headings.join(', ')}.`,
        );
      }
    }
    for (const heading of [...exclude, ...include]) {
      if (this.#train.headings.includes(heading)) continue;
      this.#faults.push(
        `${this.#train.file}: there is no column "${heading}" to exclude or include. Its columns: ${this.#train.headings.join(', ')}.`,
      );
    }
    const lacking = this.#features().filter((each) => !this.#test.headings.includes(each));
    if (lacking.length > 0) {
      this.#faults.push(
        `${this.#test.file}: the columns ${lacking.map((each) => `"${each}"`).join(', ')} of ${this.#train.file} are missing. Add them, or leave them out with --exclude.`,
      );
    }
    if (this.#features().length === 0) {
      this.#faults.push(
        `${this.#train.file}: no column is left to learn from. Exclude fewer columns.`,
      );
    }
  }

  /** The columns to learn from. */
  #features(): readonly string[] {
    const { label, id, time, exclude } = this.#options;
    return this.#train.headings.filter(
      (heading) => ![label, id, time, ...exclude].includes(heading),
    );
  }

  #ids({ file, lines, keys }: LeadFile, heading: string): readonly string[] {
    const seen = new Map<string, number>();
    const repeated: number[] = [];
    const ids = (keys(heading) ?? lines.map(String)).map((value, row) => {
      const text = value ?? '';
      if (seen.has(text)) repeated.push(row);
      else seen.set(text, row);
      return text;
    });
    const [first] = repeated;
    if (first !== undefined) {
      const text = ids[first] ?? '';
      const what = text === '' ? 'there is no id' : `the id "${text}" comes again`;
      this.#faults.push(
        `${file}, line ${lines[first]}, column "${heading}": ${what} (${repeated.length} such rows). Give every lead one row and an id of its own.`,
      );
    }
    return ids;
  }

  #remarkShared(trainIds: readonly string[], testIds: readonly string[]): void {
    const known = new Set(trainIds);
    const shared = testIds.filter((id) => known.has(id)).length;
    if (shared === 0 || this.#faults.length > 0) return;
    this.#remarks.push(
      `${shared} leads stand in both files: the figures flatter, because their outcomes were learned from.`,
    );
  }

  #labels(heading: string): { readonly train: Uint8Array; readonly test: Uint8Array } {
    const none = { train: new Uint8Array(0), test: new Uint8Array(0) };
    const values = this.#train.keys(heading);
    const testValues = this.#test.keys(heading);
    if (values === null || testValues === null) return none;
    const positive = positiveValue(values, this.#options.positive);
    if (typeof positive !== 'string') {
      for (const fault of positive) {
        this.#faults.push(`${this.#train.file}, column "${heading}": ${fault}`);
      }
      return none;
    }
    const train = readLabels(values, positive, { ...this.#train, heading });
    const test = readLabels(testValues, positive, { ...this.#test, heading });
    for (const each of [train, test]) {
      if (each.kind === 'refused') this.#faults.push(...each.faults);
    }
    if (train.kind !== 'labels' || test.kind !== 'labels') return none;
    if (train.labels.every((label) => label === train.labels[0])) {
      this.#faults.push(
        `${this.#train.file}, column "${heading}": all ${train.labels.length} leads have the same outcome. Leads that converted and leads that did not are needed.`,
      );
    }
    return { train: train.labels, test: test.labels };
  }

  #times(
    { file, lines, keys }: LeadFile,
    heading: string,
  ): { readonly values: Float64Array; readonly dated: boolean } | null {
    const texts = keys(heading);
    if (texts === null) return null;
    const { read, dated } = timeReader(texts);
    const values = Float64Array.from(texts, (text) =>
      text === null ? Number.NaN : (read(text) ?? Number.NaN),
    );
    const bad = values.findIndex(Number.isNaN);
    if (bad !== -1) {
      this.#faults.push(
        `${file}, line ${lines[bad]}, column "${heading}": "${texts[bad] ?? ''}" is no time. Write ISO dates such as 2026-03-31 in every row, or numbers that rise with time.`,
      );
    }
    return { values, dated };
  }

  #column(heading: string): { readonly train: LeadColumn; readonly test: LeadColumn } | null {
    const asTrained = this.#train.column(heading);
    const asTested = this.#test.column(heading);
    if (asTrained === null || asTested === null) return null;
    const plain = plainColumn([...asTrained, ...asTested]);
    const [train, test] = [
      plain.values.slice(0, asTrained.length),
      plain.values.slice(asTrained.length),
    ];
    if (plain.form !== null)
      this.#remarks.push(`The column "${heading}" is read as numbers such as ${plain.form}.`);
    const different = [...new Set(train.filter((value) => value !== null))];
    const found = columnType(different, heading);
    if (found.kind === 'refused') {
      const row = train.indexOf(found.value);
      this.#faults.push(
        `${this.#train.file}, line ${this.#train.lines[row]}, column "${heading}": ${found.message}`,
      );
      return null;
    }
    if (found.remark !== null) this.#remarks.push(`The column "${heading}" ${found.remark}.`);
    const type = this.#usable(found.type, heading);
    if (type === 'number') this.#demandNumbers(test, heading);
    const definition = {
      objectType: 'contact',
      name: heading,
      label: heading,
      type,
      options: [],
    } as const;
    return { train: leadColumn(definition, train), test: leadColumn(definition, test) };
  }

  /** An age needs a moment to count from. */
  #usable(type: PropertyType, heading: string): PropertyType {
    if (type !== 'datetime' || this.#options.time !== undefined) return type;
    this.#remarks.push(
      `The dates in "${heading}" count only as known or not: name the time of each row with --time to learn from ages.`,
    );
    return 'other';
  }

  #demandNumbers(values: readonly (string | null)[], heading: string): void {
    const bad = values.findIndex((value) => value !== null && readDecimal(value) === null);
    if (bad === -1) return;
    const count = values.filter((value) => value !== null && readDecimal(value) === null).length;
    this.#faults.push(
      `${this.#test.file}, line ${this.#test.lines[bad]}, column "${heading}": "${values[bad] ?? ''}" is not a number such as 1234.5 (${count} such rows), but ${this.#train.file} has numbers here. Correct it, leave the cell empty, or say --missing.`,
    );
  }
}
