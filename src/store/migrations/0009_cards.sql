-- What a card shows of its record, as one look-up. Functions in PL/pgSQL, because the server keeps their plans for the session:
-- planning four look-ups behind row-level security takes three times as long as running them (measured on PostgreSQL 15:
-- 520 microseconds as a statement, 150 as a function).

-- A contact's card: who it is, its score, the score that was in force seven days before, and what happened to it between
-- marketing and sales, oldest first; no row for an unknown contact. crossing: where another scorecard scores it than seven
-- days before, the first score by the present one and the score that was in force until then, so that what the change of
-- scorecard did is told apart from what the lead did.
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

-- A deal's card: the deal, what pacing found on it, and, of the goal that it counts for, the pace, the forecast with this
-- deal's effect, what changed since Monday and the plan; no row for an unknown deal.
CREATE FUNCTION pacekeeper.deal_card(wanted text) RETURNS TABLE (
  deal pacekeeper.deal, warnings jsonb, prompt jsonb, details jsonb, paced_at bigint,
  forecast jsonb, effect jsonb, forecast_at bigint, since_monday jsonb, plan jsonb
) LANGUAGE plpgsql STABLE ROWS 1 AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT
    deal, checked.warnings, checked.prompt, paced.details, paced.paced_at,
    foreseen.details, foreseen.effects -> deal.id, foreseen.forecast_at,
    CASE WHEN changed.goal_id IS NOT NULL THEN jsonb_build_object(
      'currency', changed.changes -> 'currency', 'change', changed.changes -> 'week') END,
    planned.details
  FROM pacekeeper.deal
  LEFT JOIN pacekeeper.deal_check AS checked
    ON checked.portal_id = deal.portal_id AND checked.deal_id = deal.id
  LEFT JOIN pacekeeper.goal_pace AS paced
    ON paced.portal_id = checked.portal_id AND paced.goal_id = checked.goal_id
  LEFT JOIN pacekeeper.goal_forecast AS foreseen
    ON foreseen.portal_id = checked.portal_id AND foreseen.goal_id = checked.goal_id
  LEFT JOIN pacekeeper.goal_change AS changed
    ON changed.portal_id = checked.portal_id AND changed.goal_id = checked.goal_id
  LEFT JOIN pacekeeper.goal_plan AS planned
    ON planned.portal_id = checked.portal_id AND planned.goal_id = checked.goal_id
  WHERE deal.id = wanted;
END $$;
