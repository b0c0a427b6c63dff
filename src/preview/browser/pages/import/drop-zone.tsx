import { useEffect, useRef, useState } from 'react';

/** Where files are dropped or chosen; the whole window takes a drop, so that a near miss opens nothing. */
export function DropZone({
  isFirst,
  onFiles,
}: {
  isFirst: boolean;
  onFiles: (files: readonly File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const isOver = useDrops(onFiles);
  return (
    <div className={`drop${isOver ? ' drop--over' : ''}${isFirst ? '' : ' drop--small'}`}>
      <label className="drop__label" htmlFor="import-files">
        {isFirst ? 'Drop your files here, or choose them' : 'Add more files'}
      </label>
      <input
        id="import-files"
        ref={input}
        type="file"
        multiple
        accept=".csv,.tsv,.txt,.xlsx"
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // The same file can be chosen again after it was mended.
          target.value = '';
        }}
      />
      {isFirst ? (
        <p className="quiet">
          Exports of deals, contacts, companies, people or goals, from any CRM or spreadsheet: CSV
          or Excel (.xlsx). They stay on this machine and are deleted after the import.
        </p>
      ) : null}
    </div>
  );
}

function useDrops(onFiles: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) onFiles(files);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [onFiles]);
  return isOver;
}
