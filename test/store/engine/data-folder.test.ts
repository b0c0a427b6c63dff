import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { holdDataFolder } from '../../../src/store/engine/data-folder.ts';
import { openDatabase } from '../../../src/store/engine/database.ts';
import { DataFolderInUse, DataFolderUnusable } from '../../../src/store/engine/errors.ts';
import { makeSocketFolder } from '../../../src/store/engine/socket-folder.ts';
import { startChild } from '../children.ts';

describe('The data folder', () => {
  const root = mkdtempSync(join(tmpdir(), 'pacekeeper-folder-'));
  let folders = 0;
  const newFolder = () => join(root, `data-${++folders}`);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const thrownBy = (work: () => unknown): unknown => {
    try {
      work();
    } catch (error) {
      return error;
    }
    return null;
  };

  test('is made when missing, with its parents, for this user alone', () => {
    const path = join(newFolder(), 'deep', 'er');
    holdDataFolder(path).release();
    expect(statSync(path).mode & 0o777).toBe(0o700);
  });

  test('is held by one at a time, and free again once let go', () => {
    const path = newFolder();
    const held = holdDataFolder(path);
    const refusal = thrownBy(() => holdDataFolder(path));
    expect(refusal).toBeInstanceOf(DataFolderInUse);
    expect(refusal).toHaveProperty('message', expect.stringContaining(`${path} is in use`));
    expect(refusal).toHaveProperty('message', expect.stringContaining(`process ${process.pid}`));
    held.release();
    holdDataFolder(path).release();
  });

  test('that cannot be made is refused with its name, the reason and what to do', () => {
    const file = join(root, 'a-file');
    writeFileSync(file, '');
    const refusal = thrownBy(() => holdDataFolder(join(file, 'data')));
    expect(refusal).toBeInstanceOf(DataFolderUnusable);
    expect(refusal).toHaveProperty(
      'message',
      expect.stringMatching(/a-file.*ENOTDIR.*PACEKEEPER_DATA_DIR/s),
    );
  });

  const asRoot = process.getuid?.() === 0;
  const unlessRoot = asRoot ? test.skip : test;
  unlessRoot(
    `that cannot be written is refused${asRoot ? ' (skipped: root may write anywhere)' : ''}`,
    () => {
      const path = newFolder();
      holdDataFolder(path).release();
      chmodSync(path, 0o500);
      expect(thrownBy(() => holdDataFolder(path))).toBeInstanceOf(DataFolderUnusable);
      chmodSync(path, 0o700);
    },
  );

  test('whose lock is another kind of file is refused, not overwritten', () => {
    const path = newFolder();
    holdDataFolder(path).release();
    writeFileSync(
      join(path, 'lock'),
      'something else altogether, and longer than a header'.repeat(20),
    );
    expect(thrownBy(() => holdDataFolder(path))).toBeInstanceOf(DataFolderUnusable);
  });

  test('is refused to a second process while the first one lives, and to be had at once when that is killed', async () => {
    const path = newFolder();
    const first = startChild(
      new URL('../open-and-wait.ts', import.meta.url),
      JSON.stringify({ dataDir: path }),
    );
    await first.line('open');
    const second = startChild(
      new URL('../open-and-wait.ts', import.meta.url),
      JSON.stringify({ dataDir: path }),
    );
    const refusal = JSON.parse((await second.line('refused')).slice('refused '.length));
    expect(refusal.name).toBe('DataFolderInUse');
    expect(refusal.message).toContain(path);
    await first.kill();
    const leftover = readFileSync(join(path, 'socket-folder'), 'utf8');
    expect(existsSync(leftover)).toBe(true);
    const started = performance.now();
    const held = holdDataFolder(path);
    expect(performance.now() - started).toBeLessThan(5_000);
    const fresh = makeSocketFolder(path);
    expect([existsSync(leftover), statSync(fresh).mode & 0o777]).toEqual([false, 0o700]);
    rmSync(fresh, { recursive: true });
    held.release();
  }, 60_000);

  test('is let go when the database in it cannot be opened', async () => {
    const path = newFolder();
    holdDataFolder(path).release();
    writeFileSync(join(path, 'database'), 'not a folder');
    await expect(openDatabase({ dataDir: path })).rejects.toThrow(
      `database in ${path} did not start`,
    );
    holdDataFolder(path).release();
    expect(existsSync(path)).toBe(true);
  }, 60_000);
});
