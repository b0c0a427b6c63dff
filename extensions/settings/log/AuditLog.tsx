import { Button, Divider, Flex, LoadingButton, Select, Text } from '@hubspot/ui-extensions';
import { useCallback, useState } from 'react';
import type { AuditAnswer } from '../../../src/contract/settings/audit.ts';
import { auditWords } from '../../../src/words/audit-words.ts';
import { subjectWords } from '../../../src/words/en/audit.ts';
import { changeLog as words } from '../../../src/words/en/settings/log.ts';
import type { CardContext } from '../../shared/card-context.ts';
import { FailedAct } from '../../shared/FailedAct.tsx';
import { type Format, formatFor } from '../../shared/format.ts';
import { NotAllowed, NotYet } from '../../shared/Notices.tsx';
import { ToldLines } from '../../shared/ToldLines.tsx';
import { useQuestion } from '../../shared/use-question.ts';
import {
  type AuditEntryView,
  byWords,
  isSubject,
  type ShownAudit,
  type Subject,
} from './audit-words.ts';
import { ExportLog } from './ExportLog.tsx';

const everything = 'everything';

/** The entries that were read so far, of one subject or of all, and older ones when somebody asks. */
export function AuditLog({
  latest,
  context,
  onReload,
}: {
  readonly latest: ShownAudit;
  readonly context: CardContext;
  readonly onReload: () => void;
}) {
  const [read, setRead] = useState<AuditAnswer>(latest);
  const [subject, setSubject] = useState<Subject | null>(null);
  const take = useCallback((older: AuditAnswer) => {
    setRead((before) =>
      older.state === 'shown' && before.state === 'shown'
        ? { ...older, entries: [...before.entries, ...older.entries] }
        : older,
    );
  }, []);
  const asking = useQuestion('readAuditLog', context, take);
  if (read.state === 'not allowed') return <NotAllowed whoCan={read.whoCan} />;
  if (read.entries.length === 0)
    return <NotYet title={words.nothing} why={words.nothingHint} onRetry={onReload} />;
  const shown = read.entries.filter((entry) => subject === null || entry.subject === subject);
  const last = read.entries.at(-1)?.number ?? 0;
  const format = formatFor(context);
  return (
    <Flex direction="column" gap="medium">
      <Flex direction="row" gap="small" align="end" wrap>
        <Select
          name="subject"
          label={words.about}
          value={subject ?? everything}
          options={[
            { label: 'Everything', value: everything },
            ...Object.entries(subjectWords).map(([value, label]) => ({ label, value })),
          ]}
          onChange={(to) => setSubject(isSubject(to) ? to : null)}
        />
        <Button size="sm" onClick={onReload}>
          {words.refresh}
        </Button>
      </Flex>
      <Text variant="microcopy">{countWords(shown.length, read)}</Text>
      {shown.map((entry) => (
        <Entry key={entry.number} entry={entry} format={format} />
      ))}
      {asking.failed !== null && <FailedAct failed={asking.failed} />}
      {read.more && (
        <Flex direction="row">
          <LoadingButton
            size="sm"
            loading={asking.isBusy}
            onClick={() => asking.ask({ below: String(last) })}
          >
            {words.older}
          </LoadingButton>
        </Flex>
      )}
      <ExportLog context={context} />
    </Flex>
  );
}

function countWords(shown: number, { entries, more }: ShownAudit): string {
  const rest = more ? words.hasOlder : words.allShown;
  return words.shown(shown, entries.length, rest);
}

function Entry({ entry, format }: { readonly entry: AuditEntryView; readonly format: Format }) {
  const { at, subject, act, differences } = entry;
  return (
    <Flex direction="column" gap="extra-small">
      <Divider />
      <Text format={{ fontWeight: 'demibold' }}>{auditWords(act, format)}</Text>
      <Text variant="microcopy">
        {`${subjectWords[subject]}. ${format.moment(at)}, ${byWords(entry)}.`}
      </Text>
      <ToldLines lines={differences} format={format} />
    </Flex>
  );
}
