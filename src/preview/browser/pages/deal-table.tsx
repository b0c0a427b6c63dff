import type { DealListRow } from '../../../contract/record-list.ts';
import { moneyText } from '../../money-text.ts';
import { OutcomeTag, WarningCount } from './badges.tsx';
import { PaceBadge } from './pace-badge.tsx';

/** Deals with the pace of their goals, in the order they come. */
export function DealTable({ rows, locale }: { rows: readonly DealListRow[]; locale: string }) {
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">Deal</th>
          <th scope="col">Pace of its goal</th>
          <th scope="col">Owner</th>
          <th scope="col" className="rows__extra">
            Stage
          </th>
          <th scope="col" className="rows__number">
            Amount
          </th>
          <th scope="col">Warnings</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <a className="rows__name" href={`/deals/${row.id}`}>
                {row.name ?? `Deal ${row.id}`}
              </a>
              <div className="rows__detail">
                <OutcomeTag outcome={row.outcome} />
              </div>
            </td>
            <td>
              <PaceBadge pace={row.pace} verdict={row.verdict} />
            </td>
            <td className="rows__short">
              {row.ownerName ?? <span className="quiet">Nobody</span>}
            </td>
            <td className="rows__extra rows__short">
              {row.stage ?? <span className="quiet">No stage</span>}
            </td>
            <td className="rows__number">
              {row.amount === null ? (
                <span className="quiet">No amount</span>
              ) : (
                moneyText(row.amount, locale)
              )}
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
