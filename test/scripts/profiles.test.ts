import { describe, expect, test } from '@jest/globals';
import { hubspotProfile, placeholderValues, readProfileValues } from '../../scripts/profiles.ts';

describe('the values of a profile', () => {
  test('come from the environment; a slash at the end of the address is dropped', () => {
    expect(
      readProfileValues({
        PACEKEEPER_PUBLIC_URL: 'https://pace.example.org/',
        PACEKEEPER_SUPPORT_EMAIL: 'help@example.org',
        HUBSPOT_ACCOUNT_ID: '123',
      }),
    ).toEqual({
      backendUrl: 'https://pace.example.org',
      supportEmail: 'help@example.org',
      accountId: 123,
    });
  });

  test('are reserved placeholders where nothing, or an empty text, is set', () => {
    expect(readProfileValues({ PACEKEEPER_PUBLIC_URL: '', HUBSPOT_ACCOUNT_ID: '' })).toEqual(
      placeholderValues,
    );
  });

  test('are refused with every fault at once: HubSpot asks https addresses only', () => {
    expect(() =>
      readProfileValues({
        PACEKEEPER_PUBLIC_URL: 'http://localhost:4600',
        HUBSPOT_ACCOUNT_ID: 'mine',
      }),
    ).toThrow(
      /PACEKEEPER_PUBLIC_URL must be an https address.*\n.*HUBSPOT_ACCOUNT_ID must be the digits/,
    );
  });
});

test('an account is named only when one is chosen', () => {
  expect(hubspotProfile('private', placeholderValues)).toEqual({
    variables: { supportEmail: placeholderValues.supportEmail },
  });
  expect(hubspotProfile('public', { ...placeholderValues, accountId: 7 })).toEqual({
    accountId: 7,
    variables: {
      backendUrl: placeholderValues.backendUrl,
      supportEmail: placeholderValues.supportEmail,
    },
  });
});
