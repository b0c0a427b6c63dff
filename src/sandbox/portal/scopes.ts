import type { WorldObjectType } from '../world.ts';
import { ApiFailure } from './api-failure.ts';
import type { PortalState } from './call.ts';
import { objectTypeOf, objectTypes } from './object-types.ts';
import type { MatchedRoute } from './routes.ts';

/** Refuses a call that the token's scopes or the account's plan do not cover. */
export function checkAccess({ route, params }: MatchedRoute, state: PortalState): void {
  const { scopes, goalsInPlan } = state.settings();
  const types = ['type', 'from', 'to'].flatMap((name) => {
    const segment = params[name];
    return segment === undefined ? [] : [objectTypeOf(segment)];
  });
  if (!goalsInPlan && types.includes('goal_targets')) {
    throw new ApiFailure(403, 'FORBIDDEN', 'This account does not have access to goals.');
  }
  if (scopes === 'all') return;
  const missing = alternativesOf(route, types).filter(
    (alternatives) => !alternatives.some((scope) => scopes.includes(scope)),
  );
  if (missing.length > 0) throw missingScopes(missing.flatMap(([first = '']) => first));
}

/** The scopes that a call needs: of each entry, any one. */
function alternativesOf(
  { kind, access }: MatchedRoute['route'],
  types: readonly WorldObjectType[],
): readonly (readonly string[])[] {
  if (kind === 'owners') return [['crm.objects.owners.read']];
  if (kind === 'activities') return [[`crm.objects.contacts.${access}`]];
  return types.map((type) => {
    const { scope } = objectTypes[type];
    const records = `crm.objects.${scope}.${access}`;
    const isSchema = kind === 'properties' || kind === 'pipelines';
    return isSchema ? [records, `crm.schemas.${scope}.read`] : [records];
  });
}

function missingScopes(requiredGranularScopes: readonly string[]): ApiFailure {
  const link = 'https://developers.hubspot.com/scopes';
  return new ApiFailure(
    403,
    'MISSING_SCOPES',
    `This app hasn't been granted all required scopes to make this call. Read more about required scopes here: ${link}.`,
    {
      errors: [
        {
          message: 'One or more of the following scopes are required.',
          context: { requiredGranularScopes },
        },
      ],
      links: { scopes: link },
    },
  );
}
