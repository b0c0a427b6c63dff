import type { Skill } from '../../domain/coaching/prompt.ts';
import type { PromptId } from '../../domain/coaching/prompts.ts';

/** What a prompt says. */
interface PromptText {
  /** What to say or do, addressed to the rep. */
  readonly text: string;
  /** What a good result looks like. */
  readonly goodLooksLike: string;
}

interface PromptTexts {
  readonly skills: Readonly<Record<Skill, string>>;
  readonly prompts: Readonly<Record<PromptId, PromptText>>;
}

/** The prompts of the library, and the skills that they train. */
export const prompts: PromptTexts = {
  skills: {
    'product knowledge': 'product knowledge',
    'sales technique': 'sales technique',
    'objection handling': 'objection handling',
    negotiation: 'negotiation',
  },
  prompts: {
    'one-problem-one-customer': {
      text: 'Before the first call, write down one problem that people in this role have, and what changed for a customer who had it. Open with the problem and ask whether they know it.',
      goodLooksLike:
        'They describe the problem in their own words before you have named a feature.',
    },
    'explain-without-features': {
      text: 'Take the first need they told you about and say in two sentences, without a feature name, how it is met. If you cannot, ask a colleague who has sold to the same kind of company.',
      goodLooksLike: 'The buyer tells you what it would change in their week.',
    },
    'proof-for-the-doubter': {
      text: 'Ask: "Who on your side still has doubts, and what are they measured by?" Bring that person one customer’s figure for exactly this measure, before and after.',
      goodLooksLike: 'The doubter has picked the figure apart with you, and it held up.',
    },
    'bring-something-new': {
      text: 'Come back with something they do not have yet: one page on how a company like theirs set this up. Ask who would work with it every day, and offer to walk that person through it.',
      goodLooksLike:
        'A meeting with the people who would use it, not only those who would pay for it.',
    },
    'claim-with-context': {
      text: 'Take this lead, or hand it to someone by name, today. Whoever takes it opens with what this person last looked at or asked for, and one question about it.',
      goodLooksLike: 'A first sentence that could have been written to nobody else.',
    },
    'another-way-in': {
      text: 'Call the company’s main number: "Who looks after this topic today, and how do they like to be reached?" It may be someone else by now.',
      goodLooksLike: 'A number or address that a person has confirmed, saved on the record.',
    },
    'why-now': {
      text: 'Forget the old date and ask: "What happens on your side if this is not solved by then?" Set the close date from their answer, not from your plan.',
      goodLooksLike:
        'An event of theirs, such as a renewal, an audit or a launch, that the new date is counted back from.',
    },
    'small-step-with-a-time': {
      text: 'Call with one small step and a time: "Twenty minutes on Thursday, with whoever does this day to day, so I don’t have to guess?" From now on, agree on the next call before you end this one.',
      goodLooksLike:
        'An accepted invitation that says what it is for, with one more person from their side.',
    },
    'only-looking': {
      text: 'Expect "we are only looking", and agree: "Good. What would you have to see to rule us out?" Their list tells you what to show first.',
      goodLooksLike:
        'Two or three criteria in their words, and a time to look at the first one together.',
    },
    'name-the-silence': {
      text: 'Send one question that takes five seconds to answer: "Is it the timing, the price, or did something else come first?" Any of the three tells you how to go on.',
      goodLooksLike: 'One line that names the reason, and a next date that fits it.',
    },
    'what-came-up': {
      text: 'Ask without reproach: "We both had an earlier day in mind. What came up?" Let them finish, then ask what else.',
      goodLooksLike: 'The real obstacle, who it belongs to, and what would settle it.',
    },
    'the-only-thing-left': {
      text: 'Ask: "If only the signature were missing, would you sign today?" What follows the "yes, but" is the objection; write it down and ask whether it is the only one.',
      goodLooksLike:
        'One open condition in the buyer’s words, with a person and a date against it.',
    },
    'hold-or-release': {
      text: 'Name a limit that is real and leave the choice to them: "I can hold the start date until the 15th. Shall I keep it or release it?" Do not add a discount to wake them up.',
      goodLooksLike: 'A clear yes or no by that day, and nothing given away for it.',
    },
    'count-back-together': {
      text: 'Count back together from the day they want to be live: training, delivery, signature. Ask which of these dates they could bring forward, and offer one of yours in return.',
      goodLooksLike:
        'A signing date with a reason of theirs, agreed in writing, with no discount spent on it.',
    },
    'plan-to-signature': {
      text: 'List the steps to signature, theirs and yours, each with a name and a date. Send it with one question: "What is missing, and which date is wrong?"',
      goodLooksLike: 'The buyer has corrected at least one line: now it is their plan too.',
    },
    'trade-the-delay': {
      text: 'Before you move the date again, ask for something in return: a call with whoever signs, or the reason in an email that you may forward. A delay that costs nothing comes back.',
      goodLooksLike:
        'The new date comes with a commitment, or you learn that there is no deal this period.',
    },
  },
};
