import { describe, expect, test } from '@jest/globals';
import { asked, checkOne, columnOf, meanings } from './check-texts.ts';

const csv = (...rows: readonly string[]) => rows.map((row) => row.replaceAll('|', ';')).join('\n');

describe('files of other systems', () => {
  test('HubSpot’s internal names and values, with moments as milliseconds', async () => {
    const file = await checkOne(
      csv(
        'hs_object_id|dealname|dealstage|pipeline|amount|closedate|hubspot_owner_id|createdate|hs_is_closed_won|hs_lastmodifieddate',
        '1|Alder|closedwon|default|5000|1790848800000|77|2026-08-01T09:00:00Z|true|2026-10-01T09:00:00Z',
        '2|Birch|contractsent|default|500|1796119200000|78|2026-08-02T09:00:00Z|false|2026-10-01T09:00:00Z',
      ),
    );
    expect(Object.entries(meanings(file))).toEqual(
      Object.keys(meanings(file)).map((heading) => [heading, `deals.${heading}`]),
    );
    expect(asked(file)).toEqual(['owners without names']);
  });

  test('HubSpot’s labels: what counts associated records names none, and dates of stages are those', async () => {
    const file = await checkOne(
      csv(
        'Record ID|Deal Name|Deal Stage|Close Date|Number of Associated Contacts|Associated Contact IDs|"Date entered ""Contract Sent (Sales Pipeline)"""',
        '1|Alder|Contract Sent|2026-12-20|1|51|2026-10-01 10:00',
      ),
    );
    expect(Object.values(meanings(file)).slice(4)).toEqual([
      'deals.num_associated_contacts',
      'contacts.hs_object_id',
      'deals.hs_v2_date_entered_contractsent',
    ]);
    expect(file.columns.every(({ confidence }) => confidence === 'sure')).toBe(true);
  });

  test('Salesforce’s fields', async () => {
    const file = await checkOne(
      csv(
        'Id|AccountId|Name|StageName|Amount|CloseDate|OwnerId|IsWon|IsClosed|CreatedDate|LeadSource|ExpectedRevenue',
        '006A1|001A1|Alder|Closed Won|5000|2026-10-01|005A|true|true|2026-08-01T09:00:00.000+0000|Web|5000',
        '006A2|001A2|Birch|Prospecting|700|2026-12-01|005B|false|false|2026-09-01T09:00:00.000+0000|Web|70',
      ),
    );
    expect(file.kind).toBe('deals');
    expect(meanings(file)).toEqual({
      Id: 'deals.hs_object_id',
      AccountId: 'companies.hs_object_id',
      Name: 'deals.dealname',
      StageName: 'deals.dealstage',
      Amount: 'deals.amount',
      CloseDate: 'deals.closedate',
      OwnerId: 'deals.hubspot_owner_id',
      IsWon: 'deals.hs_is_closed_won',
      IsClosed: 'deals.hs_is_closed',
      CreatedDate: 'deals.createdate',
      LeadSource: 'deals.hs_analytics_source',
      // It is the amount times its probability, and no amount of its own.
      ExpectedRevenue: '-',
    });
  });

  test('Pipedrive’s exports: the moment of winning comes before the expected one', async () => {
    const file = await checkOne(
      csv(
        'Deal - ID|Deal - Title|Deal - Value|Deal - Currency of Value|Deal - Stage|Deal - Status|Deal - Won time|Deal - Lost time|Deal - Expected close date|Deal - Deal created|Deal - Owner|Deal - Organization|Deal - Contact person',
        '1|Alder|5000|EUR|Proposal Made|Won|2026-10-01 10:00:00|||2026-08-01 09:00:00|Mei|Alder BV|Ada Novak',
        '2|Birch|700|EUR|Contact Made|Open|||2026-12-01|2026-08-01 09:00:00|Mei|Birch BV|Bo Falk',
      ),
    );
    expect(file.kind).toBe('deals');
    expect(Object.values(meanings(file))).toEqual([
      'deals.hs_object_id',
      'deals.dealname',
      'deals.amount',
      'deals.deal_currency_code',
      'deals.dealstage',
      'deals.status',
      'deals.closedate',
      'deals.closedate',
      'deals.closedate',
      'deals.createdate',
      'deals.hubspot_owner_id',
      'companies.name',
      'contacts.fullname',
    ]);
    expect(columnOf(file, 'Deal - Expected close date').evidence).toContainEqual({
      say: 'where another is blank',
      with: { heading: 'Deal - Won time' },
    });
  });

  test('Odoo’s fields, in which expected revenue is the amount', async () => {
    const file = await checkOne(
      csv(
        'id|name|partner_id|stage_id|expected_revenue|prorated_revenue|probability|date_deadline|create_date|date_closed|user_id',
        '1|Alder|Alder BV|Won|5000.0|5000.0|100.0|2026-10-01|2026-08-01 09:00:00|2026-10-01 10:00:00|Mei',
        '2|Birch|Birch BV|Proposition|500.0|50.0|10.0|2026-12-01|2026-08-01 09:00:00||Mei',
      ),
    );
    expect(file.kind).toBe('deals');
    expect(meanings(file)).toMatchObject({
      stage_id: 'deals.dealstage',
      expected_revenue: 'deals.amount',
      prorated_revenue: '-',
      date_deadline: 'deals.closedate',
      date_closed: 'deals.closedate',
      user_id: 'deals.hubspot_owner_id',
      partner_id: 'companies.name',
    });
  });

  test('Bitrix’s fields, with the codes of its stages', async () => {
    const file = await checkOne(
      csv(
        'ID|TITLE|STAGE_ID|OPPORTUNITY|CURRENCY_ID|ASSIGNED_BY_ID|DATE_CREATE|CLOSEDATE|CLOSED|STAGE_SEMANTIC_ID|CONTACT_ID',
        '1|Alder|C1:WON|5000.00|EUR|12|2026-08-01T09:00:00+03:00|2026-10-01T03:00:00+03:00|Y|S|101',
        '2|Birch|C1:NEW|500.00|EUR|12|2026-08-01T09:00:00+03:00|2026-12-01T03:00:00+03:00|N|P|102',
        '3|Cedar|C1:LOSE|500.00|EUR|12|2026-08-01T09:00:00+03:00|2026-12-01T03:00:00+03:00|Y|F|102',
      ),
    );
    expect(file.kind).toBe('deals');
    expect(meanings(file)).toMatchObject({
      OPPORTUNITY: 'deals.amount',
      CLOSED: 'deals.hs_is_closed',
      CONTACT_ID: 'contacts.hs_object_id',
    });
    expect(columnOf(file, 'STAGE_ID').evidence).toContainEqual({
      say: 'stages end deals',
      with: { won: ['C1:WON'], lost: ['C1:LOSE'] },
    });
  });

  test('Dynamics’ fields and its exports to Excel', async () => {
    const fields = await checkOne(
      csv(
        'opportunityid|name|estimatedvalue|actualvalue|estimatedclosedate|actualclosedate|statecode|ownerid|createdon|stepname',
        'a-1|Alder|5000.00|4800.00|2026-10-01|2026-10-03|1|o-1|2026-08-01T09:00:00Z|4-Close',
        'a-2|Birch|500.00||2026-12-01||0|o-1|2026-08-01T09:00:00Z|1-Qualify',
      ),
    );
    expect(Object.values(meanings(fields))).toEqual([
      'deals.hs_object_id',
      'deals.dealname',
      'deals.amount',
      'deals.amount',
      'deals.closedate',
      'deals.closedate',
      'deals.status',
      'deals.hubspot_owner_id',
      'deals.createdate',
      'deals.dealstage',
    ]);
    const sheet = await checkOne(
      csv(
        '(Do Not Modify) Opportunity|Topic|Potential Customer|Est. Close Date|Est. Revenue|Status|Owner|Created On|Actual Close Date|Actual Revenue',
        'g1|Alder|Alder BV|10/1/2026|$5,000.00|Won|Mei|8/31/2026 9:00 AM|10/30/2026|$4,800.00',
        'g2|Birch|Alder BV|12/1/2026|$500.00|Open|Mei|8/31/2026 9:00 AM||',
      ),
    );
    expect(Object.values(meanings(sheet))).toEqual([
      'deals.hs_object_id',
      'deals.dealname',
      'companies.name',
      'deals.closedate',
      'deals.amount',
      'deals.dealstage',
      'deals.hubspot_owner_id',
      'deals.createdate',
      'deals.closedate',
      'deals.amount',
    ]);
  });

  test('Zoho’s exports, with ids beside names', async () => {
    const file = await checkOne(
      csv(
        'Record Id|Deal Owner.id|Deal Owner|Amount|Deal Name|Closing Date|Account Name|Stage|Contact Name|Created Time|Modified Time|Reason For Loss',
        'z1|u9|Mei|5000|Alder|2026-10-01|Alder|Closed Won|Ada Novak|2026-08-01 09:00:00|2026-10-01 09:00:00|',
        'z2|u9|Mei|500|Birch|2026-12-01|Alder|Qualification|Ada Novak|2026-08-01 09:00:00|2026-10-01 09:00:00|',
      ),
    );
    expect(meanings(file)).toMatchObject({
      'Record Id': 'deals.hs_object_id',
      'Deal Owner': 'deals.hubspot_owner_id',
      'Closing Date': 'deals.closedate',
      'Created Time': 'deals.createdate',
      'Account Name': 'companies.name',
      'Contact Name': 'contacts.fullname',
      'Reason For Loss': 'deals.closed_lost_reason',
    });
  });

  test('headings of no system are read by their words: case, accents, units and plurals do not matter', async () => {
    const file = await checkOne(
      csv(
        'deal_id|STAGE|closeDate|rep_id|Deal value (EUR)|Customer e-mail',
        '1|Won|2026-10-01|7|5000|a@x.example',
        '2|Demo|2026-12-01|8|500|b@x.example',
      ),
    );
    expect(meanings(file)).toEqual({
      deal_id: 'deals.hs_object_id',
      STAGE: 'deals.dealstage',
      closeDate: 'deals.closedate',
      rep_id: 'deals.hubspot_owner_id',
      'Deal value (EUR)': 'deals.amount',
      'Customer e-mail': 'contacts.email',
    });
  });
});
