import type { GivenBin } from './feature.ts';

const containing = (...words: string[]) => ({ is: 'containing', words }) as const;

/** What stands behind a title that no bin names, or that is not there. */
const rest: readonly GivenBin[] = [
  { when: { is: 'known' }, reason: 'another role' },
  { when: { is: 'missing' }, reason: 'not known' },
];

/** Seniority read off a job title; the first that matches wins, so what begins like a higher title stands before it. */
export const seniorityBins: readonly GivenBin[] = [
  { when: containing('assistant to', 'assistant of', 'office of the'), reason: 'assists a leader' },
  { when: containing('vp', 'svp', 'evp', 'vice president'), reason: 'vice president' },
  {
    when: containing(
      ...['chief', 'ceo', 'cfo', 'coo', 'cto', 'cio', 'cmo', 'cro', 'president'],
      ...['founder', 'owner', 'managing director', 'partner'],
    ),
    reason: 'top management or owner',
  },
  { when: containing('director', 'head'), reason: 'head of a department' },
  { when: containing('manager', 'lead', 'supervisor'), reason: 'manager' },
  {
    when: containing('assistant', 'intern', 'trainee', 'student', 'apprentice', 'junior'),
    reason: 'junior',
  },
  ...rest,
];

/** The function that a job title belongs to. */
export const functionBins: readonly GivenBin[] = [
  { when: containing('sales', 'account', 'business development'), reason: 'sales' },
  { when: containing('marketing', 'brand', 'growth', 'content', 'cmo'), reason: 'marketing' },
  {
    when: containing('engineer', 'engineering', 'developer', 'software', 'it', 'cto', 'cio'),
    reason: 'technology',
  },
  { when: containing('finance', 'controller', 'accounting', 'cfo'), reason: 'finance' },
  { when: containing('hr', 'human resources', 'people', 'talent', 'recruiter'), reason: 'people' },
  {
    when: containing('operations', 'logistics', 'supply', 'procurement', 'purchasing', 'coo'),
    reason: 'operations',
  },
  ...rest,
];
