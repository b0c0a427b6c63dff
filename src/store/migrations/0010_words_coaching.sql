-- What the database kept as sentences becomes ids with values (src/domain/told): the titles and reasons of warnings and the
-- texts of prompts follow from their ids; facts and actions that were sentences read as they were written until the next run
-- judges the records again; why a value was set aside is known by its sentence.
CREATE FUNCTION pacekeeper.sentence_told(sentence jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE
  RETURN CASE jsonb_typeof(sentence)
    WHEN 'string' THEN jsonb_build_object('say', 'as written', 'with', jsonb_build_object('text', sentence))
    ELSE sentence END;

CREATE FUNCTION pacekeeper.warnings_told(warnings jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE
  RETURN (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
      'id', warning -> 'id',
      'severity', warning -> 'severity',
      'evidence', pacekeeper.sentence_told(warning -> 'evidence'),
      'action', pacekeeper.sentence_told(warning -> 'action')) ORDER BY place), '[]')
    FROM jsonb_array_elements(warnings) WITH ORDINALITY AS each(warning, place));

CREATE FUNCTION pacekeeper.rejected_told(rejected jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE
  RETURN (
    SELECT coalesce(jsonb_agg(value || jsonb_build_object('reason', CASE
      WHEN value ->> 'reason' LIKE 'not a number:%' THEN '{"say": "not a number", "with": {}}'
      WHEN value ->> 'reason' LIKE 'not a moment:%' THEN '{"say": "not a moment", "with": {}}'
      WHEN value ->> 'reason' LIKE 'not a flag:%' THEN '{"say": "not a flag", "with": {}}'
      WHEN value ->> 'reason' LIKE 'not a currency:%' THEN '{"say": "not a currency", "with": {}}'
      WHEN value ->> 'reason' = 'not after the start of the goal' THEN '{"say": "not after the start", "with": {}}'
      WHEN value ->> 'reason' = 'has more than 1000 digits before or after the point'
        THEN '{"say": "too many digits", "with": {"most": 1000}}'
      WHEN value ->> 'reason' LIKE 'holds a character that cannot be stored%'
        THEN '{"say": "character cannot be stored", "with": {}}'
      ELSE pacekeeper.sentence_told(value -> 'reason') END) ORDER BY place), '[]')
    FROM jsonb_array_elements(rejected) WITH ORDINALITY AS each(value, place));

-- The rows of every portal: the wall between portals holds for the owner of the tables too, so it is lowered until all are told.
DO $$
DECLARE
  walled regclass;
BEGIN
  FOREACH walled IN ARRAY ARRAY['pacekeeper.lead_score', 'pacekeeper.deal_check', 'pacekeeper.contact', 'pacekeeper.deal',
    'pacekeeper.goal']::regclass[] LOOP
    EXECUTE format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', walled);
  END LOOP;
  UPDATE pacekeeper.lead_score SET
    warnings = pacekeeper.warnings_told(warnings), prompt = jsonb_build_object('id', prompt -> 'id')
    WHERE prompt IS NOT NULL;
  UPDATE pacekeeper.lead_score SET warnings = pacekeeper.warnings_told(warnings)
    WHERE prompt IS NULL AND warnings <> '[]';
  UPDATE pacekeeper.deal_check SET
    warnings = pacekeeper.warnings_told(warnings), prompt = jsonb_build_object('id', prompt -> 'id')
    WHERE prompt IS NOT NULL;
  UPDATE pacekeeper.deal_check SET warnings = pacekeeper.warnings_told(warnings)
    WHERE prompt IS NULL AND warnings <> '[]';
  UPDATE pacekeeper.contact SET rejected = pacekeeper.rejected_told(rejected) WHERE rejected <> '[]';
  UPDATE pacekeeper.deal SET rejected = pacekeeper.rejected_told(rejected) WHERE rejected <> '[]';
  UPDATE pacekeeper.goal SET rejected = pacekeeper.rejected_told(rejected) WHERE rejected <> '[]';
  FOREACH walled IN ARRAY ARRAY['pacekeeper.lead_score', 'pacekeeper.deal_check', 'pacekeeper.contact', 'pacekeeper.deal',
    'pacekeeper.goal']::regclass[] LOOP
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', walled);
  END LOOP;
END $$;

DROP FUNCTION pacekeeper.warnings_told;
DROP FUNCTION pacekeeper.rejected_told;
DROP FUNCTION pacekeeper.sentence_told;
