import type { ObjectType } from '../domain/crm/property.ts';
import type { CardPlace } from './page.ts';
import type { PageLocation, PreviewOptions, PreviewViewer } from './preview-options.ts';

/** HubSpot's ids of the two record types. */
const objectTypeIds: Readonly<Record<ObjectType, string>> = { contact: '0-1', deal: '0-3' };

/** The cards that belong on a record's page, each with the context that HubSpot would give it. */
export function cardPlaces(
  record: { readonly objectType: ObjectType; readonly id: string },
  viewer: PreviewViewer,
  { cards, portal, backend }: Pick<PreviewOptions, 'cards' | 'portal' | 'backend'>,
): readonly CardPlace[] {
  const places = cards
    .filter(({ objectType }) => objectType === record.objectType)
    .flatMap((card) => card.locations.map((location) => ({ card, location })));
  return places.map(({ card, location }) => ({
    name: card.name,
    title: card.title,
    location,
    script: `/cards/${card.name}.js`,
    context: {
      location,
      user: userContext(viewer),
      portal: { id: portal.id, timezone: portal.timeZone },
      crm: { objectId: numeric(record.id), objectTypeId: objectTypeIds[record.objectType] },
      extension: { appId: numeric(backend.appId), appName: 'Pacekeeper', cardTitle: card.title },
      variables: { backendUrl: backend.url },
    },
  }));
}

const titles: Readonly<Record<PageLocation, string>> = {
  pages: 'Pacekeeper',
  settings: 'Pacekeeper settings',
};

/** A page of the app with the context that HubSpot would give it; null when it was not built. */
export function pagePlace(
  location: PageLocation,
  viewer: PreviewViewer,
  { pages = [], portal, backend }: Pick<PreviewOptions, 'pages' | 'portal' | 'backend'>,
): CardPlace | null {
  const page = pages.find((each) => each.location === location);
  if (page === undefined) return null;
  return {
    name: page.name,
    title: titles[location],
    location,
    script: `/cards/${page.name}.js`,
    context: {
      location,
      user: userContext(viewer),
      portal: { id: portal.id, timezone: portal.timeZone },
      extension: { appId: numeric(backend.appId), appName: 'Pacekeeper' },
      variables: { backendUrl: backend.url },
    },
  };
}

function userContext(viewer: PreviewViewer): Readonly<Record<string, unknown>> {
  const locale = viewer.locale ?? 'en-US';
  return {
    id: numeric(viewer.userId),
    email: viewer.email,
    emails: [viewer.email],
    firstName: viewer.firstName,
    lastName: viewer.lastName,
    roles: [],
    teams: viewer.teams.map(({ id, name }) => ({ id: numeric(id), name, teammates: [] })),
    locale: locale.toLowerCase(),
    language: locale.split('-')[0],
    permissions: [],
  };
}

/** HubSpot gives ids as numbers. One that a number cannot hold exactly (an import may bring such) stays a text. */
function numeric(id: string): number | string {
  const number = Number(id);
  return Number.isSafeInteger(number) ? number : id;
}
