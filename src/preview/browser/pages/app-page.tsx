import type { CardPlace } from '../../page.ts';
import { CardHost } from '../card-host.tsx';
import { useClockShift } from './record-page.tsx';

/** A page stands on no record. */
const noProperties = {};

/** A page of the app in the frame that HubSpot puts around it. */
export function AppPageView({ place, now }: { place: CardPlace; now: number }) {
  const clockShift = useClockShift(now);
  return (
    <article className="panel card" data-card={place.name} data-location={place.location}>
      <header className="card__head">
        <h1>{place.title}</h1>
        <span className="card__app">Pacekeeper</span>
      </header>
      <div className="card__body">
        <CardHost place={place} properties={noProperties} clockShift={clockShift} />
      </div>
    </article>
  );
}
