import type { ContactListRow } from '../../../contract/record-list.ts';
import { GradeBadge, WarningCount } from './badges.tsx';
import { countText } from './format.ts';

/** Contacts, best score first. */
export function ContactTable({
  rows,
  locale,
}: {
  rows: readonly ContactListRow[];
  locale: string;
}) {
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col" className="rows__narrow">
            Grade
          </th>
          <th scope="col" className="rows__narrow rows__number">
            Points
          </th>
          <th scope="col">Contact</th>
          <th scope="col">Owner</th>
          <th scope="col" className="rows__extra">
            Source
          </th>
          <th scope="col">Warnings</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <GradeBadge grade={row.grade} />
            </td>
            <td className="rows__number">
              {row.points === null ? '–' : countText(row.points, locale)}
            </td>
            <td>
              <a className="rows__name" href={`/contacts/${row.id}`}>
                {row.name ?? `Contact ${row.id}`}
              </a>
              <div className="rows__detail">{row.company}</div>
            </td>
            <td className="rows__short">
              {row.ownerName ?? <span className="quiet">Nobody</span>}
            </td>
            <td className="rows__extra rows__short">
              {row.source ?? <span className="quiet">Unknown</span>}
            </td>
            <td>
              <WarningCount count={row.warnings} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
