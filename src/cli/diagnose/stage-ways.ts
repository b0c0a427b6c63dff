import { entryAt } from '../../domain/collections/entries.ts';
import type { DayNumber } from '../../domain/goals/forecast/deal-spells.ts';
import type { World, WorldStage } from '../../sandbox/world.ts';

/** How deals go through their stages. */
export interface StageWay {
  /** What deals are called at the start, at each later open stage that is told apart, and when won. */
  readonly names: readonly string[];
  outcomeOf(stageId: string): 'open' | 'won' | 'lost';
  /** The days on which a deal first came to each later open stage, or beyond it. `dayOf`: of a property. */
  daysOf(dayOf: (property: string) => DayNumber | null): readonly (DayNumber | null)[];
}

/** More stages than this are not told apart: each has too few deals to say anything of. */
const MOST_LATER = 3;
/** A stage counts where at least this share of the won deals say when they came to it. */
const DATED_SHARE = 0.5;

const entered = ({ id }: WorldStage) => `hs_v2_date_entered_${id}`;

/** The stages of a world's pipelines, by their place: those behind the first that the files date. Pipelines are laid over each other. */
export function stagesOf(world: World): StageWay {
  const stages = new Map(
    world.pipelines.flatMap((each) => each.stages.map((own) => [own.id, own])),
  );
  const open = world.pipelines.map(({ stages: own }) =>
    own.filter(({ isClosed }) => !isClosed).toSorted((a, b) => a.displayOrder - b.displayOrder),
  );
  const outcomeOf = (stageId: string) => {
    const stage = stages.get(stageId);
    if (stage === undefined || !stage.isClosed) return 'open';
    return Number(stage.probability) === 1 ? 'won' : 'lost';
  };
  const won = world.records.deals.filter(({ changes }) => {
    const stage = changes.findLast(({ property }) => property === 'dealstage');
    return outcomeOf(stage?.value ?? '') === 'won';
  });
  const longest = Math.max(0, ...open.map(({ length }) => length));
  const later = Array.from({ length: Math.max(0, longest - 1) }, (_, at) =>
    open.flatMap((own) => own[at + 1] ?? []),
  );
  const isDated = (some: readonly WorldStage[]) => {
    const names = new Set(some.map(entered));
    const dated = won.filter(({ changes }) => changes.some(({ property }) => names.has(property)));
    return won.length > 0 && dated.length >= DATED_SHARE * won.length;
  };
  const told = later.filter(isDated).slice(0, MOST_LATER);
  return {
    names: [
      labelOf(
        open.flatMap((own) => own[0] ?? []),
        'deal',
      ),
      ...told.map((some) => labelOf(some, 'next stage')),
      'won',
    ],
    outcomeOf,
    daysOf: (dayOf) =>
      told.map((_, at) => {
        const days = told
          .slice(at)
          .flatMap((some) => some.flatMap((each) => dayOf(entered(each)) ?? []));
        return days.length === 0 ? null : Math.min(...days);
      }),
  };
}

/** What the stages at one place are called: by the label where they share one. */
function labelOf(stages: readonly WorldStage[], otherwise: string): string {
  const labels = new Set(stages.map(({ label }) => label));
  return labels.size === 1 ? entryAt([...labels], 0) : otherwise;
}
