import type { ImportView } from '../../../import/import-page.ts';
import { DropZone } from './drop-zone.tsx';
import { FilePanel } from './file-panel.tsx';
import { ImportProgressView } from './import-progress.tsx';
import { ImportResultView } from './import-result.tsx';
import { StartForm } from './start-form.tsx';
import { useDesk } from './use-desk.ts';

/** From files to cards: choose them, see how they are understood, mend a guess, import. */
export function ImportPageView({ view: first, locale }: { view: ImportView; locale: string }) {
  const desk = useDesk(first);
  const { files, notes, progress } = desk.view;
  if ('steps' in progress) {
    return (
      <>
        <h1>Import</h1>
        <ImportProgressView first={progress} locale={locale} />
      </>
    );
  }
  return (
    <>
      <h1>Import</h1>
      {progress.phase === 'done' && files.length === 0 ? (
        <ImportResultView result={progress} locale={locale} />
      ) : null}
      {progress.phase === 'failed' ? <Faults texts={progress.faults} /> : null}
      <DropZone isFirst={files.length === 0} onFiles={desk.take} />
      <p className="busy" role="status">
        {desk.busy === null ? '' : `${desk.busy}…`}
      </p>
      <Faults texts={[...desk.faults, ...notes]} />
      {files.length === 0 ? null : <StartForm desk={desk} />}
      {files.map((file) => (
        <FilePanel key={file.name} file={file} desk={desk} />
      ))}
    </>
  );
}

function Faults({ texts }: { texts: readonly string[] }) {
  return (
    <>
      {texts.map((text) => (
        <p key={text} className="question question--refused" role="alert">
          {text}
        </p>
      ))}
    </>
  );
}
