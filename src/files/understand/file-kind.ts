import { basename, extname } from 'node:path';
import type { FileObject } from '../../contract/file-check.ts';
import { exactHeadings } from './exact-headings.ts';
import { type HeadingMeaning, headingWords, meaningOf } from './meanings.ts';
import type { Concept } from './vocabulary.ts';

export const fileObjects = ['deals', 'contacts', 'companies', 'people', 'goals'] as const;

/** How much a column says about what a file holds. */
const telling: Readonly<Record<FileObject, Readonly<Record<string, number>>>> = {
  deals: {
    dealname: 1,
    dealstage: 3,
    status: 1,
    pipeline: 2,
    amount: 2,
    amount_in_home_currency: 2,
    closedate: 2,
    hs_is_closed_won: 2,
    hs_is_closed_lost: 2,
    hs_is_closed: 2,
    hs_deal_stage_probability: 1,
    deal_currency_code: 1,
    closed_lost_reason: 2,
    hs_next_step: 1,
    days_to_close: 1,
    hs_manual_forecast_category: 2,
  },
  contacts: {
    firstname: 2,
    lastname: 2,
    fullname: 1,
    email: 2,
    phone: 1,
    mobilephone: 1,
    jobtitle: 2,
    lifecyclestage: 1,
    hs_lead_status: 1,
    hs_analytics_source: 0.5,
    hs_email_optout: 2,
  },
  companies: { domain: 3, numberofemployees: 1, name: 1, industry: 1, annualrevenue: 0.5 },
  people: { team: 3, manager: 3, role: 2, name: 1, email: 1, id: 1, firstname: 1, lastname: 1 },
  goals: { target: 3, period: 3, start: 1, end: 1, rep: 1, team: 1, metric: 2 },
};

/** What a heading that names its object adds. */
const NAMED = 1;
const objectConcepts: Readonly<Record<FileObject, readonly Concept[]>> = {
  deals: ['deal'],
  contacts: ['contact', 'lead', 'lifecycle'],
  companies: ['company'],
  people: ['owner'],
  goals: ['target'],
};

/** What a file's name adds, where it names an object. */
const BY_NAME = 2;

/** How well a table fits each kind, by its headings and its name. */
export function kindScores(
  file: string,
  headings: readonly string[],
  vendor: string | null,
): Readonly<Record<FileObject, number>> {
  const named = headingWords(basename(file, extname(file))).concepts;
  const score = (kind: FileObject): number => {
    const weights = new Map<string, number>();
    for (const heading of headings) {
      const found = weightOf(heading, kind, vendor);
      if (found === null) continue;
      const before = weights.get(found.property) ?? 0;
      weights.set(found.property, Math.max(before, found.weight));
    }
    // What says nothing by its columns is not made something by its name.
    const sum = [...weights.values()].reduce((all, each) => all + each, 0);
    if (sum === 0 || (kind === 'goals' && !isWholeGoal(headings, vendor))) return 0;
    return sum + (objectConcepts[kind].some((each) => named.has(each)) ? BY_NAME : 0);
  };
  return {
    deals: score('deals'),
    contacts: score('contacts'),
    companies: score('companies'),
    people: score('people'),
    goals: score('goals'),
  };
}

/** A goal is somebody's, and has a target and a period. */
function isWholeGoal(headings: readonly string[], vendor: string | null): boolean {
  const found = new Set(
    headings.flatMap((heading) => {
      const meaning = meaningOf(heading, 'goals', vendor);
      return meaning === null || meaning === 'nothing' ? [] : [meaning.property];
    }),
  );
  const isSomebodys = ['rep', 'team', 'company'].some((each) => found.has(each));
  return isSomebodys && found.has('target') && (found.has('period') || found.has('start'));
}

/** What a column says about the file, by the property it means there; of several columns of a property the best one counts. */
function weightOf(
  heading: string,
  kind: FileObject,
  vendor: string | null,
): { readonly property: string; readonly weight: number } | null {
  const meaning = meaningOf(heading, kind, vendor);
  if (meaning === null || meaning === 'nothing' || meaning.by === 'part') return null;
  if (meaning.object !== kind || meaning.isAssociation) return null;
  const isNamed = objectConcepts[kind].some((each) => headingWords(heading).concepts.has(each));
  const own = telling[kind][meaning.property] ?? 0;
  const weight = own + (isNamed && !isOwner(meaning) ? NAMED : 0);
  return { property: meaning.property, weight };
}

/** "Deal owner" says whose file it is as "Deal Name" does; "Owner" alone stands in every file. */
function isOwner({ property }: HeadingMeaning): boolean {
  return property === 'rep' || property === 'name';
}

/** Points below which a table's headings do not say what it is. */
const ENOUGH = 2;

/** The kind that headings say; null when they say none, or two as well. */
export function kindOfScores(scores: Readonly<Record<FileObject, number>>): FileObject | null {
  const best = Math.max(...fileObjects.map((kind) => scores[kind]));
  const kinds = fileObjects.filter((kind) => scores[kind] === best);
  const [first] = kinds;
  return best >= ENOUGH && kinds.length === 1 && first !== undefined ? first : null;
}

/** The system whose names for columns a table has; null when none has two of them more than the others. */
export function vendorOf(headings: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const heading of headings) {
    const { words } = headingWords(heading);
    const vendors = fileObjects.flatMap((kind) =>
      exactHeadings(words, kind).map((each) => each.vendor),
    );
    for (const vendor of new Set(vendors)) counts.set(vendor, (counts.get(vendor) ?? 0) + 1);
  }
  const ranked = [...counts].toSorted(([, one], [, other]) => other - one);
  const [first, second] = ranked;
  if (first === undefined || first[1] < 2) return null;
  return second !== undefined && second[1] === first[1] ? null : first[0];
}
