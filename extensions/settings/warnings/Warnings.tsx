import type { CardContext } from '../../shared/card-context.ts';
import { PartFrame } from '../parts/PartFrame.tsx';
import { WarningsDesk } from './WarningsDesk.tsx';

/** What is warned of, for admins: switched on and off, from when, with which prompts. */
export function Warnings({ context }: { readonly context: CardContext }) {
  return (
    <PartFrame
      ask="readWarnings"
      context={context}
      waiting="Reading the warnings…"
      why="How many records carry a warning is known after the first sync, usually within minutes."
    >
      {(page, { reload, onDone }) => (
        <WarningsDesk
          page={page}
          context={context}
          onDone={() => onDone('Saved. It holds from the next run on, which has been asked for.')}
          onReload={reload}
        />
      )}
    </PartFrame>
  );
}
