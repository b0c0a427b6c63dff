import pg from 'pg';
import { appRole } from '../../../src/store/engine/tenant.ts';

/** Leads that are written in one statement. */
const CHUNK = 50_000;

/**
 * Fills a portal with leads of three years, made by the server itself: 30 properties, and for each lead the changes that a
 * back-test reads. One in twenty becomes a customer, the more likely the more pages it viewed.
 */
export async function fillWithLeads(url: string, portalId: number, leads: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (let from = 1; from <= leads; from += CHUNK) {
      const to = Math.min(leads, from + CHUNK - 1);
      await client.query('BEGIN');
      await client.query(`SET LOCAL ROLE ${appRole}; SET LOCAL app.portal_id = '${portalId}'`);
      await client.query(contactsSql, [from, to]);
      await client.query(changesSql, [from, to]);
      await client.query('COMMIT');
    }
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}

const THREE_YEARS_MS = 3 * 365 * 86_400_000;

/** What is known of lead n: plain arithmetic on its number, so that both statements agree on it. */
const leadSql = `
  SELECT n, (extract(epoch FROM now()) * 1000)::bigint - ((n::bigint * 7919) % ${THREE_YEARS_MS / 1000}) * 1000 AS created_at,
    (n * 31) % 40 AS pages, (n * 17) % 10000 < 200 + 15 * ((n * 31) % 40) AS buys
  FROM generate_series($1::int, $2::int) AS n`;

const iso = (moment: string) =>
  `to_char(to_timestamp((${moment}) / 1000.0) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const contactsSql = `
  INSERT INTO pacekeeper.contact (id, first_seen_at, archived, owner_id, name, email, email_health, lifecycle_stage,
    created_at, deal_ids, properties, rejected)
  SELECT n::text, 1, false, (n % 40 + 1)::text, 'Lead ' || n, 'p' || n || '@acme.example', 'fine',
    CASE WHEN buys THEN 'customer' ELSE 'lead' END, created_at, '{}',
    jsonb_build_object(
      'email', 'p' || n || '@' || (ARRAY['gmail.com', 'acme.example', 'north.example'])[n % 3 + 1],
      'jobtitle', (ARRAY['VP, Operations', 'Head of Sales', 'Clerk', 'Student', 'Manager, IT'])[n % 5 + 1],
      'numemployees', (ARRAY['1-5', '51-200', '1000+'])[n % 3 + 1], 'industry', 'RETAIL', 'phone', '+1 555 0100',
      'company', 'Acme', 'hs_analytics_source', (ARRAY['REFERRALS', 'PAID_SEARCH', 'OFFLINE'])[n % 3 + 1],
      'hs_analytics_num_page_views', pages::text, 'hs_analytics_last_visit_timestamp', ${iso('created_at + 86400000')},
      'num_conversion_events', (n % 4)::text, 'recent_conversion_event_name', 'Newsletter',
      'recent_conversion_date', ${iso('created_at + 3600000')}, 'hs_email_open', (n % 7)::text,
      'hs_email_click', (n % 3)::text, 'lifecyclestage', CASE WHEN buys THEN 'customer' ELSE 'lead' END)
    || (SELECT jsonb_object_agg('other_' || k, 'some value ' || n || ' of ' || k) FROM generate_series(1, 15) AS k),
    '[]'
  FROM (${leadSql}) AS lead`;

const changesSql = `
  INSERT INTO pacekeeper.property_change (object_type, object_id, property, changed_at, value)
  SELECT 'contact', n::text, property, created_at + after, value
  FROM (${leadSql}) AS lead CROSS JOIN LATERAL (VALUES
    ('jobtitle', 0::bigint, (ARRAY['VP, Operations', 'Head of Sales', 'Clerk', 'Student', 'Manager, IT'])[n % 5 + 1]),
    ('hs_analytics_num_page_views', 3600000::bigint, (pages / 2)::text),
    ('hs_analytics_num_page_views', 864000000::bigint, pages::text),
    ('lifecyclestage', 0::bigint, 'lead'),
    ('lifecyclestage', 6000000000::bigint, CASE WHEN buys THEN 'customer' END)
  ) AS change(property, after, value)
  WHERE value IS NOT NULL AND created_at + after < (extract(epoch FROM now()) * 1000)::bigint`;
