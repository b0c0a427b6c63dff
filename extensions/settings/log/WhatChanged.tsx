import { changeLog as words } from '../../../src/words/en/settings/log.ts';
import { CardFrame } from '../../shared/CardFrame.tsx';
import type { CardContext } from '../../shared/card-context.ts';
import { NotAllowed } from '../../shared/Notices.tsx';
import { AuditLog } from './AuditLog.tsx';

/** What was done to the configuration, for admins: by whom, when, and what differs. */
export function WhatChanged({ context }: { readonly context: CardContext }) {
  return (
    <CardFrame ask="readAuditLog" context={context} waiting={words.reading}>
      {(page, again) =>
        page.state === 'shown' ? (
          <AuditLog latest={page} context={context} onReload={again} />
        ) : (
          <NotAllowed whoCan={page.whoCan} />
        )
      }
    </CardFrame>
  );
}
