import type {
  SortedTableHeaderProps,
  TableCellProps,
  TableElementProps,
  TableHeaderProps,
  TableProps,
} from '@hubspot/ui-extensions';
import { classes } from './class-names.ts';

export function Table(props: TableProps) {
  const { bordered = true, flush, density = 'default', children } = props;
  return (
    <div className={classes('hs-table-frame', flush && 'hs-table-frame--flush')}>
      <table
        className={classes('hs-table', `hs-table--${density}`, bordered && 'hs-table--bordered')}
      >
        {children}
      </table>
      {props.paginated ? <Pages {...props} /> : null}
    </div>
  );
}

function Pages({ pageCount, page = 1, onPageChange }: Extract<TableProps, { paginated: true }>) {
  return (
    <nav className="hs-pages" aria-label="Pages of the table">
      <button type="button" disabled={page <= 1} onClick={() => onPageChange(page - 1)}>
        ‹ Prev
      </button>
      <span>
        {page} of {pageCount}
      </span>
      <button type="button" disabled={page >= pageCount} onClick={() => onPageChange(page + 1)}>
        Next ›
      </button>
    </nav>
  );
}

export function TableHead({ children }: TableElementProps) {
  return <thead>{children}</thead>;
}
export function TableBody({ children }: TableElementProps) {
  return <tbody>{children}</tbody>;
}
export function TableFooter({ children }: TableElementProps) {
  return <tfoot>{children}</tfoot>;
}
export function TableRow({ children }: TableElementProps) {
  return <tr>{children}</tr>;
}

export function TableCell({ align, width, colSpan, children }: TableCellProps) {
  return (
    <td className={placed(align, width)} colSpan={colSpan} style={exact(width)}>
      {children}
    </td>
  );
}

/** HubSpot's order of sorting as one presses: none, ascending, descending, and around. */
const nextSort = { none: 'ascending', ascending: 'descending', descending: 'none' } as const;

export function TableHeader(props: TableHeaderProps) {
  const { align, width, children } = props;
  return (
    <th
      scope="col"
      className={placed(align, width)}
      style={exact(width)}
      {...(isSorted(props) ? { 'aria-sort': props.sortDirection } : {})}
    >
      {isSorted(props) ? <SortButton {...props} /> : children}
    </th>
  );
}

function isSorted(props: TableHeaderProps): props is SortedTableHeaderProps {
  return props.sortDirection !== undefined && props.sortDirection !== 'never';
}

const sortMarks = { none: '↕', ascending: '↑', descending: '↓' } as const;

function SortButton({ sortDirection, onSortChange, disabled, children }: SortedTableHeaderProps) {
  return (
    <button type="button" disabled={disabled} onClick={() => onSortChange(nextSort[sortDirection])}>
      {children} {sortMarks[sortDirection]}
    </button>
  );
}

function placed(align: TableCellProps['align'], width: TableCellProps['width']): string {
  return classes(`hs-cell--${align ?? 'left'}`, typeof width === 'string' && `hs-width--${width}`);
}

function exact(width: TableCellProps['width']) {
  return typeof width === 'number' ? { width } : {};
}
