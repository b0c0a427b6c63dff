import { CardFrame } from '../../shared/CardFrame.tsx';
import type { CardContext } from '../../shared/card-context.ts';
import { NotAllowed, NotYet } from '../../shared/Notices.tsx';
import { PeopleDesk } from './PeopleDesk.tsx';

/** Who is admin, manager, marketer or rep, for admins. */
export function People({ context }: { readonly context: CardContext }) {
  return (
    <CardFrame ask="readRoles" context={context} waiting="Reading who has which role…">
      {(page, again) => {
        switch (page.state) {
          case 'shown':
            return <PeopleDesk page={page} context={context} />;
          case 'not synced':
            return (
              <NotYet
                title="Nothing has been read from HubSpot yet"
                why="People come from HubSpot's owners and teams with the first sync, usually within minutes."
                onRetry={again}
              />
            );
          case 'not allowed':
            return <NotAllowed whoCan={page.whoCan} />;
        }
      }}
    </CardFrame>
  );
}
