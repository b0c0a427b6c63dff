import type { Instant } from '../../domain/crm/time.ts';
import type { WorldRecord } from '../world.ts';
import type { Dice } from './dice.ts';
import type { Plan } from './options.ts';
import { RecordBuilder, stamp } from './record-builder.ts';
import { cities, companyForms, companyHeads, companyTails } from './words.ts';

/** A business that contacts work for. */
export interface Company {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly industry: string;
  readonly employees: number;
  readonly country: string;
  readonly city: string;
  readonly createdAt: Instant;
  /** Log-odds that size and industry add to a lead's chance. */
  readonly fit: number;
}

const CONTACTS_PER_COMPANY = 2.2;

const industries: readonly (readonly [
  item: readonly [name: string, fit: number],
  weight: number,
])[] = [
  [['Computer Software', 0.3], 22],
  [['Manufacturing', 0.4], 18],
  [['Logistics and Supply Chain', 0.3], 12],
  [['Retail', -0.2], 14],
  [['Financial Services', 0.1], 10],
  [['Hospital and Health Care', 0], 9],
  [['Education Management', -0.6], 9],
  [['Government Administration', -0.5], 6],
];

/** The smallest size of a bracket, and what it adds to the log-odds. */
const sizeFit: readonly (readonly [employees: number, fit: number])[] = [
  [1000, 0.1],
  [250, 0.6],
  [50, 0.5],
  [10, -0.1],
];
const SMALLEST_FIT = -0.6;

/** Companies for a number of contacts: about one for every two. */
export function companiesFor(plan: Plan, dice: Dice): readonly Company[] {
  const count = Math.ceil(plan.contacts / CONTACTS_PER_COMPANY);
  return Array.from({ length: count }, (_, i) => company(plan, dice.fork(`company ${i}`), i));
}

function company(plan: Plan, dice: Dice, index: number): Company {
  const stem = dice.pick(companyHeads) + dice.pick(companyTails);
  const [industry, industryFit] = dice.weighted(industries);
  const employees = Math.max(2, Math.round(Math.exp(4.4 + 1.5 * dice.normal())));
  const [country, towns] = dice.weighted(cities.map((each) => [each, each[2]] as const));
  return {
    id: String(800_000_001 + index),
    name: stem + dice.pick(companyForms),
    domain: `${stem.toLowerCase()}-${index + 1}.example`,
    industry,
    employees,
    country,
    city: dice.pick(towns),
    createdAt: plan.start,
    fit: industryFit + (sizeFit.find(([least]) => employees >= least)?.[1] ?? SMALLEST_FIT),
  };
}

/** The company as a record of the portal. */
export function companyRecord(company: Company, now: Instant): WorldRecord {
  return new RecordBuilder(company.id, company.createdAt)
    .setAll(
      {
        name: company.name,
        domain: company.domain,
        industry: company.industry,
        numberofemployees: company.employees,
        country: company.country,
        city: company.city,
        createdate: stamp(company.createdAt),
      },
      company.createdAt,
      'IMPORT',
    )
    .build(now);
}
