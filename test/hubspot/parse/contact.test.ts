import { describe, expect, test } from '@jest/globals';
import { contact } from './wire.ts';

describe('a contact from HubSpot', () => {
  test('carries what HubSpot says of it', () => {
    const { record } = contact({
      firstname: 'Ada',
      lastname: 'Byron',
      email: 'ada@example.com',
      company: 'Engines',
      jobtitle: 'Founder',
      lifecyclestage: 'lead',
      hs_analytics_source: 'REFERRALS',
      hubspot_owner_id: '11',
      createdate: '2025-12-31T00:00:00Z',
      lastmodifieddate: '1767225600000',
      notes_last_contacted: '2026-01-02T00:00:00Z',
      notes_next_activity_date: '2026-03-02T00:00:00.000Z',
    });
    expect(record).toMatchObject({
      id: '7',
      name: 'Ada Byron',
      email: 'ada@example.com',
      emailHealth: 'fine',
      company: 'Engines',
      jobTitle: 'Founder',
      lifecycleStage: 'lead',
      source: 'REFERRALS',
      ownerId: '11',
      createdAt: Date.UTC(2025, 11, 31),
      modifiedAt: Date.UTC(2026, 0, 1),
      lastContactedAt: Date.UTC(2026, 0, 2),
      nextActivityAt: Date.UTC(2026, 2, 2),
      dealIds: ['70'],
      archived: false,
      rejected: [],
    });
  });

  test('has no name, address or owner when HubSpot leaves them empty', () => {
    const { record } = contact({ firstname: '', lastname: null, email: '' });
    expect(record).toMatchObject({
      name: null,
      email: null,
      emailHealth: 'missing',
      ownerId: null,
    });
  });

  test('says that the creation is unknown when the portal gives the property and leaves it blank', () => {
    for (const createdate of ['', null])
      expect(contact({ createdate }).record.createdAt).toBeNull();
  });

  test("takes creation and change from the record's own dates when the properties are not given", () => {
    const { record } = contact({});
    expect([record.createdAt, record.modifiedAt]).toEqual([Date.UTC(2026, 0), Date.UTC(2026, 1)]);
  });

  test.each([
    ['ada@example.com', {}, 'fine'],
    ['ada.example.com', {}, 'invalid'],
    ['ada@example', {}, 'invalid'],
    ['a da@example.com', {}, 'invalid'],
    [`${'a'.repeat(250)}@example.com`, {}, 'invalid'],
    ['ada@example.com', { hs_email_bad_address: 'true' }, 'invalid'],
    ['ada@example.com', { hs_email_bounce: '2' }, 'bounced'],
    ['ada@example.com', { hs_email_bounce: '0' }, 'fine'],
    ['ada@example.com', { hs_email_quarantined: 'true' }, 'bounced'],
  ])('judges an address by its form and by what HubSpot knows: %s %j', (email, flags, health) => {
    expect(contact({ email, ...flags }).record.emailHealth).toBe(health);
  });

  test("counts only the contact's own doings as engagement", () => {
    const { record } = contact({
      hs_email_last_open_date: '2026-01-05T00:00:00Z',
      recent_conversion_date: '2026-01-07T00:00:00Z',
      notes_last_contacted: '2026-01-20T00:00:00Z',
      lastmodifieddate: '2026-01-21T00:00:00Z',
    });
    expect(record.lastEngagedAt).toBe(Date.UTC(2026, 0, 7));
    expect(contact({}).record.lastEngagedAt).toBeNull();
  });

  test.each([
    ['age', '1,234'],
    ['age', '0x1F'],
    ['age', 'NaN'],
    ['met_on', '2026-02-30'],
    ['met_on', 'yesterday'],
    ['vip', 'yes'],
    ['createdate', '31.12.2025'],
  ])('sets %s = %s aside with a reason and keeps the record', (property, value) => {
    const { record } = contact({ [property]: value, note: '1,234' });
    expect(record.rejected).toEqual([
      { property, value, reason: { say: expect.stringContaining('not a'), with: {} } },
    ]);
    expect(record.properties[property]).toBe(value);
  });

  test('sets nothing aside of texts and empty values', () => {
    expect(contact({ note: 'NaN', age: '', met_on: null, vip: null }).record.rejected).toEqual([]);
  });
});

describe('the history of a record from HubSpot', () => {
  const at = (day: number) => new Date(Date.UTC(2026, 0, day)).toISOString();

  test('is in order of time, with its sources, an emptied value being no value', () => {
    const { history } = contact(
      {},
      {
        lifecyclestage: [
          { value: 'customer', timestamp: at(9), sourceType: 'CRM_UI' },
          { value: 'lead', timestamp: at(3), sourceType: 'FORM' },
        ],
        jobtitle: [
          { value: '', timestamp: at(5) },
          { value: 'Founder', timestamp: at(1) },
        ],
      },
    );
    expect(history).toEqual([
      { property: 'jobtitle', value: 'Founder', at: Date.UTC(2026, 0, 1), source: null },
      { property: 'lifecyclestage', value: 'lead', at: Date.UTC(2026, 0, 3), source: 'FORM' },
      { property: 'jobtitle', value: null, at: Date.UTC(2026, 0, 5), source: null },
      { property: 'lifecyclestage', value: 'customer', at: Date.UTC(2026, 0, 9), source: 'CRM_UI' },
    ]);
  });

  test('leaves out what a record was made with and kept ever since', () => {
    const { history } = contact(
      { createdate: at(1) },
      {
        email: [{ value: 'ada@example.com', timestamp: '2026-01-01T00:00:30Z' }],
        jobtitle: [{ value: 'Founder', timestamp: '2026-01-01T00:01:30Z' }],
      },
    );
    expect(history.map(({ property }) => property)).toEqual(['jobtitle']);
  });

  test('leaves out versions without a readable time', () => {
    const { history } = contact({}, { jobtitle: [{ value: 'Founder', timestamp: 'long ago' }] });
    expect(history).toEqual([]);
  });
});
