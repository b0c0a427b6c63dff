import { Button, LoadingButton, NumberInput } from '@hubspot/ui-extensions';
import { Rules } from '../../extensions/settings/rules/Rules.tsx';
import {
  type ChangeRulesAnswer,
  changeRulesRequest,
} from '../../src/contract/settings/change-rules.ts';
import { type RulesPage, rulesPageSchema } from '../../src/contract/settings/rules-page.ts';
import { defaultScorecard } from '../../src/domain/leads/scorecard/default-scorecard.ts';
import { type Asked, answerWith, contextAt, drawn, json, words } from './card-stage.tsx';

export type Shown = Extract<RulesPage, { state: 'shown' }>;

const { crm, ...noRecord } = contextAt('settings');

/** Rules that nobody has changed. */
export const untouched: Shown = {
  state: 'shown',
  live: { version: 'default-1', since: null, scorecard: defaultScorecard, problems: [] },
  leads: 4_981,
  ladder: [{ version: 'default-1', from: null }],
  scoredBy: { kind: 'rules', why: { say: 'nothing learned yet', with: {} } },
  draft: {
    revision: 0,
    scorecard: null,
    savedBy: null,
    savedAt: null,
    changes: [],
    problems: [],
  },
  pending: null,
  settings: { review: 'not needed', scoring: 'learned when proven' },
  versions: [],
  events: [],
  trials: [],
};
/** The same with a saved draft. */
export const drafted: Shown = {
  ...untouched,
  draft: {
    ...untouched.draft,
    revision: 3,
    scorecard: defaultScorecard,
    changes: [
      {
        say: 'line gives',
        with: {
          rule: { say: 'rule', with: { title: 'Seniority', id: null } },
          line: 'Vice president',
          to: 20,
          before: 12,
        },
      },
    ],
  },
};

/** Draws the page; what is done on it is answered in turn. */
export async function show(page: RulesPage, ...answers: ChangeRulesAnswer[]) {
  // What an earlier test's page asks late must not take an answer away.
  return showWith(page, ({ url }) =>
    url.pathname === '/v1/settings/change-rules' ? answers.shift() : { state: 'not synced' },
  );
}

/** Draws the page, or what it is each time it is read; whatever else it asks is answered by `answer`. */
export async function showWith(
  page: RulesPage | (() => RulesPage),
  answer: (asked: Asked) => unknown,
) {
  const asked = answerWith((each) =>
    each.url.pathname === '/v1/settings/rules'
      ? json(rulesPageSchema.parse(typeof page === 'function' ? page() : page))
      : json(answer(each)),
  );
  const renderer = await drawn(<Rules context={noRecord} />, 'settings');
  const press = (label: string) => {
    const all = [...renderer.findAll(Button), ...renderer.findAll(LoadingButton)];
    const found = all.find(({ text }) => text === label);
    if (found === undefined) throw new Error(`no "${label}" among ${all.map((b) => b.text)}`);
    found.trigger('onClick');
  };
  const text = () => words(renderer.getRootNode());
  const says = (said: string) =>
    renderer.waitFor(() => {
      if (!text().includes(said)) throw new Error(`"${said}" is not said: ${text()}`);
    });
  const acts = () =>
    asked.filter(({ url }) => url.pathname === '/v1/settings/change-rules').map(bodyOf);
  // The renderer's trigger types an argument as the handler itself, so the handler is called.
  const setPoints = (to: number) => renderer.findAll(NumberInput)[1]?.props.onChange?.(to);
  return { renderer, asked, press, text, says, acts, setPoints };
}

const bodyOf = ({ options }: Asked) =>
  changeRulesRequest.parse((options as { body: unknown }).body);

export const done = { state: 'done', revision: 4, version: null } satisfies ChangeRulesAnswer;
