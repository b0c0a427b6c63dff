import type { FileView } from '../../../import/import-page.ts';
import { ColumnList } from './column-list.tsx';
import { QuestionList } from './question-list.tsx';
import type { DeskHandle } from './use-desk.ts';

/** One file: what it holds, what has to be said about it, and its columns. */
export function FilePanel({ file, desk }: { file: FileView; desk: DeskHandle }) {
  return (
    <section className="panel file" aria-label={file.name}>
      <header className="file__head">
        <div>
          <h2>{file.name}</h2>
          <p className="quiet">{sizeText(file.bytes)}</p>
        </div>
        <Kind file={file} desk={desk} />
        <button
          type="button"
          className="button"
          onClick={() => desk.remove(file.name)}
          aria-label={`Remove ${file.name}`}
        >
          Remove
        </button>
      </header>
      {file.refused.map((text) => (
        <p key={text} className="question question--refused">
          {text}
        </p>
      ))}
      <QuestionList file={file} desk={desk} />
      {file.will.length + file.remarks.length === 0 ? null : (
        <ul className="file__will">
          {[...file.will, ...file.remarks].map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <ColumnList file={file} desk={desk} />
    </section>
  );
}

function Kind({ file, desk }: { file: FileView; desk: DeskHandle }) {
  if (file.kinds.length === 0) return <p className="file__kind">holds {file.holds}</p>;
  return (
    <label className="file__kind">
      holds{' '}
      <select
        aria-label={`What ${file.name} holds`}
        value={file.kind}
        onChange={({ target }) => {
          const said = file.kinds.find(({ value }) => value === target.value)?.value;
          desk.mend(file.name, () => mendOfKind(file, said));
        }}
      >
        {file.kind === '' ? <option value="">{file.holds}</option> : null}
        {file.kinds.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Of another kind, the columns are understood anew; side by side is what was understood and cannot be said. */
function mendOfKind({ name }: FileView, kind: string | undefined) {
  const mend = { file: name, columns: [], ends: [] };
  return kind === 'deals' || kind === 'contacts' || kind === 'companies' || kind === 'people'
    ? { ...mend, holds: kind as 'deals' | 'contacts' | 'companies' | 'people' }
    : mend;
}

function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 1024 * 1024
    ? `${Math.round(bytes / 1024)} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
