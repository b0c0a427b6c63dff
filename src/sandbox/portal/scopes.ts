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
  const needed = types.map((type) => `crm.objects.${objectTypes[type].scope}.${route.access}`);
  if (route.kind === 'owners') needed.push('crm.objects.owners.read');
  const missing = scopes === 'all' ? [] : needed.filter((scope) => !scopes.includes(scope));
  if (missing.length > 0) throw missingScopes(missing);
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
