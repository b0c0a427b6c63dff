import { describe, expect, test } from '@jest/globals';
import type { PropertyDefinition, PropertyType } from '../../../../src/domain/crm/property.ts';
import { checkScorecard } from '../../../../src/domain/leads/scorecard/check-scorecard.ts';
import { compileScorecard } from '../../../../src/domain/leads/scorecard/compile-scorecard.ts';
import { defaultScorecard } from '../../../../src/domain/leads/scorecard/default-scorecard.ts';
import { propertiesOf } from '../../../../src/domain/leads/scorecard/term-faults.ts';
import { contactProperties } from '../../../../src/sandbox/standard/contact-properties.ts';
import { saidReason } from '../../../words/said-of-leads.ts';

const definitions: readonly PropertyDefinition[] = contactProperties.map((each) => ({
  objectType: 'contact',
  name: each.name,
  label: each.label,
  type: each.type as PropertyType,
  options: each.options,
}));
const now = Date.UTC(2026, 10, 23);
const { score } = compileScorecard(defaultScorecard, definitions);

describe('the default scorecard', () => {
  test('has no problems on a portal with the standard properties', () => {
    expect(checkScorecard(defaultScorecard, definitions)).toEqual([]);
  });

  test('reads no property that is the outcome or that only a running sale fills in', () => {
    const outcome = /lifecycle|deal|revenue|customer|closed|lead_status|owner|notes_|contacted/;
    const read = defaultScorecard.terms.flatMap(propertiesOf).map((each) => each.property);
    expect(read.filter((each) => outcome.test(each))).toEqual([]);
  });

  test('has reasons that fit a sidebar', () => {
    const reasons = defaultScorecard.terms.flatMap((term) => term.bins.map((each) => each.reason));
    expect(reasons.filter((each) => each.length > 42)).toEqual([]);
  });

  test('grades a fitting, interested lead A', () => {
    const lead = score(
      {
        email: 'ana@acme.example',
        jobtitle: 'VP, Operations',
        numemployees: '51-200',
        industry: 'Logistics',
        company: 'Acme',
        phone: '+1 555 0100',
        hs_analytics_source: 'REFERRALS',
        hs_analytics_last_visit_timestamp: '2026-11-21T10:00:00Z',
        hs_analytics_num_page_views: '12',
        recent_conversion_event_name: 'Price list',
        recent_conversion_date: '2026-11-20T10:00:00Z',
      },
      now,
    );
    expect(lead).toMatchObject({ grade: 'A', degraded: [] });
    expect(lead.lines.map((line) => saidReason(line.reason))).toEqual(
      expect.arrayContaining(['Vice president', '50 to 999 employees', 'Came by referral']),
    );
  });

  test('grades a dead address of a student D', () => {
    const lead = score(
      {
        email: 'x@gmail.com',
        jobtitle: 'Student',
        hs_email_bad_address: 'true',
        hs_email_bounce: '1',
      },
      now,
    );
    expect(lead.grade).toBe('D');
    expect(lead.points).toBeLessThan(0);
  });

  test.each([
    ['Assistant to the CEO', 'Assists a decision maker'],
    ['Vice President of Sales', 'Vice president'],
    ['President', 'Top management or owner'],
    ['Chief Operations Officer', 'Top management or owner'],
    ['Director of Finance', 'Head of a department'],
    ['Head-of-Growth', 'Head of a department'],
    ['Purchasing Manager', 'Manager or team lead'],
    ['Finance Assistant', 'Junior role'],
    ['Senior Sales Specialist', 'Another role'],
    ['Internal Auditor', 'Another role'],
  ])('reads the title %j as: %s', (jobtitle, reason) => {
    expect(score({ jobtitle }, now).lines[0]?.reason).toEqual({
      say: 'default reason',
      with: { text: reason },
    });
  });

  test('says nothing of engagement that was never seen', () => {
    expect(score({}, now).lines.filter((line) => line.group === 'engagement')).toEqual([]);
  });
});
