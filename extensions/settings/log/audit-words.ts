import type { AuditAnswer } from '../../../src/contract/settings/audit.ts';
import { subjectWords } from '../../../src/words/en/audit.ts';
import { changeLog as words } from '../../../src/words/en/settings/log.ts';

export type ShownAudit = Extract<AuditAnswer, { state: 'shown' }>;
export type AuditEntryView = ShownAudit['entries'][number];

export type Subject = AuditEntryView['subject'];

export const isSubject = (value: unknown): value is Subject =>
  typeof value === 'string' && Object.hasOwn(subjectWords, value);

/** Who did it, and by which way: "Ana Ruiz, on the settings page". */
export function byWords({ by, via }: Pick<AuditEntryView, 'by' | 'via'>): string {
  const way = via === 'schedule' ? words.bySchedule : words.on(via);
  return by === null ? way : `${by.name ?? words.user(by.id)}, ${way}`;
}
