import type { noGoalsReasons } from '../../contract/pace-page.ts';
import type { Format } from '../format.ts';

const goal = { one: 'goal', other: 'goals' };

/** The Pace tab of the home page. */
export const homePace = {
  opening: 'Opening your page…',
  tabs: { pace: 'Pace', leads: 'Leads' },
  waiting: 'Reading your goals…',
  whoCanSee:
    'Reps see their own goals here, managers those of their teams, admins all. What became of leads is on the Leads tab.',
  notPaced: {
    title: 'Nothing to show yet',
    why: 'Goals are paced after each sync. The first one may take a few minutes.',
  },
  noGoals: {
    'not an owner': {
      title: 'You have no goals',
      todo: 'You do not own anything in HubSpot, so no goal can be yours. If you sell, an admin can make you an owner.',
    },
    'no goals': {
      title: 'No goals now',
      todo: 'No goal that you can see is running or about to begin. A manager can set one in HubSpot under Goals, or in a file that an admin gives to Pacekeeper.',
    },
  } satisfies Record<(typeof noGoalsReasons)[number], { title: string; todo: string }>,
  headline: {
    willBegin: (goals: number, { count }: Format) =>
      `No goal is running now. ${count(goals, goal)} will begin.`,
    toMakeClearer: (goals: number, { count }: Format) =>
      `No goal can be paced: ${count(goals, goal)} to make clearer.`,
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
  workedOut: (age: string) => `Worked out ${age}.`,
  table: {
    goal: 'Goal',
    pace: 'Pace',
    chance: 'Chance to hit',
    soFar: 'So far',
    needed: 'Needed a working day',
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
    waiting: 'Reading what changed…',
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
    short: (amount: string) => `The goals below leave ${amount} of it to nobody.`,
    over: (amount: string) => `The goals below ask for ${amount} more than it.`,
    group: (title: string, target: string, mismatch: string) => `${title}, ${target}: ${mismatch}`,
    part: (whose: string, target: string) => `${whose}: ${target}`,
    difference: (amount: string) => `Difference: ${amount}`,
    leftOut: (what: string) => `Left out: ${what}`,
  },
  smart: {
    title: 'Are these good goals?',
    allGood: 'Nothing here needs fixing.',
    toMend: (goals: number, all: number, { count }: Format) =>
      `${count(goals, goal)} of ${all} here can be made better: specific, measurable, achievable, relevant, time-bound.`,
    unmet: (title: string, unmet: string) => `${title}: ${unmet}`,
    nothingToMend: (goals: number) => `Nothing to fix (${goals})`,
  },
  scoreboards: {
    title: 'Which forecast to trust',
    none: 'No goal has a forecast yet: it comes with the next run, usually within minutes.',
    inCurrency: (what: string, currency: string) => `${what} in ${currency}`,
    everyMethod: 'Every method',
    note: 'Off by: distance from what came, as a share of it. Chance error: mean square of chance against outcome (Brier), 0 is perfect, 0.25 is a coin toss. Over all reps, at the same point of earlier periods, with what was known then.',
    noRecord:
      'The forecast is all methods together. How each one did cannot be told yet: no earlier period is known from end to end.',
    record: (share: string, lean: string, held: number, tried: number) =>
      `The forecast is all methods together. At this point of earlier periods it was off by ${share} of what came, ${lean}; ${held} of ${tried} results were within its 80% ranges.`,
    leans: (method: string, weight: string) =>
      `It leans most on "${method}" (${weight}): the less a method was off before, the more it counts.`,
    nearer: (method: string, share: string) =>
      `On its own, "${method}" would have come closer, ${share} off; which method does so changes from time to time, so none is trusted alone.`,
  },
  updates: {
    title: 'Progress updates',
    waiting: 'Reading progress updates…',
    nothingYet: {
      title: 'Nothing to tell yet',
      why: 'Updates are made once your goals have been read from HubSpot.',
    },
    noneOfYours:
      'You have no update yet: the first one is made at the start of the next working day or week, once you have a goal.',
    noNews: 'Nothing new since the update before.',
    moreGoals: (goals: number, { count }: Format) =>
      `and ${count(goals, { one: 'more goal', other: 'more goals' })}`,
    moreTeams: (teams: number, { count }: Format) =>
      `and ${count(teams, { one: 'more team', other: 'more teams' })}`,
    told: (age: string) => `Made ${age}.`,
    wellDone: 'Well done',
    thanksDue: 'Thanks due',
    theTeam: 'The team',
    notes: 'Notes',
    notesCounted: (notes: number) => `Notes (${notes})`,
    noteBetween: (from: string, to: string, day: string) =>
      `${from} to ${to}, ${day}. Only the two of you see it.`,
    you: 'You',
    youAsReceiver: 'you',
    notAnOwner: 'Somebody who is not an owner',
    hasLeft: 'somebody who has left',
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
      day: 'Updates are made on working days.',
      week: 'Updates are made at the start of the week.',
    },
    byMail: 'They come by e-mail too, when there is news.',
    notByMail: 'They do not come by e-mail.',
    mailOff: 'Turn e-mail off',
    mailOn: 'Turn e-mail on',
    mailIn: { en: 'Your mails come in English.', de: 'Your mails come in German.' },
    sendIn: { en: 'Send them in English', de: 'Send them in German' },
  },
};
