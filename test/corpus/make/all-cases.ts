import type { CorpusCase } from './corpus-case.ts';
import { hubSpotCases } from './hubspot-cases.ts';
import { moreHubSpotCases } from './more-hubspot-cases.ts';
import { otherCrmCases } from './other-crm-cases.ts';
import { refusedCases } from './refused-cases.ts';
import { tableCases } from './table-cases.ts';
import { translatedCases } from './translated-cases.ts';
import { writingCases } from './writing-cases.ts';

export const allCases: readonly CorpusCase[] = [
  ...hubSpotCases,
  ...moreHubSpotCases,
  ...otherCrmCases,
  ...translatedCases,
  ...tableCases,
  ...writingCases,
  ...refusedCases,
];
