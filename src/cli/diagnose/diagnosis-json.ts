import { sayDiagnosis } from '../../domain/diagnosis/say-diagnosis.ts';
import { reasonOf } from '../../domain/diagnosis/tree/drivers.ts';
import { diagnosisHeadline } from '../../words/diagnosis.ts';
import { english } from '../../words/english.ts';
import type { DiagnosisReport } from './diagnosis-text.ts';

/** A diagnosis for programs. Amounts in the currency named; above 0 they add to the shortfall. Chances and shares from 0 to 1. */
export function diagnosisJson({
  diagnosis,
  terms,
  period,
  covered,
  remarks,
  nameOf,
}: DiagnosisReport) {
  const { windows, reach, staff, drivers, reps, ...rest } = diagnosis;
  return {
    sentence: diagnosisHeadline(sayDiagnosis(diagnosis, terms), english),
    ...{ period, covered, currency: terms.currency, remarks },
    ...rest,
    ...{ windows, reach },
    joined: [...staff.joined].map(nameOf),
    left: [...staff.left].map(nameOf),
    drivers: drivers.map((each) => ({ ...each, reason: reasonOf[each.cause] })),
    reps: reps.map(({ repId, revenue, costs, atTeamRates }) => ({
      rep: nameOf(repId),
      ...{ revenue, atTeamRates },
      costs: Object.fromEntries(costs),
    })),
  };
}
