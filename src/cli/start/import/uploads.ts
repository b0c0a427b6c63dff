import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { inMegabytes, limits } from '../../../files/limits.ts';
import { NotTaken } from '../../../preview/import/import-desk.ts';

/** Files at once, and bytes of all of them: what is beyond is refused before it fills the disk. */
const usual = { files: 20, bytes: limits.textBytes, allBytes: 2 * limits.textBytes } as const;

/** How much is taken in: files at once, bytes of one, bytes of all. */
export type UploadLimits = Readonly<Record<keyof typeof usual, number>>;

/** A file that was taken in. */
export interface Upload {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

/** A folder for the files of one import, which nobody else can read. */
export class Uploads {
  readonly folder: string;
  readonly #files = new Map<string, Upload>();
  readonly #coming = new Set<string>();

  readonly #most: UploadLimits;

  private constructor(folder: string, most: UploadLimits) {
    this.folder = folder;
    this.#most = most;
  }

  /** Every import has a folder of its own, so that a file of the same name is another file. */
  static async open(parent: string, most: UploadLimits = usual): Promise<Uploads> {
    const folder = join(parent, randomBytes(6).toString('hex'));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return new Uploads(folder, most);
  }

  list(): readonly Upload[] {
    return [...this.#files.values()];
  }

  /** Writes a file as it comes in. Throws {@link NotTaken} and keeps nothing of it when it is too large or its name is taken. */
  async take(name: string, content: Readable, announced: number | null): Promise<void> {
    refuseName(name);
    const key = keyOf(name);
    if (this.#files.has(key) || this.#coming.has(key)) {
      throw new NotTaken(
        409,
        `A file called ${name} is here already. Remove it first, or give one of the two another name.`,
      );
    }
    if (this.#files.size + this.#coming.size >= this.#most.files) {
      throw new NotTaken(
        413,
        `At most ${this.#most.files} files are taken at once: remove some first.`,
      );
    }
    this.#refuseBytes(name, announced ?? 0, this.#bytes());
    const path = join(this.folder, name);
    this.#coming.add(key);
    try {
      const bytes = await this.#write({ name, path }, content);
      this.#files.set(key, { name, path, bytes });
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    } finally {
      this.#coming.delete(key);
    }
  }

  async remove(name: string): Promise<void> {
    const file = this.#files.get(keyOf(name));
    if (file === undefined) return;
    this.#files.delete(keyOf(name));
    await rm(file.path, { force: true });
  }

  /** Forgets files that somebody else has deleted, and says which. */
  async forgetGone(): Promise<readonly string[]> {
    const gone: string[] = [];
    for (const [key, { name, path }] of this.#files) {
      if (await isThere(path)) continue;
      this.#files.delete(key);
      gone.push(name);
    }
    return gone;
  }

  async delete(): Promise<void> {
    this.#files.clear();
    await rm(this.folder, { recursive: true, force: true });
  }

  #bytes(): number {
    return this.list().reduce((sum, { bytes }) => sum + bytes, 0);
  }

  #refuseBytes(name: string, bytes: number, before: number): void {
    const { bytes: one, allBytes } = this.#most;
    if (bytes > one) {
      throw new NotTaken(
        413,
        `${name} is larger than ${inMegabytes(one)}, the most that is read. Split it, or export fewer columns.`,
      );
    }
    if (before + bytes > allBytes) {
      throw new NotTaken(
        413,
        `All files together are larger than ${inMegabytes(allBytes)}, the most that is taken at once. Import some of them, or export fewer columns.`,
      );
    }
  }

  async #write({ name, path }: Pick<Upload, 'name' | 'path'>, content: Readable): Promise<number> {
    const before = this.#bytes();
    let bytes = 0;
    const counted = new Transform({
      transform: (chunk: Buffer, _, done) => {
        bytes += chunk.length;
        try {
          this.#refuseBytes(name, bytes, before);
          done(null, chunk);
        } catch (error) {
          done(error instanceof Error ? error : new Error(String(error)));
        }
      },
    });
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await pipeline(content, counted, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
    return bytes;
  }
}

/** Names that differ in case or composition alone are one name: on some disks they are one file. */
function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

const MOST_NAME_BYTES = 200;

function refuseName(name: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a name that no disk and no terminal takes as a text
  const isPlain = !/[/\\\u0000-\u001f\u007f]/.test(name) && !/^\.*$/.test(name.trim());
  if (isPlain && Buffer.byteLength(name) <= MOST_NAME_BYTES) return;
  throw new NotTaken(
    400,
    `A file needs a name without folders, of at most ${MOST_NAME_BYTES} bytes. Rename it and choose it again.`,
  );
}

async function isThere(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
