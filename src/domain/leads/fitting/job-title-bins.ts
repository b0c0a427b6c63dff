import type { Found, JobRole } from '../scorecard/learned-reason.ts';
import type { GivenBin } from './feature.ts';

const containing = (...words: string[]) => ({ is: 'containing', words }) as const;

const role = (role: JobRole): Found => ({ say: 'job role', with: { role } });

/** What stands behind a title that no bin names, or that is not there. */
const rest: readonly GivenBin[] = [
  { when: { is: 'known' }, found: role('another role') },
  { when: { is: 'missing' }, found: { say: 'not known', with: {} } },
];

/** Seniority read off a job title; the first that matches wins, so what begins like a higher title stands before it. */
export const seniorityBins: readonly GivenBin[] = [
  {
    when: containing('assistant to', 'assistant of', 'office of the'),
    found: role('assists a leader'),
  },
  { when: containing('vp', 'svp', 'evp', 'vice president'), found: role('vice president') },
  {
    when: containing(
      ...['chief', 'ceo', 'cfo', 'coo', 'cto', 'cio', 'cmo', 'cro', 'president'],
      ...['founder', 'owner', 'managing director', 'partner'],
    ),
    found: role('top management or owner'),
  },
  { when: containing('director', 'head'), found: role('head of a department') },
  { when: containing('manager', 'lead', 'supervisor'), found: role('manager') },
  {
    when: containing('assistant', 'intern', 'trainee', 'student', 'apprentice', 'junior'),
    found: role('junior'),
  },
  ...rest,
];

/** The function that a job title belongs to. */
export const functionBins: readonly GivenBin[] = [
  { when: containing('sales', 'account', 'business development'), found: role('sales') },
  { when: containing('marketing', 'brand', 'growth', 'content', 'cmo'), found: role('marketing') },
  {
    when: containing('engineer', 'engineering', 'developer', 'software', 'it', 'cto', 'cio'),
    found: role('technology'),
  },
  { when: containing('finance', 'controller', 'accounting', 'cfo'), found: role('finance') },
  {
    when: containing('hr', 'human resources', 'people', 'talent', 'recruiter'),
    found: role('people'),
  },
  {
    when: containing('operations', 'logistics', 'supply', 'procurement', 'purchasing', 'coo'),
    found: role('operations'),
  },
  ...rest,
];
