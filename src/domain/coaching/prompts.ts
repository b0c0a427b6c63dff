import type { Prompt, Skill } from './prompt.ts';
import type { StagePhase } from './stage-phase.ts';

/** A prompt of the library with the moments it is for. */
export interface LibraryPrompt extends Prompt {
  readonly skill: Skill;
  /** Ids of the warnings it answers. */
  readonly answers: readonly string[];
  /** How far along the sale is; all three: wherever it is. */
  readonly phases: readonly StagePhase[];
}

const anyPhase = ['early', 'middle', 'late'] as const;

/** What to show and how to show it, without lecturing. */
const productKnowledge = [
  {
    id: 'one-problem-one-customer',
    skill: 'product knowledge',
    answers: ['contact-never-contacted'],
    phases: ['early'],
  },
  {
    id: 'explain-without-features',
    skill: 'product knowledge',
    answers: ['deal-stuck-in-stage'],
    phases: ['early'],
  },
  {
    id: 'proof-for-the-doubter',
    skill: 'product knowledge',
    answers: ['deal-stuck-in-stage'],
    phases: ['middle'],
  },
  {
    id: 'bring-something-new',
    skill: 'product knowledge',
    answers: ['deal-no-next-step'],
    phases: ['middle'],
  },
] as const satisfies readonly LibraryPrompt[];

/** How to open, to ask, and to leave every talk with a next step. */
const salesTechnique = [
  {
    id: 'claim-with-context',
    skill: 'sales technique',
    answers: ['contact-no-owner'],
    phases: anyPhase,
  },
  {
    id: 'another-way-in',
    skill: 'sales technique',
    answers: ['contact-unreachable'],
    phases: anyPhase,
  },
  {
    id: 'why-now',
    skill: 'sales technique',
    answers: ['deal-close-date-passed'],
    phases: ['early'],
  },
  {
    id: 'small-step-with-a-time',
    skill: 'sales technique',
    answers: ['deal-no-next-step', 'contact-hot-waits'],
    phases: ['early'],
  },
] as const satisfies readonly LibraryPrompt[];

/** How to hear what stands in the way, and to answer that and nothing else. */
const objectionHandling = [
  {
    id: 'only-looking',
    skill: 'objection handling',
    answers: ['contact-never-contacted'],
    phases: ['middle', 'late'],
  },
  {
    id: 'name-the-silence',
    skill: 'objection handling',
    answers: ['contact-gone-quiet'],
    phases: ['early', 'middle'],
  },
  {
    id: 'what-came-up',
    skill: 'objection handling',
    answers: ['deal-close-date-passed'],
    phases: ['middle'],
  },
  {
    id: 'the-only-thing-left',
    skill: 'objection handling',
    answers: ['deal-stuck-in-stage'],
    phases: ['late'],
  },
] as const satisfies readonly LibraryPrompt[];

/** How to move dates and terms without giving value away. */
const negotiation = [
  {
    id: 'hold-or-release',
    skill: 'negotiation',
    answers: ['contact-gone-quiet'],
    phases: ['late'],
  },
  {
    id: 'count-back-together',
    skill: 'negotiation',
    answers: ['deal-close-date-passed'],
    phases: ['late'],
  },
  {
    id: 'plan-to-signature',
    skill: 'negotiation',
    answers: ['deal-no-next-step'],
    phases: ['late'],
  },
  {
    id: 'trade-the-delay',
    skill: 'negotiation',
    answers: ['deal-close-date-postponed'],
    phases: anyPhase,
  },
] as const satisfies readonly LibraryPrompt[];

/** The starter library: four prompts for each skill. */
const library = [
  ...productKnowledge,
  ...salesTechnique,
  ...objectionHandling,
  ...negotiation,
] as const;
export type PromptId = (typeof library)[number]['id'];
export const promptLibrary: readonly LibraryPrompt[] = library;
