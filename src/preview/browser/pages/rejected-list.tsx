import type { RejectedLine } from '../../page.ts';
import { plural } from './format.ts';

/** Values that could not be what their property says; nothing is guessed in their place. `lines`: null for whoever may see their number alone. */
export function RejectedList({
  lines,
  total = lines?.length ?? 0,
}: {
  lines: readonly RejectedLine[] | null;
  total?: number;
}) {
  if (total === 0) return null;
  return (
    <details
      className="panel set-aside"
      id="set-aside"
      open={globalThis.location?.hash === '#set-aside'}
    >
      <summary>{plural(total, 'value')} set aside</summary>
      <p className="quiet">They could not be read, so they count nowhere. Mend them in HubSpot.</p>
      {lines === null ? (
        <p className="quiet">
          Each record lists its own. An admin sees all of them here, with the reasons.
        </p>
      ) : (
        <Lines lines={lines} total={total} />
      )}
    </details>
  );
}

function Lines({ lines, total }: { lines: readonly RejectedLine[]; total: number }) {
  return (
    <>
      <ul>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one record may hold the same value twice
          <li key={index}>
            <strong>{line.label}</strong>{' '}
            {line.path === null ? line.record : <a href={line.path}>{line.record}</a>}:{' '}
            <code>{line.value}</code> {line.reason}
          </li>
        ))}
      </ul>
      {total > lines.length ? <p className="quiet">The first {lines.length} are listed.</p> : null}
    </>
  );
}
