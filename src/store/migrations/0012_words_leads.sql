-- Sentences become messages: an id and its values, which src/words says in the reader's language. What cannot be taken apart
-- reads as it was written.
CREATE FUNCTION pacekeeper.message(id text, said jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE
  RETURN jsonb_build_object('say', id, 'with', said);
CREATE FUNCTION pacekeeper.as_written(sentence text) RETURNS jsonb LANGUAGE sql IMMUTABLE
  RETURN pacekeeper.message('as written', jsonb_build_object('text', sentence));
CREATE FUNCTION pacekeeper.all_as_written(sentences jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE
  RETURN (SELECT coalesce(jsonb_agg(pacekeeper.as_written(each.sentence) ORDER BY each.place), '[]')
    FROM jsonb_array_elements_text(sentences) WITH ORDINALITY AS each (sentence, place));

-- A default rule's reason is spoken in the reader's language, and one that has faded still knows what it said before.
CREATE FUNCTION pacekeeper.reason_told(reason text) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  part text[];
BEGIN
  part := regexp_match(reason, '^(.*) \((-?\d+) days ago: (-?\d+) of (-?\d+)\)$');
  IF part IS NOT NULL THEN
    RETURN pacekeeper.message('faded', jsonb_build_object('what', pacekeeper.reason_told(part[1]),
      'days', part[2]::bigint, 'points', part[3]::int, 'of', part[4]::int));
  END IF;
  part := regexp_match(reason, '^(.*) \((\d+) times(?:, of which (\d+) count)?\)$');
  IF part IS NOT NULL THEN
    RETURN pacekeeper.message('repeated', jsonb_build_object('what', pacekeeper.reason_told(part[1]),
      'times', part[2]::bigint, 'counted', coalesce(part[3], part[2])::bigint));
  END IF;
  part := regexp_match(reason, '^(The score|Fit|Engagement|Data quality) counts (at most|at least) (-?\d+)$');
  IF part IS NOT NULL THEN
    RETURN pacekeeper.message(part[2], jsonb_build_object('points', part[3]::int,
      'scope', CASE part[1] WHEN 'The score' THEN 'total' ELSE lower(part[1]) END));
  END IF;
  IF reason = ANY (ARRAY[
    'Assists a decision maker', 'Vice president', 'Top management or owner', 'Head of a department',
    'Manager or team lead', 'Junior role', 'Another role', 'Job title unknown', '1,000 employees or more',
    '50 to 999 employees', '10 to 49 employees', 'Fewer than 10 employees', 'Company size unknown', 'Industry known',
    'Industry unknown', 'Throwaway e-mail address', 'Free e-mail address', 'Company e-mail address',
    'Came by referral', 'Found you by search or an AI answer', 'Came straight to your site', 'Came by a search ad',
    'Came by e-mail or social media', 'Came by an ad on social media', 'Came from a list or an event',
    'Source unknown', 'Visited within the last week', 'Visited within the last 30 days',
    'Visited within the last 90 days', 'No visit for 90 days', 'Viewed 20 pages or more', 'Viewed 8 to 19 pages',
    'Viewed 3 to 7 pages', 'Asked for a price or a quote', 'Asked for a demo or a trial', 'Asked to be contacted',
    'Filled in a form', 'Filled in 3 forms or more', 'Filled in 2 forms', 'Opened 3 e-mails or more',
    'Opened an e-mail', 'Clicked in 3 e-mails or more', 'Clicked in an e-mail', 'Answered an e-mail',
    'No e-mail address', 'E-mail address is invalid', 'E-mails to this address bounced',
    'Unsubscribed from all e-mail', 'Phone number known', 'Mobile number known', 'No phone number', 'Company known',
    'Company unknown'
  ]) THEN
    RETURN pacekeeper.message('default reason', jsonb_build_object('text', reason));
  END IF;
  RETURN pacekeeper.as_written(reason);
END $$;
CREATE FUNCTION pacekeeper.title_told(title text) RETURNS jsonb LANGUAGE sql IMMUTABLE
  RETURN CASE WHEN title = ANY (ARRAY[
    'Seniority', 'Company size', 'Industry', 'E-mail domain', 'Original source', 'Last visit', 'Pages viewed',
    'Last form', 'Forms filled in', 'E-mails opened', 'E-mails clicked', 'E-mails answered', 'E-mail address',
    'Bounced e-mails', 'Subscription', 'Phone number', 'Company name'
  ]) THEN pacekeeper.message('default title', jsonb_build_object('text', title))
  ELSE pacekeeper.as_written(title) END;

CREATE FUNCTION pacekeeper.lines_told(lines jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE
  RETURN (SELECT coalesce(jsonb_agg(line || jsonb_build_object('reason', pacekeeper.reason_told(line ->> 'reason'))
      ORDER BY place), '[]')
    FROM jsonb_array_elements(lines) WITH ORDINALITY AS each (line, place));
CREATE FUNCTION pacekeeper.degraded_told(degraded jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE
  RETURN (SELECT coalesce(jsonb_agg(jsonb_build_object('termId', term ->> 'termId',
      'why', jsonb_build_array(pacekeeper.as_written(term ->> 'problem'))) ORDER BY place), '[]')
    FROM jsonb_array_elements(degraded) WITH ORDINALITY AS each (term, place));
CREATE FUNCTION pacekeeper.no_chance_told(sentence text) RETURNS jsonb LANGUAGE sql IMMUTABLE
  RETURN CASE
    WHEN sentence IS NULL THEN NULL
    WHEN sentence LIKE 'Graded by rules:%' THEN pacekeeper.message('by rules', '{}')
    WHEN sentence = 'Already a customer.' THEN pacekeeper.message('already a customer', '{}')
    WHEN sentence = 'It is not known when this lead came in.' THEN pacekeeper.message('creation not known', '{}')
    WHEN sentence ~ '^Chances are measured for the first \d+ days' THEN pacekeeper.message('older than the horizon',
      jsonb_build_object('horizonDays', (regexp_match(sentence, '\d+'))[1]::int))
    ELSE pacekeeper.as_written(sentence) END;

-- "probability" is called chance, as everywhere else.
CREATE FUNCTION pacekeeper.shadow_told(shadow jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE
  RETURN (shadow - 'probability') || jsonb_build_object('chance', shadow -> 'probability');

-- What could change a score: the field to fill in, or what would then be said of the lead.
CREATE FUNCTION pacekeeper.change_told(change jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE
  RETURN (change - 'reason') || jsonb_build_object('what', CASE change ->> 'kind'
    WHEN 'fill in' THEN pacekeeper.title_told(change ->> 'reason')
    ELSE pacekeeper.reason_told(change ->> 'reason') END);
CREATE FUNCTION pacekeeper.what_if_told(what_if jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE
  RETURN CASE WHEN what_if IS NULL OR what_if = 'null' THEN what_if ELSE jsonb_build_object(
    'nextGrade', CASE WHEN what_if -> 'nextGrade' = 'null' THEN 'null' ELSE what_if -> 'nextGrade' || jsonb_build_object(
      'changes', (SELECT coalesce(jsonb_agg(pacekeeper.change_told(change) ORDER BY place), '[]')
        FROM jsonb_array_elements(what_if -> 'nextGrade' -> 'changes') WITH ORDINALITY AS each (change, place))) END,
    'missing', (SELECT coalesce(jsonb_agg(field || jsonb_build_object('title', pacekeeper.title_told(field ->> 'title'))
        ORDER BY place), '[]')
      FROM jsonb_array_elements(what_if -> 'missing') WITH ORDINALITY AS each (field, place))) END;

-- Rewriting a column reaches every portal's rows; an UPDATE would see those of one alone.
ALTER TABLE pacekeeper.lead_score
  ALTER lines TYPE jsonb USING pacekeeper.lines_told(lines),
  ALTER degraded TYPE jsonb USING pacekeeper.degraded_told(degraded),
  ALTER why_no_probability TYPE jsonb USING pacekeeper.no_chance_told(why_no_probability),
  ALTER shadow TYPE jsonb USING pacekeeper.shadow_told(shadow),
  ALTER what_if TYPE jsonb USING pacekeeper.what_if_told(what_if);
ALTER TABLE pacekeeper.lead_score RENAME probability TO chance;
ALTER TABLE pacekeeper.lead_score RENAME why_no_probability TO why_no_chance;
ALTER TABLE pacekeeper.score_history
  ALTER lines TYPE jsonb USING pacekeeper.lines_told(lines),
  ALTER degraded TYPE jsonb USING pacekeeper.degraded_told(degraded),
  ALTER why_no_probability TYPE jsonb USING pacekeeper.no_chance_told(why_no_probability);
ALTER TABLE pacekeeper.score_history RENAME probability TO chance;
ALTER TABLE pacekeeper.score_history RENAME why_no_probability TO why_no_chance;

-- A learned scorecard's words, "Job title: vice president", are the property's label and what was found of it. What rules say
-- stays a text: it is what somebody wrote, or a default rule's key.
CREATE FUNCTION pacekeeper.found_told(words text) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  part text[];
BEGIN
  IF words IN ('another value', 'known', 'not known', 'yes', 'no') THEN
    RETURN pacekeeper.message(words, '{}');
  END IF;
  IF words IN ('vice president', 'top management or owner', 'head of a department', 'manager', 'junior', 'sales',
    'marketing', 'technology', 'finance', 'people', 'operations', 'another role', 'assists a leader') THEN
    RETURN pacekeeper.message('job role', jsonb_build_object('role', words));
  END IF;
  IF words IN ('a company''s own', 'free mail', 'throwaway') THEN
    RETURN pacekeeper.message('mail at', jsonb_build_object('domain', replace(words, 'a company''s own', 'own')));
  END IF;
  IF words = 'any' THEN
    RETURN pacekeeper.message('range', '{"from": null, "below": null}');
  END IF;
  part := regexp_match(words, '^(?:under (-?[\d.]+)|(-?[\d.]+) or more|(-?[\d.]+) to under (-?[\d.]+))$');
  IF part IS NOT NULL THEN
    RETURN pacekeeper.message('range', jsonb_build_object('from', coalesce(part[2], part[3])::numeric,
      'below', coalesce(part[1], part[4])::numeric));
  END IF;
  RETURN pacekeeper.message('value', jsonb_build_object('value', words));
END $$;
CREATE FUNCTION pacekeeper.bin_told(bin jsonb, label text) RETURNS jsonb LANGUAGE sql IMMUTABLE
  RETURN CASE WHEN starts_with(bin ->> 'reason', label || ': ') THEN bin || jsonb_build_object('reason',
    pacekeeper.message('property', jsonb_build_object('label', label, 'aspect', NULL, 'found',
      pacekeeper.found_told(substr(bin ->> 'reason', length(label) + 3)))))
  ELSE bin END;
CREATE FUNCTION pacekeeper.term_told(term jsonb) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  part text[] := regexp_match(term ->> 'title', '^(.*): (seniority|function|domain|significant digits)$');
  label text := split_part(term ->> 'title', ': ', 1);
BEGIN
  IF NOT starts_with(coalesce(term -> 'bins' -> 0 ->> 'reason', ''), label || ': ') THEN
    RETURN term;
  END IF;
  RETURN term || jsonb_build_object(
    'title', CASE WHEN (term ->> 'title') LIKE '% together with %' THEN term -> 'title' ELSE
      pacekeeper.message('property title', jsonb_build_object('label', coalesce(part[1], term ->> 'title'), 'aspect', part[2]))
    END,
    'bins', (SELECT jsonb_agg(pacekeeper.bin_told(bin, label) ORDER BY place)
      FROM jsonb_array_elements(term -> 'bins') WITH ORDINALITY AS each (bin, place)));
END $$;
CREATE FUNCTION pacekeeper.scorecard_told(scorecard jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE
  RETURN scorecard || jsonb_build_object('terms', (
    SELECT coalesce(jsonb_agg(pacekeeper.term_told(term) ORDER BY place), '[]')
    FROM jsonb_array_elements(scorecard -> 'terms') WITH ORDINALITY AS each (term, place)));
ALTER TABLE pacekeeper.learned_scorecard ALTER scorecard TYPE jsonb USING pacekeeper.scorecard_told(scorecard);

-- What a round of learning found. A report of an earlier form lacks some of it, and stays as it is: it counts as none.
CREATE FUNCTION pacekeeper.left_out_told(reason text) RETURNS text LANGUAGE sql IMMUTABLE
  RETURN CASE reason
    WHEN 'It is the outcome, or follows from it.' THEN 'the outcome'
    WHEN 'It speaks of deals: a lead that has one is already being sold to.' THEN 'deals'
    WHEN 'It is a score: points for points would go in circles.' THEN 'a score'
    WHEN 'It says who looks after the lead, not what the lead is.' THEN 'the owner'
    WHEN 'It says who a person is: a name or a trait must not decide.' THEN 'the person'
    WHEN 'It counts what the team did: points for it would reward logging calls.' THEN 'the team''s doing'
    WHEN 'It is bookkeeping of the CRM.' THEN 'bookkeeping'
    ELSE 'an identifier' END;
CREATE FUNCTION pacekeeper.hold_out_told(hold_out jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE
  RETURN CASE WHEN hold_out = 'null' THEN hold_out ELSE hold_out || jsonb_build_object('reliability', (
    SELECT coalesce(jsonb_agg((bin - 'meanProbability') || jsonb_build_object('meanChance', bin -> 'meanProbability')
      ORDER BY place), '[]')
    FROM jsonb_array_elements(hold_out -> 'reliability') WITH ORDINALITY AS each (bin, place))) END;
CREATE FUNCTION pacekeeper.report_told(report jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE
  RETURN CASE WHEN report ?& ARRAY['verdict', 'leaks', 'leftOut', 'alarms', 'holdOut'] THEN report || jsonb_build_object(
    'verdict', report -> 'verdict' || jsonb_build_object('because', pacekeeper.as_written(report -> 'verdict' ->> 'because')),
    'leaks', (SELECT coalesce(jsonb_agg(leak || jsonb_build_object('reasons', pacekeeper.all_as_written(leak -> 'reasons'))
        ORDER BY place), '[]')
      FROM jsonb_array_elements(report -> 'leaks') WITH ORDINALITY AS each (leak, place)),
    'leftOut', (SELECT coalesce(jsonb_agg(jsonb_build_object('property', property -> 'property',
        'reason', pacekeeper.left_out_told(property ->> 'reason')) ORDER BY place), '[]')
      FROM jsonb_array_elements(report -> 'leftOut') WITH ORDINALITY AS each (property, place)),
    'alarms', pacekeeper.all_as_written(report -> 'alarms'),
    'holdOut', pacekeeper.hold_out_told(report -> 'holdOut'))
  ELSE report END;
ALTER TABLE pacekeeper.learning_report ALTER report TYPE jsonb USING pacekeeper.report_told(report);

ALTER TABLE pacekeeper.rule_version ALTER changes TYPE jsonb USING pacekeeper.all_as_written(changes);

-- The Leads tab's figures: channels by their source, personas as they were called, and whose goal it is, counted.
CREATE FUNCTION pacekeeper.channels_told(channels jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE
  RETURN (SELECT coalesce(jsonb_agg((channel - 'name') || jsonb_build_object('channel', jsonb_build_object(
      'source', nullif(channel ->> 'name', 'Source not known'), 'campaign', NULL)) ORDER BY place), '[]')
    FROM jsonb_array_elements(channels) WITH ORDINALITY AS each (channel, place));
CREATE FUNCTION pacekeeper.personas_told(personas jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE
  RETURN (SELECT coalesce(jsonb_agg(persona || jsonb_build_object('name', pacekeeper.as_written(persona ->> 'name'))
      ORDER BY place), '[]')
    FROM jsonb_array_elements(personas) WITH ORDINALITY AS each (persona, place));
CREATE FUNCTION pacekeeper.goal_told(goal jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE
  RETURN (goal - 'whose') || jsonb_build_object(
    'of', CASE WHEN goal ->> 'whose' LIKE '%team%' THEN 'teams' ELSE 'reps' END,
    'goals', coalesce((regexp_match(goal ->> 'whose', '^\d+'))[1]::int, 1),
    'label', pacekeeper.as_written(goal ->> 'label'));
CREATE FUNCTION pacekeeper.figures_told(figures jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE
  RETURN figures || jsonb_build_object(
    'channels', CASE figures -> 'channels' ->> 'kind' WHEN 'ranked' THEN figures -> 'channels' || jsonb_build_object(
      'sources', pacekeeper.channels_told(figures -> 'channels' -> 'sources'),
      'campaigns', pacekeeper.channels_told(figures -> 'channels' -> 'campaigns'))
      ELSE figures -> 'channels' END,
    'personas', CASE figures -> 'personas' ->> 'kind' WHEN 'judged' THEN figures -> 'personas' || jsonb_build_object(
      'defined', pacekeeper.personas_told(figures -> 'personas' -> 'defined'),
      'learned', pacekeeper.personas_told(figures -> 'personas' -> 'learned'))
      ELSE figures -> 'personas' END,
    'flow', CASE figures -> 'flow' ->> 'kind' WHEN 'charted' THEN figures -> 'flow' || jsonb_build_object(
      'channels', pacekeeper.channels_told(figures -> 'flow' -> 'channels'))
      ELSE figures -> 'flow' END,
    'supply', CASE figures -> 'supply' ->> 'kind' WHEN 'planned' THEN figures -> 'supply' || jsonb_build_object(
      'goal', pacekeeper.goal_told(figures -> 'supply' -> 'goal'),
      'channels', pacekeeper.channels_told(figures -> 'supply' -> 'channels'))
      ELSE figures -> 'supply' END);
ALTER TABLE pacekeeper.leads_page ALTER figures TYPE jsonb USING pacekeeper.figures_told(figures);

-- What was said of warnings stood among everything that was set; now it is found by its own subject.
ALTER TABLE pacekeeper.audit_entry
  ALTER subject TYPE text USING CASE act WHEN 'Set warnings and prompts.' THEN 'warnings' ELSE subject END,
  ALTER act TYPE jsonb USING pacekeeper.as_written(act),
  ALTER differences TYPE jsonb USING pacekeeper.all_as_written(differences);

-- All that a lead-quality card shows of a contact, as before, by the new names.
DROP FUNCTION pacekeeper.lead_card(text);
CREATE FUNCTION pacekeeper.lead_card(wanted text) RETURNS TABLE (
  id text, name text, owner_id text, rejected jsonb,
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

DROP FUNCTION
  pacekeeper.message, pacekeeper.as_written, pacekeeper.all_as_written, pacekeeper.reason_told, pacekeeper.title_told,
  pacekeeper.lines_told, pacekeeper.degraded_told, pacekeeper.no_chance_told, pacekeeper.shadow_told,
  pacekeeper.change_told, pacekeeper.what_if_told, pacekeeper.found_told, pacekeeper.bin_told, pacekeeper.term_told,
  pacekeeper.scorecard_told, pacekeeper.left_out_told, pacekeeper.hold_out_told, pacekeeper.report_told,
  pacekeeper.channels_told, pacekeeper.personas_told, pacekeeper.goal_told, pacekeeper.figures_told;
