import { useCallback, useRef, useState } from 'react';
import type { FileMend } from '../../../../contract/file-mend.ts';
import type { ImportOptions } from '../../../import/import-desk.ts';
import type { ImportView } from '../../../import/import-page.ts';
import { desk, Refused } from './ask-desk.ts';

/** What lies on the desk, and the acts that change it: each waits for the one before. */
export interface DeskHandle {
  readonly view: ImportView;
  /** What is being done; null: nothing. */
  readonly busy: string | null;
  /** What went wrong with the last act: one sentence each. */
  readonly faults: readonly string[];
  take(files: readonly File[]): void;
  remove(name: string): void;
  /** Says something of a file, on top of what was said of it when the turn comes. */
  mend(name: string, change: (mend: FileMend) => FileMend): void;
  start(options: ImportOptions): void;
}

/** The desk as the page shows it. Nothing on the page is disabled meanwhile, so that the keyboard keeps its place. */
export function useDesk(first: ImportView): DeskHandle {
  const [view, setView] = useState(first);
  const [busy, setBusy] = useState<string | null>(null);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const latest = useRef(first);
  const turn = useRef<Promise<void>>(Promise.resolve());
  const waiting = useRef(0);

  const tell = useCallback((error: unknown) => {
    if (!(error instanceof Refused)) throw error;
    setFaults((known) => [...known, error.message]);
  }, []);

  const act = useCallback(
    (what: string, work: () => Promise<ImportView>) => {
      waiting.current += 1;
      const run = async () => {
        setBusy(what);
        setFaults([]);
        try {
          latest.current = await work();
          setView(latest.current);
        } catch (error) {
          tell(error);
        } finally {
          waiting.current -= 1;
          if (waiting.current === 0) setBusy(null);
        }
      };
      turn.current = turn.current.then(run, run);
    },
    [tell],
  );

  const take = useCallback(
    (files: readonly File[]) => {
      act('Taking in the files', async () => {
        for (const [index, file] of files.entries()) {
          setBusy(`Taking in ${file.name} (${index + 1} of ${files.length})`);
          await desk.take(file).catch(tell);
        }
        setBusy('Reading the columns');
        return desk.state();
      });
    },
    [act, tell],
  );

  return {
    view,
    busy,
    faults,
    take,
    remove: (name) => act(`Removing ${name}`, () => desk.remove(name)),
    mend: (name, change) =>
      act('Checking again', async () => {
        const file = latest.current.files.find((each) => each.name === name);
        return file === undefined ? latest.current : desk.mend(change(file.mend));
      }),
    start: (options) => act('Beginning', () => desk.start(options)),
  };
}
