import { createHash } from 'node:crypto';
import { goalKey } from '../../src/contract/goal-key.ts';
import { pacePageSchema } from '../../src/contract/pace-page.ts';
import { usualPreferences } from '../../src/domain/goals/updates/preferences.ts';
import { setUp } from '../support/set-up.ts';
import { type Collected, isObject, stableText } from './collected.ts';
import { actOnLeads, changeSettings } from './golden-acts.ts';
import { type GoldenPortal, openGoldenPortal, type Person } from './golden-portal.ts';

/** Answers by what was asked. */
type Shown = Record<string, unknown>;

const end = Date.UTC(2026, 10, 24, 12);
const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;

/**
 * Two weeks of a sandbox portal, as HubSpot and the mail server see them: a run, leads handed over and notes written, a run a week
 * later, every card and page then; settings changed, a run an hour later, and what that made of the pages.
 */
export async function collectGolden(): Promise<Collected> {
  const golden = await openGoldenPortal(end);
  try {
    // So that as much as can be goes out.
    await setUp(golden.store, 'updates', { ...usualPreferences, email: true, crm: 'task' });
    await golden.run(end - WEEK);
    const leadActs = await actOnLeads(golden);
    await golden.run(end);
    const contacts = await cards(golden, 'contacts', '/v1/cards/lead-quality', 'contactId');
    const deals = await cards(golden, 'deals', '/v1/cards/goal-pacing', 'dealId');
    const shown = {
      'contact-cards': contacts.whole,
      'contact-card-digests': contacts.digests,
      'deal-cards': deals.whole,
      'deal-card-digests': deals.digests,
      home: await homePages(golden),
      settings: await settingsPages(golden),
    };
    const settingsActs = await changeSettings(golden);
    await golden.run(end + HOUR);
    const after = { ...(await homePages(golden)), ...(await settingsPages(golden)) };
    return {
      ...shown,
      acts: { ...leadActs, ...settingsActs },
      'after-settings': after,
      mails: Object.fromEntries(golden.mails.map(({ key, ...mail }) => [key, mail])),
      tasks: Object.fromEntries(golden.portal.activities('tasks').map((task) => [task.id, task])),
    };
  } finally {
    await golden.close();
  }
}

/** Of so many records one is kept whole, as each role sees it; of the others, what the admin sees is kept as a digest. */
const KEPT = { contacts: 40, deals: 10 };

/** Cards that are asked for at a time. */
const AT_ONCE = 8;

/** The cards of all records: some whole, a digest of each of the others. */
async function cards(
  golden: GoldenPortal,
  type: keyof typeof KEPT,
  path: string,
  idName: string,
): Promise<{ readonly whole: Shown; readonly digests: Shown }> {
  const whole: Shown = {};
  const digests: Shown = {};
  const look = async (id: string, place: number) => {
    const ask = (person: Person) => golden.get(path, person, { [idName]: id });
    if (place % KEPT[type] === 0) whole[id] = await byRole(golden, ask);
    else digests[id] = digestOf(await ask(golden.people.admin));
  };
  const ids = [...golden.portal.truth(type)].map(({ id }) => id);
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const some = ids.slice(start, start + AT_ONCE);
    await Promise.all(some.map((id, place) => look(id, start + place)));
  }
  return { whole, digests };
}

function digestOf(answer: unknown): string {
  return createHash('sha256').update(stableText(answer)).digest('hex').slice(0, 8);
}

/** What each role is shown: of what the admin is shown otherwise, only that. */
async function byRole(
  { people: { admin, manager, marketer, rep } }: GoldenPortal,
  ask: (person: Person) => Promise<unknown>,
): Promise<Shown> {
  const forAdmin = await ask(admin);
  const shown: Shown = { admin: forAdmin };
  for (const person of [manager, marketer, rep]) {
    shown[person.role] = besides(await ask(person), forAdmin);
  }
  return shown;
}

/** The fields in which an answer differs from the admin's. */
function besides(answer: unknown, forAdmin: unknown): unknown {
  if (!isObject(answer) || !isObject(forAdmin) || answer['state'] !== forAdmin['state']) {
    return answer;
  }
  const names = [...new Set([...Object.keys(answer), ...Object.keys(forAdmin)])];
  const differing = names.filter((name) => stableText(answer[name]) !== stableText(forAdmin[name]));
  if (differing.length === 0) return 'as the admin';
  return {
    'as the admin but': Object.fromEntries(differing.map((name) => [name, answer[name] ?? null])),
  };
}

/** Every tab of the home page. */
async function homePages(golden: GoldenPortal): Promise<Shown> {
  const pages: Shown = {};
  for (const name of ['leads', 'hand-overs', 'learning']) {
    pages[name] = await byRole(golden, (person) => golden.get(`/v1/pages/${name}`, person));
  }
  for (const person of golden.people.all) {
    const { role, userId } = person;
    pages[`updates of ${role} ${userId}`] = await golden.get('/v1/pages/updates', person);
  }
  return { ...pages, ...(await pacePages(golden)) };
}

/** The Pace tab to its end, in both orders, and what changed for each goal on it. */
async function pacePages(golden: GoldenPortal): Promise<Shown> {
  const { admin } = golden.people;
  const pages: Shown = {};
  const ids: string[] = [];
  for (let isMore = true; isMore; ) {
    const offset = String(ids.length);
    const ask = (person: Person) => golden.get('/v1/pages/pace', person, { offset });
    pages[`pace from ${offset}`] = await byRole(golden, ask);
    const page = pacePageSchema.parse(await ask(admin));
    if (page.state !== 'shown') throw new Error(`The Pace tab is ${page.state}.`);
    ids.push(...page.rows.map(({ goal }) => goal.id));
    isMore = page.rows.length > 0 && ids.length < page.total;
  }
  pages['pace by help'] = await byRole(golden, (person) =>
    golden.get('/v1/pages/pace', person, { order: 'help' }),
  );
  for (const id of ids) {
    pages[`changes of goal ${id}`] = await byRole(golden, (person) =>
      golden.get('/v1/pages/goal-changes', person, { goal: goalKey(id) }),
    );
  }
  return pages;
}

/** What the settings page asks for without a choice of somebody's. */
const settings = [
  ...['rules', 'properties', 'suggestions', 'warnings', 'personas', 'goals', 'calendar'],
  ...['roles', 'audit', 'export-audit', 'export'],
];

async function settingsPages(golden: GoldenPortal): Promise<Shown> {
  const pages: Shown = {};
  for (const name of settings) {
    pages[name] = await byRole(golden, (person) => golden.get(`/v1/settings/${name}`, person));
  }
  pages['schedule'] = await byRole(golden, (person) =>
    golden.get('/v1/settings/setting', person, { name: 'schedule' }),
  );
  for (const property of ['industry', 'lifecyclestage', 'numemployees']) {
    pages[`values of ${property}`] = await golden.get(
      '/v1/settings/property-values',
      golden.people.admin,
      { property },
    );
  }
  return pages;
}
