import type { World, WorldChange, WorldProperty, WorldRecord } from '../../../src/sandbox/world.ts';

/** The tiny world's clock: Monday noon in Berlin. */
export const noon = Date.parse('2026-11-23T11:00:00Z');
export const hour = 3_600_000;
export const day = 24 * hour;

/** A text property without options. */
export function textProperty(name: string, type = 'string'): WorldProperty {
  return { name, label: name, type, fieldType: 'text', groupName: 'information', options: [] };
}

/** A change made by a person. */
export function change(property: string, value: string, at: number): WorldChange {
  return { property, value, at, source: 'CRM_UI' };
}

/** A contact created `index` hours before noon yesterday, whose score changed once since. */
export function contact(index: number): WorldRecord {
  const createdAt = noon - day - index * hour;
  return {
    id: String(100 + index),
    createdAt,
    archivedAt: null,
    changes: [
      change('email', `person${index}@example.com`, createdAt),
      change('firstname', `First${index}`, createdAt),
      change('hubspotscore', '1', createdAt),
      change('hubspotscore', String(index), createdAt + hour / 2),
    ],
  };
}

/** A small sales team: 25 contacts, 3 deals, 2 goals, 3 owners of whom one has left. */
export function tinyWorld(change: Partial<World> = {}): World {
  return { ...team, ...change };
}

const owner = { teams: [{ id: '7', name: 'North', primary: true }], archived: false };

const team: World = {
  portalId: 4242,
  timeZone: 'Europe/Berlin',
  homeCurrency: 'EUR',
  now: noon,
  properties: {
    contacts: [
      textProperty('email'),
      textProperty('firstname'),
      textProperty('lastname'),
      textProperty('hubspotscore', 'number'),
      {
        ...textProperty('lifecyclestage', 'enumeration'),
        options: [
          { value: 'lead', label: 'Lead' },
          { value: 'customer', label: 'Customer' },
        ],
      },
    ],
    companies: [textProperty('name'), textProperty('domain')],
    deals: [
      textProperty('dealname'),
      textProperty('dealstage', 'enumeration'),
      textProperty('pipeline', 'enumeration'),
      textProperty('amount', 'number'),
      textProperty('closedate', 'datetime'),
    ],
    goal_targets: [textProperty('hs_goal_name'), textProperty('hs_target_amount', 'number')],
  },
  owners: [
    { ...owner, id: '1', userId: '11', email: 'ada@example.com', firstName: 'Ada', lastName: 'A' },
    { ...owner, id: '2', userId: '12', email: 'bo@example.com', firstName: 'Bo', lastName: 'B' },
    {
      ...owner,
      id: '3',
      userId: '13',
      email: 'cy@example.com',
      firstName: 'Cy',
      lastName: 'C',
      archived: true,
    },
  ],
  pipelines: [
    {
      id: 'default',
      label: 'Sales',
      stages: [
        { id: 'open', label: 'Open', displayOrder: 0, probability: '0.2', isClosed: false },
        { id: 'won', label: 'Won', displayOrder: 1, probability: '1.0', isClosed: true },
      ],
    },
  ],
  records: {
    contacts: Array.from({ length: 25 }, (_, index) => contact(index)),
    companies: [],
    deals: [1, 2, 3].map((index) => ({
      id: String(500 + index),
      createdAt: noon - index * day,
      archivedAt: index === 3 ? noon - hour : null,
      changes: [
        change('dealname', `Deal ${index}`, noon - index * day),
        change('dealstage', 'open', noon - index * day),
        change('amount', String(index * 100), noon - index * day),
        change('dealstage', 'won', noon - index * hour),
      ],
    })),
    goal_targets: [1, 2].map((index) => ({
      id: String(900 + index),
      createdAt: noon - 30 * day,
      archivedAt: null,
      changes: [
        change('hs_goal_name', `Goal ${index}`, noon - 30 * day),
        change('hs_target_amount', String(index * 1_000), noon - 30 * day),
      ],
    })),
  },
  links: [
    { from: { type: 'contacts', id: '100' }, to: { type: 'deals', id: '501' } },
    { from: { type: 'contacts', id: '100' }, to: { type: 'deals', id: '502' } },
    { from: { type: 'contacts', id: '101' }, to: { type: 'deals', id: '503' } },
  ],
};
