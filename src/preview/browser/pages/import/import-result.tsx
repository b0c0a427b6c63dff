import type { ImportResult } from '../../../import/import-desk.ts';
import { countText } from '../format.ts';
import { durationText } from './import-progress.tsx';

/** What came of an import, and where to look first. */
export function ImportResultView({ result, locale }: { result: ImportResult; locale: string }) {
  const { contacts, deals, goals, setAside, bestContact, firstDeal } = result;
  const number = (count: number) => countText(count, locale);
  const counts = [
    [contacts, 'contact'] as const,
    [deals, 'deal'] as const,
    [goals, 'goal'] as const,
  ].flatMap(([count, one]) =>
    count === 0 ? [] : [`${number(count)} ${one}${count === 1 ? '' : 's'}`],
  );
  return (
    <section className="panel done" aria-label="Imported">
      <h2>
        Imported in {durationText(result.elapsedMs)}: {counts.join(', ')}
      </h2>
      {goals > 0 || deals === 0 ? null : (
        <p className="quiet">
          No goals were among the files: everybody who won deals last period is given that result
          plus 10%, shown as assumed.
        </p>
      )}
      <p className="done__links">
        {bestContact === null ? null : (
          <a className="button button--main" href={bestContact.path}>
            Best lead: {bestContact.name}
          </a>
        )}
        {firstDeal === null ? null : (
          <a
            className={`button${bestContact === null ? ' button--main' : ''}`}
            href={firstDeal.path}
          >
            Deal to look at first: {firstDeal.name}
          </a>
        )}
        <a className="button" href="/home">
          Home page
        </a>
        {setAside === 0 ? null : (
          <a className="button" href="/#set-aside">
            {number(setAside)} values set aside
          </a>
        )}
      </p>
      <details>
        <summary>What became of {result.files.join(', ')}</summary>
        <ul className="file__will">
          {result.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
