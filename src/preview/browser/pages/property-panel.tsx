import type { PropertyLine, RecordPage } from '../../page.ts';
import { RejectedList } from './rejected-list.tsx';

/** A record's properties under the labels that the portal gives them. */
export function PropertyPanel({ content }: { content: RecordPage }) {
  return (
    <>
      <section className="panel properties">
        <h2>About this {content.objectType}</h2>
        <Lines lines={content.main} />
        {content.more.length === 0 ? null : (
          <details>
            <summary>All other properties ({content.more.length})</summary>
            <Lines lines={content.more} />
          </details>
        )}
      </section>
      <RejectedList lines={content.rejected} />
    </>
  );
}

function Lines({ lines }: { lines: readonly PropertyLine[] }) {
  return (
    <dl>
      {lines.map(({ name, label, value }) => (
        <div key={name} className="property">
          <dt>{label}</dt>
          <dd>{value ?? <span className="quiet">–</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
