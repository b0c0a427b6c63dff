import type { WorldProperty } from '../world.ts';
import { inGroup } from './define.ts';

const company = inGroup('companyinformation');

/** The company properties that HubSpot defines and Pacekeeper's worlds use. */
export const companyProperties: readonly WorldProperty[] = [
  company.number('hs_object_id', 'Record ID'),
  company.text('name', 'Company name'),
  company.text('domain', 'Company Domain Name'),
  company.text('industry', 'Industry'),
  company.number('numberofemployees', 'Number of Employees'),
  company.number('annualrevenue', 'Annual Revenue'),
  company.text('country', 'Country/Region'),
  company.text('city', 'City'),
  company.text('founded_year', 'Year Founded'),
  company.choice('hubspot_owner_id', 'Company owner', []),
  company.moment('createdate', 'Create Date'),
  company.moment('hs_lastmodifieddate', 'Last Modified Date'),
];
