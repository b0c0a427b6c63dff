-- A lead was shown without what its record says besides its score: deals that were lost, lead status, consent, whether there is
-- any way to reach it. facts: these, as they were synced last, so that a card knows of them before the next scoring.
DROP FUNCTION pacekeeper.lead_card(text);
CREATE FUNCTION pacekeeper.lead_card(wanted text) RETURNS TABLE (
  id text, name text, owner_id text, rejected jsonb, facts jsonb,
  contact_id text, points integer, min_points integer, max_points integer, grade text, lines jsonb, degraded jsonb,
  scorecard_version text, scored_at bigint, chance jsonb, why_no_chance jsonb, what_if jsonb, shadow jsonb,
  warnings jsonb, prompt jsonb,
  past_points integer, past_grade text, past_lines jsonb, past_scorecard_version text, past_scored_at bigint,
  crossing jsonb, acts jsonb
) LANGUAGE plpgsql STABLE ROWS 1 AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT
    contact.id, contact.name, contact.owner_id, contact.rejected,
    jsonb_build_object(
      'lifecycleStage', contact.lifecycle_stage, 'emailHealth', contact.email_health,
      'properties', jsonb_build_object(
        'hs_lead_status', contact.properties -> 'hs_lead_status',
        'hs_email_optout', contact.properties -> 'hs_email_optout',
        'phone', contact.properties -> 'phone',
        'mobilephone', contact.properties -> 'mobilephone'),
      'deals', (
        SELECT jsonb_build_object(
          'won', count(*) FILTER (WHERE deal.outcome = 'won'),
          'lost', count(*) FILTER (WHERE deal.outcome = 'lost'),
          'open', count(*) FILTER (WHERE deal.outcome = 'open'),
          'lastLostAt', max(deal.close_date) FILTER (WHERE deal.outcome = 'lost'))
        FROM unnest(contact.deal_ids) AS linked(id)
        JOIN pacekeeper.deal
          ON deal.portal_id = contact.portal_id AND deal.id = linked.id AND NOT deal.archived)),
    score.contact_id, score.points, score.min_points, score.max_points, score.grade, score.lines, score.degraded,
    score.scorecard_version, score.scored_at, score.chance, score.why_no_chance, score.what_if, score.shadow,
    score.warnings, score.prompt,
    past.points, past.grade, past.lines, past.scorecard_version, past.scored_at,
    CASE WHEN past.scorecard_version <> score.scorecard_version THEN (
      SELECT jsonb_build_object('first', to_jsonb(first), 'last', to_jsonb(last)) FROM (
        SELECT * FROM pacekeeper.score_history AS history
        WHERE history.portal_id = score.portal_id AND history.contact_id = score.contact_id
          AND history.scored_at > past.scored_at AND history.scorecard_version = score.scorecard_version
        ORDER BY history.scored_at LIMIT 1) AS first
      CROSS JOIN LATERAL (
        SELECT * FROM pacekeeper.score_history AS history
        WHERE history.portal_id = first.portal_id AND history.contact_id = first.contact_id
          AND history.scored_at < first.scored_at
        ORDER BY history.scored_at DESC LIMIT 1) AS last) END,
    coalesce((
      SELECT jsonb_agg(to_jsonb(moved) ORDER BY moved.number) FROM pacekeeper.lead_hand_over AS moved
      WHERE moved.portal_id = contact.portal_id AND moved.contact_id = contact.id), '[]')
  FROM pacekeeper.contact
  LEFT JOIN pacekeeper.lead_score AS score
    ON score.portal_id = contact.portal_id AND score.contact_id = contact.id
  LEFT JOIN LATERAL (
    SELECT * FROM pacekeeper.score_history AS history
    WHERE history.portal_id = score.portal_id AND history.contact_id = score.contact_id
      AND history.scored_at <= score.scored_at - 7 * 86400000
    ORDER BY history.scored_at DESC LIMIT 1) AS past ON true
  WHERE contact.id = wanted;
END $$;

-- A lead is handed over to somebody: without a receiver it reached nobody. by_name: who did it, because people who hand leads over
-- own no records, and are then in no list of owners.
ALTER TABLE pacekeeper.lead_hand_over ADD COLUMN to_owner_id text COLLATE "C", ADD COLUMN by_name text;
CREATE INDEX lead_hand_over_to ON pacekeeper.lead_hand_over (portal_id, to_owner_id) WHERE to_owner_id IS NOT NULL;
