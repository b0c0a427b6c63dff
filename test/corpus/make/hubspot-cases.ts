import {
  contactColumns,
  contactIdentity,
  dealColumns,
  dealIdentity,
  fullName,
  minor,
} from './columns.ts';
import { type CorpusCase, deal, sheetOf, truthOf } from './corpus-case.ts';
import { type HubSpotLanguage, hubSpotLanguages } from './hubspot-languages.ts';
import { inventedTeam, plainNames, type Team } from './invented-team.ts';
import { dates, numbers, written } from './write-cells.ts';
import { delimited, workbook } from './write-files.ts';

const knowledgeBase =
  'knowledge.hubspot.com: "HubSpot’s default deal properties" and "default contact properties", in the language of the case';

const plainAmount = (amount: number) => written(amount, numbers.plain);

export function hubSpotSheets(words: HubSpotLanguage, { contacts, deals }: Team) {
  const { contactWords: c, dealWords: d } = words;
  return {
    contacts: sheetOf(
      contacts,
      [
        contactColumns.id(c.id),
        contactColumns.first(c.first),
        contactColumns.last(c.last),
        contactColumns.email(c.email),
        contactColumns.phone(c.phone),
        contactColumns.owner(c.owner, fullName),
        contactColumns.company(c.company),
        contactColumns.title(c.title),
        contactColumns.lifecycle(c.lifecycle, words.lifecycle),
        contactColumns.leadStatus(c.leadStatus, words.leadStatus),
        contactColumns.created(c.created, dates.isoMinute),
      ],
      contactIdentity,
    ),
    deals: sheetOf(
      deals,
      [
        dealColumns.id(d.id),
        dealColumns.name(d.name),
        dealColumns.stage(d.stage, words.stages),
        dealColumns.close(d.close, dates.isoMinute),
        dealColumns.owner(d.owner, fullName),
        dealColumns.amount(d.amount, plainAmount),
        dealColumns.pipeline(d.pipeline, words.pipelineName),
        dealColumns.created(d.created, dates.isoMinute),
        dealColumns.contact(d.contactIds, ({ id }) => id),
      ],
      dealIdentity,
    ),
  };
}

function inLanguage(code: string, words: HubSpotLanguage, seed: number): CorpusCase {
  const team = inventedTeam(seed, words.names === undefined ? {} : { names: words.names });
  const { contacts, deals } = hubSpotSheets(words, team);
  const inCode = code.toLowerCase();
  return {
    name: `hubspot-${inCode}`,
    form: 'HubSpot, eleven languages',
    source: knowledgeBase,
    files: [
      {
        name: `contacts-${inCode}.csv`,
        bytes: () => delimited(contacts.headings, contacts.rows, { quoteAll: true }),
        truth: truthOf('contacts', contacts),
      },
      {
        name: `deals-${inCode}.csv`,
        bytes: () => delimited(deals.headings, deals.rows, { quoteAll: true }),
        truth: truthOf('deals', deals),
      },
    ],
    records: { contacts: team.contacts.length, deals: team.deals.length },
  };
}

/** With internal names of properties and of their values, as the export dialog and the API offer. */
function internalNames(): CorpusCase {
  const team = inventedTeam(301, { names: plainNames });
  const stages = [
    'appointmentscheduled',
    'qualifiedtobuy',
    'presentationscheduled',
    'decisionmakerboughtin',
    'contractsent',
    'closedwon',
    'closedlost',
  ];
  const contacts = sheetOf(
    team.contacts,
    [
      contactColumns.id('hs_object_id'),
      contactColumns.email('email'),
      contactColumns.first('firstname'),
      contactColumns.last('lastname'),
      contactColumns.phone('phone'),
      contactColumns.company('company'),
      contactColumns.lifecycle('lifecyclestage', {
        lead: 'lead',
        marketingqualifiedlead: 'marketingqualifiedlead',
        customer: 'customer',
      }),
      contactColumns.leadStatus('hs_lead_status', {
        NEW: 'NEW',
        IN_PROGRESS: 'IN_PROGRESS',
        UNQUALIFIED: 'UNQUALIFIED',
      }),
      contactColumns.owner(
        'hubspot_owner_id',
        ({ id }) => id,
        ({ email }) => email,
      ),
      contactColumns.created('createdate', dates.zulu),
    ],
    contactIdentity,
  );
  const deals = sheetOf(
    team.deals,
    [
      dealColumns.id('hs_object_id'),
      dealColumns.name('dealname'),
      dealColumns.amount('amount', plainAmount),
      dealColumns.currency('deal_currency_code', 'EUR'),
      dealColumns.stage('dealstage', stages),
      dealColumns.pipeline('pipeline', 'default'),
      dealColumns.close('closedate', dates.zulu),
      dealColumns.created('createdate', dates.zulu),
      dealColumns.owner(
        'hubspot_owner_id',
        ({ id }) => id,
        ({ email }) => email,
      ),
      dealColumns.modified('hs_lastmodifieddate', dates.zulu),
    ],
    dealIdentity,
  );
  const people = sheetOf(
    team.owners,
    [
      { heading: 'id', means: { object: 'owner', property: 'hs_object_id' }, cell: ({ id }) => id },
      {
        heading: 'email',
        means: { object: 'owner', property: 'email' },
        cell: ({ email }) => email,
      },
      {
        heading: 'firstName',
        means: { object: 'owner', property: 'firstname' },
        cell: ({ first }) => first,
      },
      {
        heading: 'lastName',
        means: { object: 'owner', property: 'lastname' },
        cell: ({ last }) => last,
      },
    ],
    ({ email }) => ({ object: 'contacts', property: 'email', value: email }),
  );
  return {
    name: 'hubspot-internal-names',
    form: 'HubSpot, internal names and ids',
    source:
      'developers.hubspot.com: exports guide (exportInternalValuesOptions), properties, owners API',
    files: [
      {
        name: 'contacts.csv',
        bytes: () => delimited(contacts.headings, contacts.rows),
        truth: truthOf('contacts', contacts),
      },
      {
        name: 'deals.csv',
        bytes: () => delimited(deals.headings, deals.rows),
        truth: truthOf('deals', deals),
      },
      {
        name: 'owners.csv',
        bytes: () => delimited(people.headings, people.rows),
        truth: truthOf('people', people),
      },
    ],
    records: { contacts: team.contacts.length, deals: team.deals.length },
  };
}

/** Links by address, and by name, beside none by id. */
function linkedBy(how: 'e-mail' | 'name', seed: number): CorpusCase {
  const english = hubSpotLanguages['en'];
  if (english === undefined) throw new Error('English is one of the languages.');
  const team = inventedTeam(seed, { names: plainNames });
  const { contacts } = hubSpotSheets(english, team);
  const link =
    how === 'e-mail'
      ? dealColumns.contact('Associated Contact Email', ({ email }) => email)
      : dealColumns.contact('Associated Contact', (person) => fullName(person), false);
  const d = english.dealWords;
  const deals = sheetOf(
    team.deals,
    [
      dealColumns.id(d.id),
      dealColumns.name(d.name),
      dealColumns.stage(d.stage, english.stages),
      dealColumns.close(d.close, dates.iso),
      dealColumns.owner(d.owner, fullName),
      dealColumns.amount(d.amount, plainAmount),
      link,
      minor('Deal Type', deal('dealtype'), (_, index) =>
        index % 3 === 0 ? 'Existing Business' : 'New Business',
      ),
    ],
    dealIdentity,
  );
  const slug = how === 'e-mail' ? 'email' : 'name';
  return {
    name: `hubspot-linked-by-${slug}`,
    form: 'Links by id, e-mail, domain or name',
    source: knowledgeBase,
    files: [
      {
        name: 'hubspot-crm-exports-all-contacts.xlsx',
        bytes: () => workbook(contacts.headings, contacts.rows),
        truth: truthOf('contacts', contacts),
      },
      {
        name: 'hubspot-crm-exports-all-deals.xlsx',
        bytes: () => workbook(deals.headings, deals.rows),
        truth: truthOf('deals', deals),
      },
    ],
    records: { contacts: team.contacts.length, deals: team.deals.length },
  };
}

export const hubSpotCases: readonly CorpusCase[] = [
  ...Object.entries(hubSpotLanguages).map(([code, words], index) =>
    inLanguage(code, words, 101 + index),
  ),
  internalNames(),
  linkedBy('e-mail', 302),
  linkedBy('name', 303),
];
