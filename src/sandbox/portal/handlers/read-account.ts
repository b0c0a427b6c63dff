import { type Answer, answer, type Call, type PortalState } from '../call.ts';

/** `GET /account-info/details`. */
export function readAccount(_call: Call, { content, now }: PortalState): Answer {
  const utcOffset = utcOffsetOf(content.timeZone, now());
  const [hours = 0, minutes = 0] = utcOffset.slice(1).split(':').map(Number);
  const sign = utcOffset.startsWith('-') ? -1 : 1;
  return answer({
    portalId: content.portalId,
    accountType: 'STANDARD',
    timeZone: content.timeZone,
    companyCurrency: content.homeCurrency,
    additionalCurrencies: [],
    utcOffset,
    utcOffsetMilliseconds: sign * (hours * 60 + minutes) * 60_000,
    uiDomain: 'app.hubspot.com',
    dataHostingLocation: 'na1',
  });
}

/** `+01:00`, for a zone at a moment. */
function utcOffsetOf(timeZone: string, at: number): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    timeZoneName: 'longOffset',
  }).formatToParts(at);
  const offset = parts.find((part) => part.type === 'timeZoneName')?.value.replace('GMT', '');
  return offset === undefined || offset === '' ? '+00:00' : offset;
}
