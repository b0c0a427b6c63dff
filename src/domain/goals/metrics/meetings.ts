import { readInstant } from '../../crm/read-value.ts';
import { contactAt } from './contact-at.ts';
import type { ContactRule } from './metric-rule.ts';

/** HubSpot's dates of meetings on a contact, the fuller one first: any meeting, and those booked by a meetings link. */
const dates = ['hs_latest_meeting_activity', 'engagements_last_meeting_booked'] as const;

/**
 * Meetings: each moment at which a contact is known to have met the team, for who owns the contact now. HubSpot keeps the
 * date of the latest meeting on the contact; every value that it has had is a meeting. One that was booked and moved between
 * two looks is counted once, and a meeting without a contact is not seen.
 */
export const meetings: ContactRule = {
  records: 'contacts',
  properties: dates,
  fault: (definitions) =>
    definitions.some(
      ({ objectType, name }) => objectType === 'contact' && dates.some((each) => each === name),
    )
      ? null
      : 'no meeting dates',
  read: (contact, now) => {
    for (const date of dates) {
      const values = [
        contact.properties[date] ?? '',
        ...contact.changes.flatMap(({ property, value }) =>
          property === date ? [value ?? ''] : [],
        ),
      ];
      const known = values.map(readInstant).filter((at) => at !== null && at <= now);
      if (known.length > 0)
        return [...new Set(known)].flatMap((at) => (at === null ? [] : [contactAt(contact, at)]));
    }
    return [];
  },
};
