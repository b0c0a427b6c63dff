import type { WorldLink, WorldRecord } from '../world.ts';
import type { FilePlan, ImportedType, LinkPlan } from './file-plan.ts';
import type { ReportBuilder } from './import-report.ts';
import type { ImportedRow } from './import-rows.ts';

/** A file and what its rows became. */
export interface ImportedFileRows {
  readonly plan: FilePlan;
  readonly rows: readonly ImportedRow[];
}

/** Properties by which a cell may name a record, besides its id. */
const nameProperties: Readonly<Record<ImportedType, readonly string[]>> = {
  contacts: ['email'],
  deals: ['dealname'],
  companies: ['name', 'domain'],
};

/** Follows every column that names other records. A name that no file has, or that several records share, is reported. */
export function importLinks(
  files: readonly ImportedFileRows[],
  report: ReportBuilder,
): readonly WorldLink[] {
  const index = new RecordIndex(files);
  const made = new Map<string, WorldLink>();
  for (const file of files) {
    for (const link of file.plan.links) {
      for (const each of columnLinks(file, link, index, report)) {
        made.set(`${each.from.type} ${each.from.id} ${each.to.type} ${each.to.id}`, each);
      }
    }
  }
  return [...made.values()];
}

function columnLinks(
  { plan, rows }: ImportedFileRows,
  link: LinkPlan,
  index: RecordIndex,
  report: ReportBuilder,
): readonly WorldLink[] {
  if (!index.has(link.to)) {
    report.note(
      `${plan.table.file}: "${plan.table.headings[link.index]}" cannot be followed, because no file of ${link.to} is given.`,
    );
    return [];
  }
  return rows.flatMap((row) =>
    linkedIds(plan, link, row, index, report).map((id) => ({
      from: { type: plan.object, id: row.record.id },
      to: { type: link.to, id },
    })),
  );
}

function linkedIds(
  plan: FilePlan,
  link: LinkPlan,
  { row }: ImportedRow,
  index: RecordIndex,
  report: ReportBuilder,
): readonly string[] {
  const cell = row.cells[link.index]?.trim() ?? '';
  if (cell === '') return [];
  const names = link.by === 'any' ? cell.split(';').map((each) => each.trim()) : [cell];
  return names.filter(Boolean).flatMap((name) => {
    const found = index.find(link.to, link.by, name);
    if (found.length === 1) return found;
    report.problem({
      kind: 'not linked',
      file: plan.table.file,
      line: row.line,
      column: plan.table.headings[link.index] ?? null,
      value: name,
      reason:
        found.length === 0
          ? `no record of ${link.to} in the files is named so`
          : `${found.length} records of ${link.to} are named so, and nothing says which is meant`,
    });
    return [];
  });
}

const NAME_AND_ADDRESS = /^(?<name>.*?)\s*\((?<email>[^()\s]+@[^()\s]+)\)$/;

/** Finds records by what files call them. */
class RecordIndex {
  readonly #byKey = new Map<string, Set<string>>();
  readonly #types = new Set<ImportedType>();

  constructor(files: readonly ImportedFileRows[]) {
    for (const { plan, rows } of files) {
      this.#types.add(plan.object);
      for (const each of rows) this.#addRow(plan.object, each);
    }
  }

  has(type: ImportedType): boolean {
    return this.#types.has(type);
  }

  /** The ids of the records named so. `by`: `id`, a property, or `any` of id, address and name. */
  find(type: ImportedType, by: string, name: string): readonly string[] {
    if (by !== 'any') return this.#get(type, by, name);
    const both = NAME_AND_ADDRESS.exec(name)?.groups;
    const domain = /@(?<domain>.+)$/.exec(name)?.groups?.['domain'];
    const tries = [
      ['id', name],
      ...nameProperties[type].map((property) => [property, both?.['email'] ?? name]),
      ['full name', both?.['name'] ?? name],
      ...(type === 'companies' && domain !== undefined ? [['domain', domain] as const] : []),
    ] as const;
    for (const [property, text] of tries) {
      const found = this.#get(type, property ?? '', text ?? '');
      if (found.length > 0) return found;
    }
    return [];
  }

  #get(type: ImportedType, by: string, name: string): readonly string[] {
    return [...(this.#byKey.get(`${type} ${by} ${name.toLowerCase()}`) ?? [])];
  }

  #addRow(type: ImportedType, { record, original }: ImportedRow): void {
    this.#add(type, 'id', original ?? record.id, record.id);
    const values = lastValues(record);
    for (const [property, value] of values) this.#add(type, property, value, record.id);
    const fullName = [values.get('firstname'), values.get('lastname')].filter(Boolean).join(' ');
    if (fullName !== '') this.#add(type, 'full name', fullName, record.id);
  }

  #add(type: ImportedType, by: string, name: string, id: string): void {
    const key = `${type} ${by} ${name.toLowerCase()}`;
    const ids = this.#byKey.get(key);
    if (ids === undefined) this.#byKey.set(key, new Set([id]));
    else ids.add(id);
  }
}

function lastValues(record: WorldRecord): ReadonlyMap<string, string> {
  return new Map(record.changes.map((each) => [each.property, each.value]));
}
