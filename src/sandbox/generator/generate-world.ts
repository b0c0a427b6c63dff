import { defaultPipeline } from '../standard/default-pipeline.ts';
import { standardProperties } from '../standard/standard-properties.ts';
import type { World, WorldLink } from '../world.ts';
import { companiesFor, companyRecord } from './company.ts';
import { contactRecord } from './contact-record.ts';
import { type DealPlan, dealPlan } from './deal-plan.ts';
import { dealRecord } from './deal-record.ts';
import { diceOf } from './dice.ts';
import { ownContactProperties } from './engagement.ts';
import { spoiltContact, spoiltDeal } from './faults.ts';
import { goalRecords } from './goal-records.ts';
import { type Lead, leadsOf } from './lead.ts';
import { openingsOf } from './openings.ts';
import { type GenerateOptions, planFrom } from './options.ts';
import { salesForce } from './team.ts';

/**
 * Makes the portal of a software seller: leads of several channels, reps of different skill, deals with their history,
 * goals, and a few values that cannot be read. The same options always give the same world. Throws a RangeError for
 * impossible options.
 */
export function generateWorld(options: GenerateOptions): World {
  const plan = planFrom(options);
  const dice = diceOf(plan.seed);
  const force = salesForce(plan, dice.fork('team'));
  const companies = companiesFor(plan, dice.fork('companies'));
  const all = leadsOf(plan, dice.fork('leads'), companies, force);
  const deals = openingsOf(plan, dice.fork('openings'), all).map((opening) =>
    dealPlan(plan, opening, force),
  );
  const leads = all.filter((each) => each.arrives);
  const dealsOf = Map.groupBy(deals, (deal) => deal.opening.lead);
  const faults = dice.fork('faults');
  const properties = standardProperties([defaultPipeline]);
  return {
    portalId: plan.portalId,
    timeZone: plan.timeZone,
    homeCurrency: plan.homeCurrency,
    now: plan.now,
    properties: { ...properties, contacts: [...properties.contacts, ...ownContactProperties] },
    owners: [...force.reps.map((rep) => rep.owner), ...force.managers],
    pipelines: [defaultPipeline],
    records: {
      contacts: leads.map((lead) =>
        spoiltContact(contactRecord(lead, dealsOf.get(lead) ?? [], plan.now), faults),
      ),
      deals: deals.map((deal) => spoiltDeal(dealRecord(deal, plan.now), faults)),
      companies: companies.map((company) => companyRecord(company, plan.now)),
      goal_targets: goalRecords(plan, dice.fork('goals'), force, deals),
    },
    links: [...leads.flatMap(companyLink), ...deals.flatMap(dealLinks)],
  };
}

function companyLink(lead: Lead): readonly WorldLink[] {
  if (lead.company === null) return [];
  return [
    { from: { type: 'contacts', id: lead.id }, to: { type: 'companies', id: lead.company.id } },
  ];
}

function dealLinks(deal: DealPlan): readonly WorldLink[] {
  const { lead } = deal.opening;
  if (lead === null) return [];
  const from = { type: 'deals', id: deal.id } as const;
  const contact: WorldLink = { from, to: { type: 'contacts', id: lead.id } };
  if (lead.company === null) return [contact];
  return [contact, { from, to: { type: 'companies', id: lead.company.id } }];
}
