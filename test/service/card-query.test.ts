import { describe, expect, test } from '@jest/globals';
import { leadQualityQuery } from '../../src/contract/lead-quality-card.ts';
import { readCardQuery } from '../../src/service/card-query.ts';
import { RequestError } from '../../src/service/errors.ts';

const path = '/v1/cards/lead-quality';
const identity = 'userId=7&portalId=62515&userEmail=ana%40acme.example&appId=99';
const read = (query: string) => readCardQuery(`${path}?${query}`, leadQualityQuery);

describe('the query of a card request', () => {
  test('splits into who asks and what for', () => {
    expect(read(`contactId=51&${identity}`)).toEqual({
      identity: { userId: '7', portalId: '62515', userEmail: 'ana@acme.example', appId: '99' },
      query: { contactId: '51' },
    });
  });

  test.each([
    ['a second portalId', `contactId=51&portalId=1&${identity}`],
    ['a second portalId under an escaped name', `contactId=51&portal%49d=1&${identity}`],
    ['a second portalId after HubSpot’s', `contactId=51&${identity}&portalId=1`],
    ['an array of portalIds', `contactId=51&portalId[]=1&${identity}`],
    ['another spelling of portalId', `contactId=51&PortalId=1&${identity}`],
    [
      'a portalId with a separator in it',
      `contactId=51&portalId=1%26portalId=2&userId=7&userEmail=a&appId=9`,
    ],
    ['a portalId that is no number', 'contactId=51&portalId=1e3&userId=7&userEmail=a&appId=9'],
    ['a portalId in other digits', 'contactId=51&portalId=%D9%A1&userId=7&userEmail=a&appId=9'],
    ['a NUL in a name', `contactId=51&portalId%00=1&${identity}`],
    ['no portalId', 'contactId=51&userId=7&userEmail=a&appId=9'],
    ['no record id', identity],
    ['two record ids', `contactId=51&contactId=52&${identity}`],
    ['a record id that is no number', `contactId=51%20OR%201=1&${identity}`],
    ['a name that no card sends', `contactId=51&admin=true&${identity}`],
  ])('is refused with %s', (_, query) => {
    expect(() => read(query)).toThrow(RequestError);
  });

  test('is refused with all its faults at once, by name', () => {
    expect(() => read('contactId=x&portalId=y&userId=7&userEmail=a&appId=9')).toThrow(
      /portalId.*contactId/,
    );
  });
});
