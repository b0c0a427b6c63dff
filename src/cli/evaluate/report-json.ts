import type { Evaluation } from '../../use-cases/leads/evaluate-leads.ts';
import type { EvaluationLeads } from './read-leads.ts';

/** The report for programs: everything that the text says, without the bags. */
export function reportJson(evaluation: Evaluation, leads: EvaluationLeads): object {
  const { learned } = evaluation;
  return {
    verdict: evaluation.verdict,
    train: { leads: learned.leads, baseRate: learned.baseRate },
    test: { leads: leads.test.labels.length },
    figures: evaluation.figures,
    calibrationFloor: evaluation.calibrationFloor,
    roundingCost: evaluation.roundingCost,
    skill: learned.skill,
    forward: evaluation.forward,
    leaks: evaluation.leaks,
    leftOut: evaluation.leftOut,
    drift: evaluation.drift,
    alarm: evaluation.alarm,
    grades: evaluation.grades,
    gradeCutOffs: learned.cutOffs,
    reliability: evaluation.reliability,
    remarks: leads.remarks,
    scorecard: learned.scorecard,
  };
}
