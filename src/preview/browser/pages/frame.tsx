import { type ReactNode, useEffect, useState } from 'react';
import type { PageContent, PageFrame } from '../../page.ts';
import { Toasts } from '../toasts.tsx';

const places = [
  { path: '/', label: 'Overview' },
  { path: '/home', label: 'Home' },
  { path: '/contacts', label: 'Contacts' },
  { path: '/deals', label: 'Deals' },
  { path: '/settings', label: 'Settings' },
  { path: '/import', label: 'Import' },
] as const;

/** What stands around every page: where one can go, which portal this is, who is looking. */
export function Frame({
  frame,
  kind,
  children,
}: {
  frame: PageFrame;
  kind: PageContent['kind'];
  children: ReactNode;
}) {
  const path = frame.here.split('?')[0] ?? '/';
  const shown = places.filter((place) => place.path !== '/import' || frame.offersImport);
  return (
    <>
      <header className="bar">
        <a className="bar__brand" href="/">
          <img src="/assets/icon.svg" alt="" width={28} height={28} />
          Pacekeeper
        </a>
        <nav className="bar__places" aria-label="Pages">
          {shown.map((place) => (
            <a
              key={place.path}
              href={place.path}
              {...(isHere(place.path, path) ? { 'aria-current': 'page' } : {})}
            >
              {place.label}
            </a>
          ))}
        </nav>
        <PortalClock frame={frame} />
        <ViewerSwitch frame={frame} />
      </header>
      <p className="notice">
        <strong>Local preview.</strong> The cards are the built ones, hosted on this machine the way
        HubSpot hosts them. Nothing is written to HubSpot.
      </p>
      <main className={`page page--${kind.replace(' ', '-')}`}>{children}</main>
      <Toasts />
    </>
  );
}

function isHere(place: string, path: string): boolean {
  return place === '/' ? path === '/' : path === place || path.startsWith(`${place}/`);
}

/** The portal's own time: an import may have set it to the past. */
function PortalClock({ frame }: { frame: PageFrame }) {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const begun = performance.now();
    const timer = setInterval(() => setPassed(performance.now() - begun), 1_000);
    return () => clearInterval(timer);
  }, []);
  const text = new Intl.DateTimeFormat(frame.locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: frame.portal.timeZone,
  }).format(frame.now + passed);
  return (
    <div className="bar__portal">
      <span className="bar__portal-name">{frame.portal.name}</span>
      <time title={frame.portal.timeZone}>{text}</time>
    </div>
  );
}

function ViewerSwitch({ frame }: { frame: PageFrame }) {
  return (
    <form className="bar__viewer" method="post" action="/preview/viewer">
      <input type="hidden" name="back" value={frame.here} />
      <label htmlFor="viewer">Looking as</label>
      <select
        id="viewer"
        name="userId"
        defaultValue={frame.viewer}
        onChange={({ target }) => target.form?.requestSubmit()}
      >
        {frame.viewers.map(({ userId, name, role }) => (
          <option key={userId} value={userId}>
            {name} ({role})
          </option>
        ))}
      </select>
      <label htmlFor="locale">in</label>
      <select
        id="locale"
        name="locale"
        defaultValue={frame.locale}
        onChange={({ target }) => target.form?.requestSubmit()}
      >
        {frame.locales.map((locale) => (
          <option key={locale} value={locale}>
            {languageName(locale)}
          </option>
        ))}
      </select>
    </form>
  );
}

/** A language by its own name: "Deutsch". */
function languageName(locale: string): string {
  const [language = locale] = locale.split('-');
  return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? locale;
}
