import type { Term } from '../scorecard.ts';
import { atLeast, bin, containing, known, missing, oneOf, under } from './bin.ts';

/**
 * Who can say yes. Top of the range (15) for those who sign alone, a little less for a function's head, who usually has
 * the budget and the problem; a third of it for a manager, who can champion but not sign; below 0 for roles that rarely
 * buy. Phrases such as "assistant to" stand first, so that an assistant to the CEO is not read as a CEO.
 */
const seniority = {
  id: 'seniority',
  group: 'fit',
  title: 'Seniority',
  reads: [{ property: 'jobtitle', as: 'text' }],
  bins: [
    bin(
      -5,
      'Assists a decision maker',
      containing('assistant to', 'assistant of', 'office of the'),
    ),
    bin(12, 'Vice president', containing('vp', 'svp', 'evp', 'vice president')),
    bin(
      15,
      'Top management or owner',
      containing(
        ...['chief', 'ceo', 'cfo', 'coo', 'cto', 'cio', 'cmo', 'cro', 'cpo', 'president'],
        ...['founder', 'owner', 'managing director', 'partner'],
      ),
    ),
    bin(10, 'Head of a department', containing('director', 'head')),
    bin(5, 'Manager or team lead', containing('manager', 'lead', 'supervisor')),
    bin(-5, 'Junior role', containing('assistant', 'intern', 'trainee', 'student', 'apprentice')),
    bin(0, 'Another role', known),
    bin(0, 'Job title unknown', missing),
  ],
  decay: null,
} as const satisfies Term;

/**
 * Big enough to pay, small enough to decide: 50 to 999 employees stand highest (10). Larger companies buy, but through
 * more people (6); under 10 there is seldom a budget (-5). Read at the lower end of a bracket, so that "51-200" counts
 * from 51. Unknown is worth 0: it speaks neither way, and the missing field is counted under data quality.
 */
const companySize = {
  id: 'company-size',
  group: 'fit',
  title: 'Company size',
  reads: [{ property: 'numemployees', as: 'range' }],
  bins: [
    bin(6, '1,000 employees or more', atLeast(1_000)),
    bin(10, '50 to 999 employees', atLeast(50)),
    bin(3, '10 to 49 employees', atLeast(10)),
    bin(-5, 'Fewer than 10 employees', under(10)),
    bin(0, 'Company size unknown', missing),
  ],
  decay: null,
} as const satisfies Term;

/**
 * Which industries fit is the team's own knowledge, so none is rated here: a named industry earns a little (3) because it
 * can be qualified at all. Meant to be replaced by the industries that the team sells to.
 */
const industry = {
  id: 'industry',
  group: 'fit',
  title: 'Industry',
  reads: [{ property: 'industry', as: 'text' }],
  bins: [bin(3, 'Industry known', known), bin(0, 'Industry unknown', missing)],
  decay: null,
} as const satisfies Term;

/**
 * A company's own domain ties a person to an employer (5). A free-mail address in a business sale often means a private
 * inquiry or a wish not to be found (-8, about a department head's advantage); a throwaway address is a refusal to be
 * reached and outweighs any title (-20).
 */
const mailDomain = {
  id: 'mail-domain',
  group: 'fit',
  title: 'E-mail domain',
  reads: [{ property: 'email', as: 'e-mail address' }],
  bins: [
    bin(-20, 'Throwaway e-mail address', { is: 'at', domain: 'throwaway' }),
    bin(-8, 'Free e-mail address', { is: 'at', domain: 'free mail' }),
    bin(5, 'Company e-mail address', { is: 'at', domain: 'own' }),
  ],
  decay: null,
} as const satisfies Term;

/**
 * How much intent a channel implies: a referral carries somebody's trust (10); who searches or types the address was
 * looking (6, 5); paid search also, but is often research (3); a newsletter or organic social reader knows the name (2);
 * paid social interrupts people who were not looking (-3); offline records are mostly uploaded lists (-3).
 */
const source = {
  id: 'source',
  group: 'fit',
  title: 'Original source',
  reads: [{ property: 'hs_analytics_source', as: 'choice' }],
  bins: [
    bin(10, 'Came by referral', oneOf('REFERRALS')),
    bin(6, 'Found you by search or an AI answer', oneOf('ORGANIC_SEARCH', 'AI_REFERRALS')),
    bin(5, 'Came straight to your site', oneOf('DIRECT_TRAFFIC')),
    bin(3, 'Came by a search ad', oneOf('PAID_SEARCH')),
    bin(2, 'Came by e-mail or social media', oneOf('EMAIL_MARKETING', 'SOCIAL_MEDIA')),
    bin(-3, 'Came by an ad on social media', oneOf('PAID_SOCIAL')),
    bin(-3, 'Came from a list or an event', oneOf('OFFLINE')),
    bin(0, 'Source unknown', missing),
  ],
  decay: null,
} as const satisfies Term;

/** What the person and the company are, whatever they did. */
export const fitTerms = [
  seniority,
  companySize,
  industry,
  mailDomain,
  source,
] as const satisfies readonly Term[];
