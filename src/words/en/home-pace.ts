import type { noGoalsReasons } from '../../contract/pace-page.ts';
import type { Format } from '../format.ts';

const goal = { one: 'goal', other: 'goals' };

/** The Pace tab of the home page. */
export const homePace = {
  opening: 'Opening your page…',
  tabs: { pace: 'Pace', leads: 'Leads' },
  waiting: 'Loading your goals…',
  whoCanSee:
    'Reps see their own goals here, managers those of their teams, and admins all goals. Lead outcomes are on the Leads tab.',
  notPaced: {
    title: 'Nothing to show yet',
    why: 'Goals are paced after each sync. The first one may take a few minutes.',
  },
  noGoals: {
    'not an owner': {
      title: 'You have no goals',
      todo: 'You are not an owner in HubSpot, so you have no goals. If you sell, an admin can make you one.',
    },
    'no goals': {
      title: 'No goals right now',
      todo: 'No goal that you can see is running or about to start. A manager can set one in HubSpot under Goals, or an admin can add it in Pacekeeper.',
    },
  } satisfies Record<(typeof noGoalsReasons)[number], { title: string; todo: string }>,
  headline: {
    willBegin: (goals: number, { count }: Format) =>
      `No goal is running right now. ${count(goals, goal)} will start later.`,
    toMakeClearer: (goals: number, { count }: Format) =>
      `No goal can be paced yet: ${count(goals, goal)} to clarify.`,
    theGoalIsBehind: 'The goal is behind.',
    behind: (behind: number, running: number) =>
      `${behind} of ${running} goals ${behind === 1 ? 'is' : 'are'} behind.`,
    reached: (running: number) =>
      running === 1 ? 'The goal is reached.' : `All ${running} goals are reached.`,
    noneBehind: (running: number) =>
      running === 1 ? 'The goal is not behind.' : `None of the ${running} goals is behind.`,
    needs: (what: string, rate: string, usual: string) => `${what} needs ${rate}; ${usual}.`,
    usualUnknown: 'what is usual is not known yet',
    usual: (rate: string) => `usual is ${rate}`,
    usualOfSome: (rate: string, known: number, goals: number) =>
      `usual is ${rate} (known for ${known} of ${goals} goals)`,
  },
  note: 'Behind: less than the target times the share of working days gone.',
  noteTogether: (goals: number, what: string) =>
    `Needed and usual are for the ${goals} goals for ${what} together.`,
  workedOut: (age: string) => `Calculated ${age}.`,
  table: {
    goal: 'Goal',
    pace: 'Pace',
    chance: 'Chance to hit',
    soFar: 'So far',
    needed: 'Needed per working day',
    usual: 'Usual',
    helpFirst: 'Needs help first (only you see this order)',
    cannotBePaced: 'Cannot be paced',
    notChecked: 'It has not been checked yet.',
    nothingMore: 'nothing more',
    noDayLeft: 'no day left',
    notKnown: 'not known',
    notKnownYet: 'not known yet',
  },
  chance: {
    notBegun: 'not begun',
    notForecastYet: 'not forecast yet',
    byTheEnd: (low: string, high: string) => `${low} to ${high} by the end`,
    withWord: (chance: string, word: string) => `${chance}, ${word}`,
    withWordAndLittleHistory: (chance: string, word: string) =>
      `${chance}, ${word} (little history)`,
    winsNeeded: (seen: number, needed: number) => `${seen} of about ${needed} team wins needed`,
    notEnoughData: 'not enough data',
    reached: 'reached',
    notSaid: 'not given',
  },
  changes: {
    title: 'What changed',
    goal: 'Goal',
    since: 'Since',
    spans: {
      yesterday: 'yesterday',
      week: 'last Monday',
      period: 'the start of the period',
    },
    waiting: 'Loading changes…',
    notTold:
      'There is nothing to show for this goal yet: changes are worked out after each sync, for goals that are running and count deals.',
    why: 'Why',
    deals: 'Deals',
    chart: 'What added to it, and what took away',
    forecast: 'Forecast',
    won: 'Won',
    open: 'Open and due',
    together: 'Total',
  },
  rollUps: {
    title: 'Do the goals add up?',
    addUp: 'The goals below add up to it.',
    short: (amount: string) => `The goals below leave ${amount} of it unassigned.`,
    over: (amount: string) => `The goals below ask for ${amount} more in total.`,
    group: (title: string, target: string, mismatch: string) => `${title}, ${target}: ${mismatch}`,
    part: (whose: string, target: string) => `${whose}: ${target}`,
    difference: (amount: string) => `Difference: ${amount}`,
    leftOut: (what: string) => `Left out: ${what}`,
  },
  smart: {
    title: 'Are these good goals?',
    allGood: 'Nothing here needs fixing.',
    toMend: (goals: number, all: number, { count }: Format) =>
      `${count(goals, goal)} of ${all} here can be improved: specific, measurable, achievable, relevant, time-bound.`,
    unmet: (title: string, unmet: string) => `${title}: ${unmet}`,
    nothingToMend: (goals: number) => `Nothing to fix (${goals})`,
  },
  scoreboards: {
    title: 'Which forecast to trust',
    none: 'No goal has a forecast yet: it comes with the next run, usually within minutes.',
    inCurrency: (what: string, currency: string) => `${what} in ${currency}`,
    everyMethod: 'Every method',
    note: 'Off by: the distance from the actual result, as a share of it. Chance error: the mean squared difference between chance and outcome (Brier score); 0 is perfect, 0.25 is a coin toss. Across all reps, at the same point in earlier periods, with what was known then.',
    noRecord:
      'The forecast combines all methods. How well each one does is not known yet: no earlier period is known from start to end.',
    record: (share: string, lean: string, held: number, tried: number) =>
      `The forecast combines all methods. At this point in earlier periods, it was off by ${share} of the actual result, ${lean}; ${held} of ${tried} results were within its 80% ranges.`,
    leans: (method: string, weight: string) =>
      `It leans most on "${method}" (${weight}): the less a method was off before, the more it counts.`,
    nearer: (method: string, share: string) =>
      `On its own, "${method}" would have come closer (${share} off). Which method is closest changes over time, so none is trusted alone.`,
  },
  updates: {
    title: 'Progress updates',
    waiting: 'Loading progress updates…',
    nothingYet: {
      title: 'Nothing to tell yet',
      why: 'Updates are created once your goals have been read from HubSpot.',
    },
    noneOfYours:
      'You have no update yet. The first one is created at the start of the next working day or week, once you have a goal.',
    noNews: 'Nothing new since the last update.',
    moreGoals: (goals: number, { count }: Format) =>
      `and ${count(goals, { one: 'more goal', other: 'more goals' })}`,
    moreTeams: (teams: number, { count }: Format) =>
      `and ${count(teams, { one: 'more team', other: 'more teams' })}`,
    told: (age: string) => `Created ${age}.`,
    wellDone: 'Well done',
    thanksDue: 'Thanks due',
    theTeam: 'The team',
    notes: 'Notes',
    notesCounted: (notes: number) => `Notes (${notes})`,
    noteBetween: (from: string, to: string, day: string) =>
      `${from} to ${to}, ${day}. Only the two of you see it.`,
    you: 'You',
    youAsReceiver: 'you',
    notAnOwner: 'Someone who is not an owner',
    hasLeft: 'someone who has left',
    noteRefused: {
      'not allowed':
        'Managers can write to the reps in their teams, and admins to everyone who can log in.',
      'not possible': 'Only the author can take a note back, within a day of writing it.',
      'key used': 'This note has already been sent.',
    },
    takeBack: 'Take back',
    writeNote: 'Write a note…',
    toWhom: 'To whom?',
    yourNote: 'Your note',
    noteHint: 'A fact and a thank-you, or one thing to try.',
    whoSees: (name: string) =>
      `Only you and ${name} can see it. It appears in their next update too.`,
    thisPerson: 'this person',
    sendNote: 'Send note',
    cancel: 'Cancel',
    made: {
      day: 'Updates are created on working days.',
      week: 'Updates are created at the start of the week.',
    },
    byMail: 'You also get them by email when there is news.',
    notByMail: 'You do not get them by email.',
    mailRefused: {
      'not allowed': 'Email updates are turned off in this portal. An admin can turn them on.',
      'key used': 'This was sent before as another request. Try again.',
    },
    mailOff: 'Turn email off',
    mailOn: 'Turn email on',
    mailIn: { en: 'Your emails are in English.', de: 'Your emails are in German.' },
    sendIn: { en: 'Send them in English', de: 'Send them in German' },
  },
};
