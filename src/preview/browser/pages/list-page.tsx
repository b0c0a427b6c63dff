import type { ReactNode } from 'react';
import type { ContactsPage, DealsPage } from '../../page.ts';
import { ContactTable } from './contact-table.tsx';
import { DealTable } from './deal-table.tsx';
import { countText, plural } from './format.ts';

type ListContent = ContactsPage | DealsPage;

/** Contacts by score. */
export function ContactListPage({ content, locale }: { content: ContactsPage; locale: string }) {
  return (
    <ListPage content={content} locale={locale} title="Contacts" order="Best score first">
      <ContactTable rows={content.list.rows} locale={locale} />
    </ListPage>
  );
}

/** Deals by pace. */
export function DealListPage({ content, locale }: { content: DealsPage; locale: string }) {
  return (
    <ListPage
      content={content}
      locale={locale}
      title="Deals"
      order="Open first, goal furthest behind first"
    >
      <DealTable rows={content.list.rows} locale={locale} />
    </ListPage>
  );
}

function ListPage({
  content,
  locale,
  title,
  order,
  children,
}: {
  content: ListContent;
  locale: string;
  title: string;
  order: string;
  children: ReactNode;
}) {
  const { total, rows } = content.list;
  return (
    <section className="panel">
      <header className="list-head">
        <div>
          <h1>{title}</h1>
          <p className="list-head__count">
            {countText(total, locale)} {total === 1 ? 'record' : 'records'} · {order}
          </p>
        </div>
        <Filters content={content} />
      </header>
      {rows.length === 0 ? (
        <Nothing content={content} />
      ) : (
        <div className="rows-frame">{children}</div>
      )}
      <Pages content={content} locale={locale} />
    </section>
  );
}

function Filters({ content }: { content: ListContent }) {
  return (
    <search>
      <form className="filters">
        <input
          type="search"
          name="q"
          defaultValue={content.search}
          placeholder={content.kind === 'contacts' ? 'Search name or company' : 'Search deal name'}
          aria-label="Search"
        />
        <select
          name="owner"
          defaultValue={content.owner}
          aria-label="Owner"
          onChange={({ target }) => target.form?.requestSubmit()}
        >
          <option value="">All owners</option>
          {content.owners.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <button type="submit" className="button">
          Search
        </button>
      </form>
    </search>
  );
}

function Nothing({ content }: { content: ListContent }) {
  const filtered = content.search !== '' || content.owner !== '';
  const what = content.kind;
  return (
    <div className="nothing">
      <h2>{filtered ? `No ${what} match` : `No ${what} here yet`}</h2>
      <p>
        {filtered ? (
          <a href={`/${what}`}>Show all {what}</a>
        ) : (
          `They appear once the portal has ${what} that you may see and they were synced.`
        )}
      </p>
    </div>
  );
}

function Pages({ content, locale }: { content: ListContent; locale: string }) {
  const { page, pageSize, list } = content;
  const last = Math.max(1, Math.ceil(list.total / pageSize));
  if (last === 1) return null;
  const first = (page - 1) * pageSize + 1;
  const shown = plural(list.total, 'record');
  return (
    <nav className="pages" aria-label="Pages of the list">
      <Step content={content} to={page - 1} last={last} label="‹ Previous" />
      <span>
        {countText(first, locale)}–{countText(first + list.rows.length - 1, locale)} of {shown}
      </span>
      <Step content={content} to={page + 1} last={last} label="Next ›" />
    </nav>
  );
}

function Step({
  content,
  to,
  last,
  label,
}: {
  content: ListContent;
  to: number;
  last: number;
  label: string;
}) {
  if (to < 1 || to > last) return <span className="pages__step pages__step--off">{label}</span>;
  const query = new URLSearchParams({ q: content.search, owner: content.owner, page: String(to) });
  return (
    <a className="pages__step" href={`/${content.kind}?${query}`}>
      {label}
    </a>
  );
}
