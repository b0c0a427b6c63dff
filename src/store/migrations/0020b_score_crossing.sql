-- All that a lead-quality card shows of a contact (migration 0014), and, where another scorecard scores it than seven days
-- before, the first score by the present one and the score that was in force until then, so that what the change of scorecard
-- did is told apart from what the lead did.
DROP FUNCTION pacekeeper.lead_card(text);
CREATE FUNCTION pacekeeper.lead_card(wanted text) RETURNS TABLE (
  id text, name text, owner_id text, rejected jsonb,
  contact_id text, points integer, min_points integer, max_points integer, grade text, lines jsonb, degraded jsonb,
  scorecard_version text, scored_at bigint, probability jsonb, why_no_probability text, what_if jsonb, shadow jsonb,
  warnings jsonb, prompt jsonb,
  past_points integer, past_grade text, past_lines jsonb, past_scorecard_version text, past_scored_at bigint,
  crossing jsonb, acts jsonb
) LANGUAGE plpgsql STABLE ROWS 1 AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT
    contact.id, contact.name, contact.owner_id, contact.rejected,
    score.contact_id, score.points, score.min_points, score.max_points, score.grade, score.lines, score.degraded,
    score.scorecard_version, score.scored_at, score.probability, score.why_no_probability, score.what_if, score.shadow,
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
