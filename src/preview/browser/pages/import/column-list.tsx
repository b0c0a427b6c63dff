import type { ColumnView, FileView } from '../../../import/import-page.ts';
import { meaningSaid, withColumn, withoutColumn } from './mends.ts';
import type { DeskHandle } from './use-desk.ts';

/** How many columns of no known meaning are shown with the others, before they are folded away. */
const FEW = 4;

/** Every column with what it means; those that become the portal's own are folded where they are many. */
export function ColumnList({ file, desk }: { file: FileView; desk: DeskHandle }) {
  if (file.columns.length === 0) return null;
  const isPlain = ({ means, confidence }: ColumnView) =>
    (means === 'own' || means === 'nothing') && confidence !== 'said' && confidence !== 'asked';
  const plain = file.columns.filter(isPlain);
  const known = file.columns.filter((each) => !isPlain(each));
  const folded = file.refused.length === 0 && known.length > 0 && plain.length > FEW ? plain : [];
  return (
    <>
      <Columns file={file} desk={desk} columns={folded.length === 0 ? file.columns : known} />
      {folded.length === 0 ? null : (
        <details className="columns-more">
          <summary>{folded.length} more columns, kept as properties of your own</summary>
          <Columns file={file} desk={desk} columns={folded} />
        </details>
      )}
    </>
  );
}

function Columns({
  file,
  desk,
  columns,
}: {
  file: FileView;
  desk: DeskHandle;
  columns: readonly ColumnView[];
}) {
  return (
    <table className="columns">
      <thead>
        <tr>
          <th scope="col">Column</th>
          <th scope="col">Means</th>
          <th scope="col">Examples</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => (
          <tr key={column.heading} className={`columns__row columns__row--${column.confidence}`}>
            <th scope="row">{column.heading}</th>
            <td>
              <Meaning column={column} file={file} desk={desk} />
            </td>
            <td>
              <Examples texts={column.examples} />
            </td>
            <td className="columns__why">
              <Confidence column={column} file={file} desk={desk} />
              {column.why.join('; ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Meaning({ column, file, desk }: { column: ColumnView; file: FileView; desk: DeskHandle }) {
  if (file.groups.length === 0) return <>{column.meaning}</>;
  const values = file.groups.flatMap(({ choices }) => choices.map(({ value }) => value));
  return (
    <select
      aria-label={`Meaning of ${column.heading}`}
      value={column.means}
      onChange={({ target }) => {
        // Read at once: until the answer is there, the select stands at what is known.
        const said = { heading: column.heading, means: meaningSaid(target.value) };
        desk.mend(file.name, (mend) => withColumn(mend, said));
      }}
    >
      {values.includes(column.means) ? null : (
        <option value={column.means}>{column.meaning}</option>
      )}
      {file.groups.map(({ label, choices }) => (
        <optgroup key={label} label={label}>
          {choices.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

function Examples({ texts }: { texts: readonly string[] }) {
  if (texts.length === 0) return <span className="quiet">empty</span>;
  return (
    <ul className="examples">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

const marks = { sure: null, likely: 'Likely', asked: 'To answer', said: 'You said' } as const;

function Confidence({
  column,
  file,
  desk,
}: {
  column: ColumnView;
  file: FileView;
  desk: DeskHandle;
}) {
  const mark = marks[column.confidence];
  if (mark === null) return null;
  return (
    <span className={`mark mark--${column.confidence}`}>
      {mark}
      {column.confidence === 'said' ? (
        <button
          type="button"
          aria-label={`Undo what you said of ${column.heading}`}
          onClick={() => desk.mend(file.name, (mend) => withoutColumn(mend, column.heading))}
        >
          Undo
        </button>
      ) : null}
    </span>
  );
}
