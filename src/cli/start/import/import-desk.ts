import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { FileObject } from '../../../contract/file-check.ts';
import { type FileMend, fileMendSchema, mustBeAnswered } from '../../../contract/file-mend.ts';
import type { Mapping } from '../../../files/mapping-schema.ts';
import { readTable } from '../../../files/read-table.ts';
import { isTimeZone } from '../../../files/time-zone.ts';
import {
  type CheckedFiles,
  checkReadings,
  type NamedReading,
} from '../../../files/understand/check-files.ts';
import { saidByMends } from '../../../files/understand/said-by-mends.ts';
import {
  type DeskState,
  type ImportDesk,
  type ImportOptions,
  type NamedChoice,
  NotTaken,
} from '../../../preview/import/import-desk.ts';
import { standardProperties } from '../../../sandbox/standard/standard-properties.ts';
import { dayOrMoment } from '../../line/values.ts';
import { explain } from '../../terminal/explain.ts';
import type { OpenedCrm } from '../open-crm.ts';
import { ImportTracker, type RecordCounts } from './import-tracker.ts';
import { type Upload, type UploadLimits, Uploads } from './uploads.ts';

/** The files of an import, and what is said of them. */
export interface ImportRequest extends ImportOptions {
  /** Paths. */
  readonly files: readonly string[];
  /** Path; null: nothing was mended. */
  readonly mapping: string | null;
}

/** A desk with the process behind it. */
export interface RunningDesk extends ImportDesk {
  readonly tracker: ImportTracker;
  /** The next portal that somebody asks for. */
  next(): Promise<OpenedCrm>;
  /** Whoever got the next portal closes it from now on. */
  taken(): void;
  /** Deletes the files; a portal that nobody took is closed. */
  close(): Promise<void>;
}

interface DeskParts {
  /** The folder for files; what an earlier process left there is deleted. */
  readonly folder: string;
  readonly open: (request: ImportRequest) => Promise<OpenedCrm>;
  readonly most?: UploadLimits | undefined;
}

/** Opens a desk in a folder that is its own. */
export async function openImportDesk({ folder, open, most }: DeskParts): Promise<RunningDesk> {
  await rm(folder, { recursive: true, force: true });
  return new Desk(await Uploads.open(folder, most), { folder, open, most });
}

const { contacts, deals, companies } = standardProperties([]);
const properties = { contacts, deals, companies };
const choices: Partial<Record<FileObject, readonly NamedChoice[]>> = Object.fromEntries(
  Object.entries(properties).map(([object, own]) => [
    object,
    own.map(({ name, label }) => ({ name, label })),
  ]),
);

class Desk implements RunningDesk {
  readonly tracker = new ImportTracker(() => performance.now());
  readonly #folder: string;
  readonly #open: DeskParts['open'];
  readonly #most: DeskParts['most'];
  #uploads: Uploads;
  readonly #readings = new Map<string, Promise<NamedReading>>();
  readonly #mends = new Map<string, FileMend>();
  #checked: Promise<Checked> | null = null;
  #offered: PromiseWithResolvers<OpenedCrm> = Promise.withResolvers();
  #waiting: { readonly crm: OpenedCrm; readonly counts: RecordCounts } | null = null;

  constructor(uploads: Uploads, { folder, open, most }: DeskParts) {
    this.#uploads = uploads;
    this.#folder = folder;
    this.#open = open;
    this.#most = most;
  }

  async state(): Promise<DeskState> {
    const gone = await this.#forgetGone();
    const { result } = await this.#check();
    const bytes = new Map(this.#uploads.list().map((each) => [each.name, each.bytes]));
    return {
      files: result.files.map((check) => ({
        check,
        bytes: bytes.get(check.file) ?? 0,
        mend: this.#mends.get(check.file) ?? { file: check.file, columns: [], ends: [] },
      })),
      currency: result.mapping.portal?.homeCurrency ?? null,
      properties: choices,
      gone,
    };
  }

  async take(name: string, content: Readable, bytes: number | null): Promise<void> {
    this.#refuseWhileRunning();
    await this.#uploads.take(name, content, bytes);
    this.#forget(name);
  }

  async remove(name: string): Promise<void> {
    this.#refuseWhileRunning();
    await this.#uploads.remove(name);
    this.#forget(name);
  }

  async mend(asked: FileMend): Promise<void> {
    this.#refuseWhileRunning();
    const mend = fileMendSchema.parse(asked);
    const { base } = await this.#check();
    const check = base.files.find(({ file }) => file === mend.file);
    if (check === undefined) {
      throw new NotTaken(409, `${mend.file} is no longer here: choose it again.`);
    }
    const known = new Set(check.columns.map(({ heading }) => heading));
    const strange = mend.columns.find(({ heading }) => !known.has(heading));
    if (strange !== undefined) {
      throw new NotTaken(422, `${mend.file} has no column "${strange.heading}".`);
    }
    this.#mends.set(mend.file, mend);
    this.#checked = null;
  }

  async begin(options: ImportOptions): Promise<void> {
    this.#refuseWhileRunning();
    refuseOptions(options);
    const gone = await this.#forgetGone();
    if (gone.length > 0) {
      throw new NotTaken(409, `${gone.join(', ')} is no longer here: choose it again.`);
    }
    const { result, said } = await this.#check();
    refuseOpen(result);
    const files = this.#uploads.list();
    this.tracker.begin(files.map(({ name }) => name));
    void this.#read(files, said, options);
  }

  progress() {
    return this.tracker.now();
  }

  next(): Promise<OpenedCrm> {
    return this.#offered.promise;
  }

  taken(): void {
    if (this.#waiting !== null) this.tracker.opening(this.#waiting.counts);
    this.#waiting = null;
    this.#offered = Promise.withResolvers();
  }

  async close(): Promise<void> {
    await this.#waiting?.crm.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Reads the files as a portal and offers it; what is wrong with them is told on the page, and the present portal stays. */
  async #read(
    files: readonly Upload[],
    said: Mapping | null,
    options: ImportOptions,
  ): Promise<void> {
    try {
      const mapping = said === null ? null : join(this.#folder, 'mapping.json');
      if (mapping !== null) await writeFile(mapping, JSON.stringify(said), { mode: 0o600 });
      this.#readings.clear();
      const crm = await this.#open({ ...options, files: files.map(({ path }) => path), mapping });
      const records = (object: string) =>
        (crm.imported?.files ?? [])
          .filter((each) => each.object === object)
          .reduce((sum, each) => sum + each.records, 0);
      await this.#clear();
      this.#waiting = {
        crm,
        counts: { contacts: records('contacts'), deals: records('deals') },
      };
      this.#offered.resolve(crm);
    } catch (error) {
      this.tracker.failed(explain(error).split('\n'));
    }
  }

  /** An empty desk: what was imported is in the portal now. */
  async #clear(): Promise<void> {
    await this.#uploads.delete();
    await rm(join(this.#folder, 'mapping.json'), { force: true });
    this.#uploads = await Uploads.open(this.#folder, this.#most);
    this.#readings.clear();
    this.#mends.clear();
    this.#checked = null;
  }

  #forget(name: string): void {
    this.#readings.delete(name);
    this.#mends.delete(name);
    this.#checked = null;
  }

  async #forgetGone(): Promise<readonly string[]> {
    const gone = await this.#uploads.forgetGone();
    for (const name of gone) this.#forget(name);
    return gone;
  }

  #refuseWhileRunning(): void {
    if (!this.tracker.isRunning) return;
    throw new NotTaken(
      409,
      'An import is at work. Wait until it is done, then choose files again.',
    );
  }

  #check(): Promise<Checked> {
    this.#checked ??= this.#checkAnew();
    return this.#checked;
  }

  async #checkAnew(): Promise<Checked> {
    const readings = await Promise.all(this.#uploads.list().map((each) => this.#reading(each)));
    const mends = [...this.#mends.values()];
    const plain = checkReadings(readings, { said: null, properties });
    // A file of another kind has other columns: what else was said of it is said of those.
    const kinds = saidByMends(
      mends.map((mend) => ({ ...mend, columns: [], ends: [] })),
      plain,
    );
    const base = kinds === null ? plain : checkReadings(readings, asMend(kinds));
    const said = saidByMends(mends, base);
    return { base, said, result: said === null ? base : checkReadings(readings, asMend(said)) };
  }

  #reading({ name, path }: Upload): Promise<NamedReading> {
    const known = this.#readings.get(name);
    if (known !== undefined) return known;
    const reading = readTable(path).then((read) => ({ name, reading: read }));
    this.#readings.set(name, reading);
    return reading;
  }
}

interface Checked {
  /** Without what was said of columns and stages. */
  readonly base: CheckedFiles;
  readonly said: Mapping | null;
  readonly result: CheckedFiles;
}

const asMend = (said: Mapping) => ({ said, properties, isMend: true });

function refuseOptions({ timeZone, currency, now }: ImportOptions): void {
  if (timeZone !== null && !isTimeZone(timeZone)) {
    throw new NotTaken(422, `"${timeZone}" is no time zone. Write one such as Europe/Berlin.`);
  }
  if (currency !== null && !/^[A-Z]{3}$/.test(currency)) {
    throw new NotTaken(422, `"${currency}" is no currency. Write its three letters, such as EUR.`);
  }
  if (now !== null && !dayOrMoment.safeParse(now).success) {
    throw new NotTaken(422, `"${now}" is no day. Choose one, or leave it empty for today.`);
  }
}

function refuseOpen({ files }: CheckedFiles): void {
  if (files.length === 0) throw new NotTaken(422, 'There is no file yet: choose one first.');
  const refused = files.filter((each) => each.refused.length > 0);
  if (refused.length > 0) {
    const names = refused.map(({ file }) => file).join(', ');
    throw new NotTaken(422, `Not everything can be read yet: see ${names}.`);
  }
  const asked = files.filter(({ questions }) => questions.some(mustBeAnswered));
  if (asked.length > 0) {
    const names = asked.map(({ file }) => file).join(', ');
    throw new NotTaken(422, `Answer the questions about ${names} first.`);
  }
}
