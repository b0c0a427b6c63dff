import { pageRoutes } from '../../../src/contract/card-paths.ts';
import type { LeadsPage } from '../../../src/contract/leads-page.ts';
import { type CardSource, hasState } from '../../shared/card-source.ts';

const states: Record<LeadsPage['state'], true> = {
  shown: true,
  'not built': true,
  'not allowed': true,
};

/** The figures of the Leads tab. */
export const leadsSource: CardSource<LeadsPage> = {
  path: pageRoutes.leads,
  functionName: 'read-leads-page',
  parameter: null,
  isCard: (answer) => hasState<LeadsPage>(answer, states),
};
