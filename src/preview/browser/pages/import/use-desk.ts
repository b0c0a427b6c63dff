import { useCallback, useState } from 'react';
import type { FileMend } from '../../../../contract/file-mend.ts';
import type { ImportOptions } from '../../../import/import-desk.ts';
import type { ImportView } from '../../../import/import-page.ts';
import { desk, Refused } from './ask-desk.ts';

/** What lies on the desk, and the acts that change it. */
export interface DeskHandle {
  readonly view: ImportView;
  /** What is being done; null: nothing. */
  readonly busy: string | null;
  /** What went wrong with the last act: one sentence each. */
  readonly faults: readonly string[];
  take(files: readonly File[]): Promise<void>;
  remove(name: string): Promise<void>;
  mend(mend: FileMend): Promise<void>;
  start(options: ImportOptions): Promise<void>;
}

/** The desk as the page shows it. */
export function useDesk(first: ImportView): DeskHandle {
  const [view, setView] = useState(first);
  const [busy, setBusy] = useState<string | null>(null);
  const [faults, setFaults] = useState<readonly string[]>([]);

  const act = useCallback(async (what: string, work: () => Promise<ImportView>) => {
    setBusy(what);
    setFaults([]);
    try {
      setView(await work());
    } catch (error) {
      setFaults((known) => [...known, sentenceOf(error)]);
    } finally {
      setBusy(null);
    }
  }, []);

  const take = (files: readonly File[]) =>
    act('Taking in the files', async () => {
      for (const [index, file] of files.entries()) {
        setBusy(`Taking in ${file.name} (${index + 1} of ${files.length})`);
        await desk.take(file).catch((error: unknown) => {
          setFaults((known) => [...known, sentenceOf(error)]);
        });
      }
      setBusy('Reading the columns');
      return desk.state();
    });

  return {
    view,
    busy,
    faults,
    take,
    remove: (name) => act(`Removing ${name}`, () => desk.remove(name)),
    mend: (mend) => act('Checking again', () => desk.mend(mend)),
    start: (options) => act('Beginning', () => desk.start(options)),
  };
}

function sentenceOf(error: unknown): string {
  if (error instanceof Refused) return error.message;
  throw error;
}
