import type { GoalScope } from '../crm/goal.ts';
import type { Owner } from '../crm/owner.ts';
import type { NoValues, ToldOf } from '../told/told.ts';

/** Whose a goal is. */
export type ScopeMessages = {
  /** A rep or a team by name. */
  readonly named: { readonly name: string };
  readonly 'unknown owner': { readonly id: string };
  readonly 'unknown team': { readonly id: string };
  readonly everybody: NoValues;
  readonly nobody: NoValues;
};

export type ScopeTold = ToldOf<ScopeMessages>;

/** Tells whose a goal is; looks names up once for many goals. */
export function scopeTeller(owners: readonly Owner[]): (scope: GoalScope) => ScopeTold {
  const reps = new Map(owners.map(({ id, name }) => [id, name]));
  const teams = new Map(owners.flatMap((owner) => owner.teams.map(({ id, name }) => [id, name])));
  return (scope) => {
    switch (scope.kind) {
      case 'rep':
        return told(reps.get(scope.ownerId), { say: 'unknown owner', with: { id: scope.ownerId } });
      case 'team':
        return told(teams.get(scope.teamId), { say: 'unknown team', with: { id: scope.teamId } });
      case 'company':
        return { say: 'everybody', with: {} };
      case 'nobody':
        return { say: 'nobody', with: {} };
    }
  };
}

function told(name: string | undefined, unknown: ScopeTold): ScopeTold {
  return name === undefined ? unknown : { say: 'named', with: { name } };
}

/** What scopes of one kind are sorted by: the name, or the id of who has none. */
export function scopeSortKey(told: ScopeTold): string {
  switch (told.say) {
    case 'named':
      return told.with.name;
    case 'unknown owner':
    case 'unknown team':
      return told.with.id;
    case 'everybody':
    case 'nobody':
      return '';
  }
}
