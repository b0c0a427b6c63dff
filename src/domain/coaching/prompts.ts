import type { Prompt } from './prompt.ts';
import type { StagePhase } from './stage-phase.ts';

/** A prompt of the library with the moments it is for. */
export interface LibraryPrompt extends Prompt {
  /** Ids of the warnings it answers. */
  readonly answers: readonly string[];
  /** How far along the sale is; all three: wherever it is. */
  readonly phases: readonly StagePhase[];
}

const anyPhase: readonly StagePhase[] = ['early', 'middle', 'late'];

/** What to show and how to show it, without lecturing. */
const productKnowledge: readonly LibraryPrompt[] = [
  {
    id: 'one-problem-one-customer',
    skill: 'product knowledge',
    answers: ['contact-never-contacted'],
    phases: ['early'],
    text: 'Before the first call, write down one problem that people in this role have, and what changed for a customer who had it. Open with the problem and ask whether they know it.',
    goodLooksLike: 'They describe the problem in their own words before you have named a feature.',
  },
  {
    id: 'explain-without-features',
    skill: 'product knowledge',
    answers: ['deal-stuck-in-stage'],
    phases: ['early'],
    text: 'Take the first need they told you about and say in two sentences, without a feature name, how it is met. If you cannot, ask a colleague who has sold to the same kind of company.',
    goodLooksLike: 'The buyer tells you what it would change in their week.',
  },
  {
    id: 'proof-for-the-doubter',
    skill: 'product knowledge',
    answers: ['deal-stuck-in-stage'],
    phases: ['middle'],
    text: 'Ask: "Who on your side still has doubts, and what are they measured by?" Bring that person one customer’s figure for exactly this measure, before and after.',
    goodLooksLike: 'The doubter has picked the figure apart with you, and it held.',
  },
  {
    id: 'bring-something-new',
    skill: 'product knowledge',
    answers: ['deal-no-next-step'],
    phases: ['middle'],
    text: 'Come back with something they do not have yet: one page on how a company like theirs set this up. Ask who would work with it every day, and offer to walk that person through.',
    goodLooksLike:
      'A meeting with the people who would use it, not only those who would pay for it.',
  },
];

/** How to open, to ask, and to leave every talk with a next step. */
const salesTechnique: readonly LibraryPrompt[] = [
  {
    id: 'claim-with-context',
    skill: 'sales technique',
    answers: ['contact-no-owner'],
    phases: anyPhase,
    text: 'Take this lead, or hand it to somebody by name, today. Whoever takes it opens with what this person last looked at or asked for, and one question about that.',
    goodLooksLike: 'A first sentence that could have been written to nobody else.',
  },
  {
    id: 'another-way-in',
    skill: 'sales technique',
    answers: ['contact-unreachable'],
    phases: anyPhase,
    text: 'Call the company’s main number: "Who looks after this topic today, and how do they like to be reached?" It may be somebody else by now.',
    goodLooksLike: 'A number or address that a person has confirmed, saved on the record.',
  },
  {
    id: 'why-now',
    skill: 'sales technique',
    answers: ['deal-close-date-passed'],
    phases: ['early'],
    text: 'Forget the old date and ask: "What happens on your side if this is not solved by then?" Set the close date from their answer, not from your plan.',
    goodLooksLike:
      'An event of theirs, a renewal, an audit or a launch, that the new date is counted back from.',
  },
  {
    id: 'small-step-with-a-time',
    skill: 'sales technique',
    answers: ['deal-no-next-step', 'contact-hot-waits'],
    phases: ['early'],
    text: 'Call with one small step and a time: "Twenty minutes on Thursday, with whoever does this day to day, so that I need not guess?" From now on, agree on the next talk before you end this one.',
    goodLooksLike:
      'An accepted invitation that says what it is for, with one more person from their side.',
  },
];

/** How to hear what stands in the way, and to answer that and nothing else. */
const objectionHandling: readonly LibraryPrompt[] = [
  {
    id: 'only-looking',
    skill: 'objection handling',
    answers: ['contact-never-contacted'],
    phases: ['middle', 'late'],
    text: 'Expect "we are only looking", and agree: "Good. What would you have to see to rule us out?" Their list tells you what to show first.',
    goodLooksLike:
      'Two or three criteria in their words, and a time to look at the first one together.',
  },
  {
    id: 'name-the-silence',
    skill: 'objection handling',
    answers: ['contact-gone-quiet'],
    phases: ['early', 'middle'],
    text: 'Send one question that takes five seconds to answer: "Is it the timing, the price, or did something else come first?" Any of the three tells you how to go on.',
    goodLooksLike: 'One line that names the reason, and a next date that fits it.',
  },
  {
    id: 'what-came-up',
    skill: 'objection handling',
    answers: ['deal-close-date-passed'],
    phases: ['middle'],
    text: 'Ask without reproach: "We both had an earlier day in mind. What came up?" Let them finish, then ask what else.',
    goodLooksLike: 'The real obstacle, who it belongs to, and what would settle it.',
  },
  {
    id: 'the-only-thing-left',
    skill: 'objection handling',
    answers: ['deal-stuck-in-stage'],
    phases: ['late'],
    text: 'Ask: "If only the signature were missing, would you sign today?" What follows the "yes, but" is the objection; write it down and ask whether it is the only one.',
    goodLooksLike: 'One open condition in the buyer’s words, with a person and a day against it.',
  },
];

/** How to move dates and terms without giving value away. */
const negotiation: readonly LibraryPrompt[] = [
  {
    id: 'hold-or-release',
    skill: 'negotiation',
    answers: ['contact-gone-quiet'],
    phases: ['late'],
    text: 'Name a limit that is real and leave the choice to them: "I can hold the start date until the 15th. Shall I keep it or release it?" Add no discount to wake them up.',
    goodLooksLike: 'A clear yes or no by that day, and nothing given away for it.',
  },
  {
    id: 'count-back-together',
    skill: 'negotiation',
    answers: ['deal-close-date-passed'],
    phases: ['late'],
    text: 'Count back together from the day they want to be live: training, delivery, signature. Ask which of these days they could bring forward, and offer one of yours in return.',
    goodLooksLike:
      'A signing day with a reason of theirs, agreed in writing, with no discount spent on it.',
  },
  {
    id: 'plan-to-signature',
    skill: 'negotiation',
    answers: ['deal-no-next-step'],
    phases: ['late'],
    text: 'List the steps to signature, theirs and yours, each with a name and a day. Send it with one question: "What is missing, and which day is wrong?"',
    goodLooksLike: 'The buyer has corrected at least one line: now it is their plan too.',
  },
  {
    id: 'trade-the-delay',
    skill: 'negotiation',
    answers: ['deal-close-date-postponed'],
    phases: anyPhase,
    text: 'Before you move the date again, ask for something in return: a talk with whoever signs, or the reason in a mail that you may forward. A delay that costs nothing comes back.',
    goodLooksLike:
      'The new day comes with a commitment, or you learn that there is no deal this period.',
  },
];

/** The starter library: four prompts for each skill. */
export const promptLibrary: readonly LibraryPrompt[] = [
  ...productKnowledge,
  ...salesTechnique,
  ...objectionHandling,
  ...negotiation,
];
