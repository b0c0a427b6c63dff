-- All that a goal-pacing card shows of a deal: the deal, what pacing found on it, and of the goal that it counts for the pace,
-- the forecast with this deal's effect, and what changed since Monday and its plan; no row for an unknown deal. A function for the same reason as
-- lead_card: its plan is kept.
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
