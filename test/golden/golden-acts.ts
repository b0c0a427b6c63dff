import * as z from 'zod';
import type { GoldenPortal, Person } from './golden-portal.ts';

/** Acts by what they were, with what was answered. */
type Answers = Record<string, unknown>;

const keyOf = (name: string) => `golden-${name.replaceAll(' ', '-').padEnd(20, '-')}`;

/** Leads go from marketing to sales, and some come back; a manager writes a note; a rep wants no mails. */
export async function actOnLeads(golden: GoldenPortal): Promise<Answers> {
  const { manager, marketer, rep } = golden.people;
  const answers: Answers = {};
  const act = async (name: string, path: string, person: Person, body: object) => {
    answers[name] = await golden.post(path, person, { key: keyOf(name), ...body });
  };
  const [first, second, third, fourth] = ownedBy(golden, rep);
  const lead = (name: string, person: Person, contactId: string | undefined, body: object) =>
    act(name, '/v1/leads/hand-over', person, { contactId, ...body });
  await lead('hand over the first', marketer, first, { act: 'hand over', note: 'Asked twice.' });
  await lead('accept it', rep, first, { act: 'accept' });
  await lead('hand over the second', marketer, second, { act: 'hand over' });
  await lead('reject it', rep, second, { act: 'reject', reason: 'no budget', note: 'Next year.' });
  await lead('hand over the third', marketer, third, { act: 'hand over' });
  await lead('hand over the fourth', marketer, fourth, { act: 'hand over' });
  await lead('take it back', marketer, fourth, { act: 'undo' });
  await lead('accept what is not theirs', manager, third, { act: 'accept' });
  await act('write a note', '/v1/updates/note', manager, {
    ...{ act: 'write', toOwnerId: teamMateOf(golden, manager) },
    text: 'Great close last week.',
  });
  await act('switch mails off', '/v1/updates/own', rep, { email: 'off' });
  return answers;
}

/** The first leads of somebody, by id. */
function ownedBy(golden: GoldenPortal, { ownerId }: Person): string[] {
  return [...golden.portal.truth('contacts')]
    .filter(({ archived, properties }) => !archived && properties['hubspot_owner_id'] === ownerId)
    .map(({ id }) => id);
}

/** A rep of the manager's team. */
function teamMateOf({ people }: GoldenPortal, manager: Person): string | null {
  const mate = people.all.find(({ role, teamId }) => role === 'rep' && teamId === manager.teamId);
  return mate?.ownerId ?? null;
}

const rulesPage = z.looseObject({
  live: z.looseObject({
    scorecard: z.looseObject({
      terms: z.array(z.looseObject({ bins: z.array(z.looseObject({ points: z.number() })) })),
    }),
  }),
});
const part = z.looseObject({ seen: z.string() });
const goalsPage = part.extend({ reps: z.array(z.looseObject({ id: z.string() })) });
const warningsPage = part.extend({
  warnings: z.array(
    z.looseObject({ id: z.string(), threshold: z.looseObject({ limit: z.number() }).nullable() }),
  ),
});

/** An admin tries and publishes other rules, and changes every part of the settings. */
export async function changeSettings(golden: GoldenPortal): Promise<Answers> {
  const { admin, marketer } = golden.people;
  const answers: Answers = {};
  const get = (name: string) => golden.get(`/v1/settings/${name}`, admin);
  const act = async (name: string, path: string, body: object) => {
    const key = keyOf(name);
    answers[name] = await golden.post(`/v1/settings/${path}`, admin, { key, ...body });
  };
  const change = (title: string, name: string, seen: string | null, value: unknown) =>
    act(title, 'change-setting', { name, seen, value });
  const { live } = rulesPage.parse(await get('rules'));
  await act('save a draft', 'change-rules', {
    ...{ act: 'save draft', revision: 0, scorecard: turned(live.scorecard) },
  });
  // How far a trial comes at once depends on the machine, so only its end is kept.
  for (const kind of ['dry run', 'back-test']) {
    const key = keyOf(kind);
    await golden.post('/v1/settings/start-trial', admin, { key, kind, revision: 1 });
    await golden.run();
    answers[kind] = await golden.get('/v1/settings/trial', admin, { id: key });
  }
  const publishing = { note: 'The other way round', shadowDays: 0, scores: 'all leads' };
  await act('publish it', 'change-rules', { act: 'publish draft', revision: 1, ...publishing });
  const shown = warningsPage.parse(await get('warnings'));
  await change('set warnings', 'warnings', shown.seen, {
    warnings: shown.warnings.map(({ id, threshold }, place) => {
      const limit = threshold && threshold.limit + 1;
      return { id, on: place !== 0, limit };
    }),
    promptsOff: [],
  });
  await change('set the personas', 'personas', part.parse(await get('personas')).seen, [
    { name: 'Director', traits: [isDirector] },
  ]);
  const { seen, reps } = goalsPage.parse(await get('goals'));
  await act('define a goal', 'change-goals', {
    ...{ act: 'define', seen },
    goals: [{ rep: reps[0]?.id, metric: 'revenue', period: '2026-Q4', target: 250_000 }],
  });
  await change('set the calendar', 'calendar', part.parse(await get('calendar')).seen, {
    ...{ country: 'DE', region: 'BY', daysOff: ['2026-12-24..2026-12-31'] },
  });
  await change('set the schedule', 'schedule', null, {
    ...{ every: 'nightly', hour: 3, paused: false },
  });
  await act('give a role', 'assign-role', { user: marketer.userId, role: 'manager' });
  await act('give it back', 'assign-role', { user: marketer.userId, role: 'marketer' });
  return answers;
}

const isDirector = {
  reads: { property: 'jobtitle', as: 'text' },
  when: { is: 'containing', words: ['director'] },
};

/** A scorecard whose points all count the other way. */
function turned(scorecard: z.infer<typeof rulesPage>['live']['scorecard']): object {
  return {
    ...scorecard,
    terms: scorecard.terms.map((term) => ({
      ...term,
      bins: term.bins.map((bin) => ({ ...bin, points: -bin.points })),
    })),
  };
}
