import type { StoreTools } from '../src/composition/portal-tools.ts';
import type { AnswerOf, AskedOf, AskName } from '../src/contract/asks.ts';
import type { NotAllowed } from '../src/contract/settings/common.ts';
import { asAdmin, whoMayConfigure } from '../src/domain/access/may-configure.ts';
import type { Viewer } from '../src/domain/access/viewer.ts';
import { configurationRightsWords } from '../src/words/en/access.ts';
import { askTable } from './asks.ts';
import type { AskTable, Checked } from './shared/ask-entry.ts';
import type { RequestWork } from './shared/request-work.ts';

/** Who asks, in which portal, and where what follows is asked for. */
export interface Asking {
  readonly tools: StoreTools;
  readonly viewer: Viewer;
  readonly requestWork: RequestWork;
}

/** What everything can be answered that is not for the viewer. */
type Answered<Name extends AskName> = AnswerOf<Name> | NotAllowed;

/** Checks what is asked, and answers it; throws a ZodError that names every fault. */
export async function runAsk<Name extends AskName>(
  name: Name,
  asked: AskedOf<Name>,
  asking: Asking,
): Promise<Answered<Name>> {
  return answerAsk(name, askTable[name].asked.parse(asked), asking);
}

/**
 * Answers what was checked already. Whoever may not ask is told who may; what rests on an act is asked for, once for each key:
 * for a page, the command line and an app function alike.
 */
export async function answerAsk<Name extends AskName>(
  name: Name,
  asked: Checked<Name>,
  asking: Asking,
): Promise<Answered<Name>> {
  const { tools, viewer } = asking;
  const entry: AskTable[Name] = askTable[name];
  const given = { ...tools, viewer };
  let answer: AnswerOf<Name>;
  if (entry.who === 'admins') {
    const admin = asAdmin(viewer);
    if (admin === null)
      return { state: 'not allowed', whoCan: configurationRightsWords(whoMayConfigure(viewer)) };
    answer = await entry.answer({ ...given, admin }, asked);
  } else {
    answer = await entry.answer(given, asked);
  }
  await requestFollowing(name, answer, asked, asking);
  return answer;
}

/** Requests what rests on an act, as the table says. */
async function requestFollowing<Name extends AskName>(
  name: Name,
  answer: AnswerOf<Name>,
  asked: Checked<Name>,
  { tools, viewer, requestWork }: Asking,
): Promise<void> {
  const entry: AskTable[Name] = askTable[name];
  const following = entry.follows?.(answer, { ...asked, userId: viewer.userId }) ?? null;
  if (following !== null) await requestWork(tools.store.portalId, following.slot, following.from);
}
