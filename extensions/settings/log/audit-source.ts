import type { AuditAnswer, AuditExport } from '../../../src/contract/settings/audit.ts';
import { settingsRoutes } from '../../../src/contract/settings/settings-paths.ts';
import { type CardSource, hasState } from '../../shared/card-source.ts';
import type { QuestionSource } from '../../shared/use-question.ts';

export type ShownAudit = Extract<AuditAnswer, { state: 'shown' }>;
export type AuditEntryView = ShownAudit['entries'][number];

const states: Record<AuditAnswer['state'], true> = { shown: true, 'not allowed': true };
const isAnswer = (answer: unknown): answer is AuditAnswer => hasState<AuditAnswer>(answer, states);
const asked = { path: settingsRoutes.audit, functionName: 'read-audit-log' } as const;

/** The latest entries of the audit log. */
export const auditSource: CardSource<AuditAnswer> = { ...asked, parameter: null, isCard: isAnswer };

/** What came before an entry, told by its number. */
export const olderSource: QuestionSource<number, AuditAnswer> = {
  question: (below) => ({ ...asked, record: { below: String(below) } }),
  isAnswer,
};

const exportStates: Record<AuditExport['state'], true> = { exported: true, 'not allowed': true };

/** The log as a file; asked for only when somebody wants it, because the log notes it. */
export const auditExportSource: QuestionSource<null, AuditExport> = {
  question: () => ({
    path: settingsRoutes.exportAudit,
    functionName: 'export-audit-log',
    record: {},
  }),
  isAnswer: (answer): answer is AuditExport => hasState<AuditExport>(answer, exportStates),
};
