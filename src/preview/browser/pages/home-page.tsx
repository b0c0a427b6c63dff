import type { HomePage } from '../../page.ts';
import { ContactTable } from './contact-table.tsx';
import { DealTable } from './deal-table.tsx';
import { countText } from './format.ts';
import { RejectedList } from './rejected-list.tsx';

/** What was synced, and the records to look at first. */
export function Home({ content, locale }: { content: HomePage; locale: string }) {
  const { bestContacts, behindDeals, notes, rejected, counts } = content;
  return (
    <>
      <h1 className="visually-hidden">Overview</h1>
      <Counts content={content} locale={locale} />
      {notes.map((note) => (
        <p key={note} className="note" role="note">
          {note}
        </p>
      ))}
      <section className="panel">
        <SectionHead title="Best leads" path="/contacts" all="All contacts" />
        {bestContacts.rows.length === 0 ? (
          <p className="nothing">The portal has no contacts that you may see.</p>
        ) : (
          <div className="rows-frame">
            <ContactTable rows={bestContacts.rows} locale={locale} />
          </div>
        )}
      </section>
      <section className="panel">
        <SectionHead
          title="Open deals whose goal is furthest behind"
          path="/deals"
          all="All deals"
        />
        {behindDeals.length === 0 ? (
          <p className="nothing">No open deal that you may see counts for a goal that is behind.</p>
        ) : (
          <div className="rows-frame">
            <DealTable rows={behindDeals} locale={locale} />
          </div>
        )}
      </section>
      <RejectedList lines={rejected} total={counts.rejected} />
    </>
  );
}

function Counts({ content: { counts }, locale }: { content: HomePage; locale: string }) {
  const tiles = [
    {
      label: 'Contacts',
      count: counts.contacts,
      detail: `${countText(counts.scored, locale)} scored`,
      path: '/contacts',
    },
    { label: 'Deals', count: counts.deals, detail: 'by the pace of their goal', path: '/deals' },
    {
      label: 'Goals',
      count: counts.goals,
      detail: `${countText(counts.paced, locale)} paced`,
      path: '/deals',
    },
    { label: 'Owners', count: counts.owners, detail: 'active and deactivated', path: '/contacts' },
    {
      label: 'Warnings',
      count: counts.warnings,
      detail: 'on contacts and deals',
      path: '/contacts',
    },
    {
      label: 'Set aside',
      count: counts.rejected,
      detail: 'values, each with a reason',
      path: '#set-aside',
    },
  ];
  return (
    <ul className="tiles">
      {tiles.map(({ label, count, detail, path }) => (
        <li key={label}>
          <a className="tile" href={path}>
            <span className="tile__label">{label}</span>
            <span className="tile__count">{countText(count, locale)}</span>
            <span className="tile__detail">{detail}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function SectionHead({ title, path, all }: { title: string; path: string; all: string }) {
  return (
    <header className="section-head">
      <h2>{title}</h2>
      <a href={path}>{all}</a>
    </header>
  );
}
