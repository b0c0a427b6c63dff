import { useState } from 'react';
import type { DeskHandle } from './use-desk.ts';

/** What holds for all files together, and the button. */
export function StartForm({ desk }: { desk: DeskHandle }) {
  const { waitsFor, currency } = desk.view;
  const [own] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  return (
    <form
      className="panel start"
      onSubmit={(event) => {
        event.preventDefault();
        const said = new FormData(event.currentTarget);
        const text = (name: string) => {
          const value = said.get(name);
          return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
        };
        desk.start({
          timeZone: text('timeZone'),
          currency: text('currency')?.toUpperCase() ?? null,
          now: text('now'),
        });
      }}
    >
      <div className="start__options">
        <label>
          Time zone of the dates
          <select name="timeZone" defaultValue={own}>
            {zones(own).map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </select>
        </label>
        <label>
          Home currency
          <input
            name="currency"
            size={6}
            maxLength={3}
            pattern="[A-Za-z]{3}"
            title="Three letters, such as EUR"
            placeholder={currency ?? 'USD'}
          />
        </label>
        <label>
          As of
          <input name="now" type="date" aria-describedby="as-of" />
          <span id="as-of" className="quiet">
            Empty: today; for old files, the day after the last thing that happened in them.
          </span>
        </label>
      </div>
      <div className="start__go">
        <button type="submit" className="button button--main" disabled={waitsFor !== null}>
          Import
        </button>
        <p className={waitsFor === null ? 'quiet' : 'start__waits'} role="status">
          {waitsFor ?? 'The records shown now make room for these.'}
        </p>
      </div>
    </form>
  );
}

function zones(own: string): readonly string[] {
  return [...new Set([own, 'UTC', ...Intl.supportedValuesOf('timeZone')])];
}
