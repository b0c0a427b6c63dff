import type { Prompt } from './prompt.ts';
import { type LibraryPrompt, promptLibrary } from './prompts.ts';
import type { StagePhase } from './stage-phase.ts';

/** What a prompt is wanted for. `warnings`: the weightiest first. */
export type PromptWish =
  | {
      readonly subject: 'contact';
      readonly warnings: readonly { readonly id: string }[];
      /** HubSpot's lifecycle stage, or one of the portal's own. */
      readonly stage: string | null;
      /** Whether there is an open deal: without one nothing is near its end, whatever the stage says. */
      readonly hasOpenDeal: boolean;
    }
  | {
      readonly subject: 'deal';
      readonly warnings: readonly { readonly id: string }[];
      readonly stage: StagePhase | null;
      /** The deal is open and the goal it counts for is behind: then there is something to do without a warning, too. */
      readonly goalBehind?: boolean;
    };

/** How near a lifecycle stage is to a sale. Customers, evangelists and stages of the portal's own say nothing about that. */
const lifecyclePhases: ReadonlyMap<string | null, StagePhase> = new Map([
  ['subscriber', 'early'],
  ['lead', 'early'],
  ['marketingqualifiedlead', 'middle'],
  ['salesqualifiedlead', 'late'],
  ['opportunity', 'late'],
]);

/** What is said about a deal that rests in its stage moves any deal on that should come sooner. */
const MOVES_ON = 'deal-stuck-in-stage';

/**
 * The prompt for the weightiest warning that the library answers: the one for this phase of the sale, else the first.
 * Prompts that a portal switched off, by id, are passed over. Without one, and with a goal behind, the prompt that moves a deal of this phase on. Null when there is nothing to say. The same wish always gets the same prompt.
 */
export function choosePrompt(wish: PromptWish, off: readonly string[] = []): Prompt | null {
  const library = promptLibrary.filter(({ id }) => !off.includes(id));
  const phase = phaseOf(wish);
  for (const { id } of wish.warnings) {
    const answers = library.filter((prompt) => prompt.answers.includes(id));
    const chosen = answers.find((prompt) => isFor(prompt, phase)) ?? answers[0];
    if (chosen !== undefined) return asShown(chosen);
  }
  return wish.subject === 'deal' && wish.goalBehind === true ? moveOn(library, phase) : null;
}

function phaseOf(wish: PromptWish): StagePhase | null {
  if (wish.subject === 'deal') return wish.stage;
  const phase = lifecyclePhases.get(wish.stage) ?? null;
  return phase === 'late' && !wish.hasOpenDeal ? 'middle' : phase;
}

function moveOn(library: readonly LibraryPrompt[], phase: StagePhase | null): Prompt | null {
  const prompt = library.find((each) => each.answers.includes(MOVES_ON) && isFor(each, phase));
  return prompt === undefined ? null : asShown(prompt);
}

function isFor({ phases }: LibraryPrompt, phase: StagePhase | null): boolean {
  return phase !== null && phases.includes(phase);
}

function asShown({ id }: LibraryPrompt): Prompt {
  return { id };
}
