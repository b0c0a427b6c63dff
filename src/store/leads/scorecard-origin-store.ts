import type {
  ScorecardOrigin,
  ScorecardOriginStore,
} from '../../use-cases/ports/scorecard-origin-store.ts';
import type { Tenant } from '../engine/tenant.ts';

interface OriginRow {
  readonly version: string;
  readonly kind: ScorecardOrigin['kind'];
  readonly at: number;
  readonly by_id: string | null;
  readonly titles: ScorecardOrigin['titles'] | null;
}

/** Where scorecards come from: rules that were published, and what was learned. */
export function scorecardOriginStore(tenant: Tenant): ScorecardOriginStore {
  return {
    scorecardOrigins: () =>
      tenant.inTransaction(async (query) => {
        const rows = await query<OriginRow>(originsSql);
        return new Map(
          rows.map(({ version, kind, at, by_id, titles }) => [
            version,
            { kind, at, byId: by_id, titles: titles ?? {} },
          ]),
        );
      }),
  };
}

const titlesOf = (table: string) => `(
  SELECT jsonb_object_agg(term ->> 'id', term -> 'title')
  FROM jsonb_array_elements(${table}.scorecard -> 'terms') AS term)`;

const originsSql = `
  (SELECT made.version, 'published' AS kind, went_live.at,
     coalesce(went_live.by_id, made.author_ids ->> 0) AS by_id, ${titlesOf('made')} AS titles
   FROM (
     SELECT DISTINCT ON (version) version, at, by_id FROM pacekeeper.rule_event
     WHERE kind = 'live' ORDER BY version, number DESC) AS went_live
   JOIN pacekeeper.rule_version AS made ON made.version = went_live.version
   ORDER BY went_live.at DESC LIMIT 10)
  UNION ALL
  (SELECT version, 'learned', learned_at, NULL, ${titlesOf('learned')}
   FROM pacekeeper.learned_scorecard AS learned ORDER BY learned_at DESC LIMIT 10)`;
