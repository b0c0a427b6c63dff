import { useState } from 'react';
import type { CardPlace, RecordPage } from '../../page.ts';
import { CardHost, type HostedCardProps } from '../card-host.tsx';
import { PropertyPanel } from './property-panel.tsx';

const kinds = {
  contact: { list: '/contacts', all: 'Contacts', related: 'Deals' },
  deal: { list: '/deals', all: 'Deals', related: 'Contacts' },
} as const;

/** A record as HubSpot lays it out: properties on the left, cards in tabs in the middle, cards on the right. */
export function RecordView({ content, now }: { content: RecordPage; now: number }) {
  const clockShift = useClockShift(now);
  const { list, all } = kinds[content.objectType];
  const tabs = content.cards.filter(({ location }) => location === 'crm.record.tab');
  const sidebar = content.cards.filter(({ location }) => location === 'crm.record.sidebar');
  return (
    <>
      <nav className="crumbs" aria-label="Where you are">
        <a href={list}>{all}</a> <span aria-hidden>›</span> <span>{content.name}</span>
      </nav>
      <div className="record">
        <aside className="record__left">
          <RecordHead content={content} />
          <PropertyPanel content={content} />
        </aside>
        <section className="record__middle" aria-label="Cards in the middle">
          <TabCards places={tabs} {...{ clockShift, properties: content.properties }} />
        </section>
        <aside className="record__right" aria-label="Cards in the sidebar">
          {sidebar.map((place) => (
            <HostedCard
              key={place.name}
              place={place}
              {...{ clockShift, properties: content.properties }}
            />
          ))}
          <Related content={content} />
        </aside>
      </div>
    </>
  );
}

function RecordHead({ content }: { content: RecordPage }) {
  const initials = content.name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0])
    .join('');
  return (
    <header className="record-head">
      <span className={`record-head__mark record-head__mark--${content.objectType}`} aria-hidden>
        {initials.toUpperCase()}
      </span>
      <div>
        <h1>{content.name}</h1>
        <p>{content.detail}</p>
        <p className="quiet">
          {content.ownerName === null ? 'Nobody owns this' : `Owner: ${content.ownerName}`}
        </p>
      </div>
    </header>
  );
}

/** How far the portal's clock is from this machine's; less than a minute is the time that the page took to come. */
export function useClockShift(now: number): number {
  const [shift] = useState(() => now - Date.now());
  return Math.abs(shift) < 60_000 ? 0 : shift;
}

function TabCards({
  places,
  properties,
  clockShift,
}: Omit<HostedCardProps, 'place'> & { places: readonly CardPlace[] }) {
  const [selected, select] = useState(0);
  const place = places[selected];
  if (place === undefined) return <p className="panel quiet">No card is placed here.</p>;
  return (
    <>
      <div className="tabs" role="tablist">
        {places.map(({ name, title }, index) => (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={index === selected}
            onClick={() => select(index)}
          >
            {title}
          </button>
        ))}
      </div>
      <div role="tabpanel">
        <HostedCard key={place.name} place={place} {...{ clockShift, properties }} />
      </div>
    </>
  );
}

/** A card in the frame that HubSpot puts around it. */
function HostedCard({ place, ...rest }: HostedCardProps) {
  return (
    <article className="panel card" data-card={place.name} data-location={place.location}>
      <header className="card__head">
        <h2>{place.title}</h2>
        <span className="card__app">Pacekeeper</span>
      </header>
      <div className="card__body">
        <CardHost place={place} {...rest} />
      </div>
    </article>
  );
}

function Related({ content }: { content: RecordPage }) {
  const title = kinds[content.objectType].related;
  return (
    <section className="panel related">
      <h2>
        {title} ({content.related.length})
      </h2>
      {content.related.length === 0 ? <p className="quiet">None.</p> : null}
      <ul>
        {content.related.map(({ path, name, detail }) => (
          <li key={path}>
            <a href={path}>{name}</a>
            <span className="quiet">{detail}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
