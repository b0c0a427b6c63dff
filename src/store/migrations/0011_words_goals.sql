-- What the database kept as sentences about goals becomes ids with values (src/domain/told). Sentences that cannot be taken
-- apart read as they were written until the goals are paced again, which the next run does.
ALTER TABLE pacekeeper.update_preference ADD COLUMN language text CHECK (language IN ('en', 'de'));

CREATE FUNCTION pacekeeper.written_told(sentence text) RETURNS jsonb LANGUAGE sql IMMUTABLE
  RETURN jsonb_build_object('say', 'as written', 'with', jsonb_build_object('text', sentence));

-- A sentence that was kept in pieces: words, and amounts.
CREATE FUNCTION pacekeeper.pieces_told(pieces jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE
  RETURN CASE WHEN jsonb_typeof(pieces) = 'array' THEN (
    SELECT pacekeeper.written_told(coalesce(string_agg(CASE jsonb_typeof(piece)
      WHEN 'string' THEN piece #>> '{}'
      ELSE concat_ws(' ', piece ->> 'value', piece ->> 'currency') END, '' ORDER BY place), ''))
    FROM jsonb_array_elements(pieces) WITH ORDINALITY AS each(piece, place))
  ELSE pieces END;

CREATE FUNCTION pacekeeper.smart_told(smart jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE
  RETURN jsonb_set(smart, '{letters}', (
    SELECT coalesce(jsonb_agg(letter || jsonb_build_object(
      'evidence', (SELECT coalesce(jsonb_agg(pacekeeper.pieces_told(told) ORDER BY nth), '[]')
        FROM jsonb_array_elements(letter -> 'evidence') WITH ORDINALITY AS said(told, nth)),
      'mend', pacekeeper.pieces_told(letter -> 'mend')) ORDER BY place), '[]')
    FROM jsonb_array_elements(smart -> 'letters') WITH ORDINALITY AS each(letter, place)));

CREATE FUNCTION pacekeeper.left_out_told(left_out jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE
  RETURN (
    SELECT coalesce(jsonb_agg(entry || jsonb_build_object('reason',
      CASE jsonb_typeof(entry -> 'reason')
        WHEN 'string' THEN pacekeeper.written_told(entry ->> 'reason')
        ELSE entry -> 'reason' END) ORDER BY place), '[]')
    FROM jsonb_array_elements(left_out) WITH ORDINALITY AS each(entry, place));

-- A goal was "Q4 2026 revenue" with its metric, "revenue"; a chance that is not said had its reason by name, with words.
CREATE FUNCTION pacekeeper.update_line_told(line jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE
  RETURN line
    || jsonb_build_object(
      'goal', (line -> 'goal') - 'title' || jsonb_build_object(
        'period', pacekeeper.written_told(rtrim(left(line #>> '{goal,title}',
          length(line #>> '{goal,title}') - length(line #>> '{goal,metric}')))),
        'metric', pacekeeper.written_told(line #>> '{goal,metric}')),
      'who', CASE WHEN jsonb_typeof(line -> 'who') = 'string'
        THEN jsonb_build_object('say', 'named', 'with', jsonb_build_object('name', line -> 'who'))
        ELSE line -> 'who' END)
    || CASE WHEN line #>> '{chance,kind}' = 'abstains' AND jsonb_typeof(line #> '{chance,reason}') = 'string'
      THEN jsonb_build_object('chance', jsonb_build_object('kind', 'abstains', 'reason',
        jsonb_build_object('kind', line #> '{chance,reason}')))
      ELSE '{}' END;

-- The rows of every portal: the wall between portals holds for the owner of the tables too, so it is lowered until all are told.
DO $$
DECLARE
  walled regclass;
BEGIN
  FOREACH walled IN ARRAY ARRAY['pacekeeper.goal_pace', 'pacekeeper.goal_forecast', 'pacekeeper.progress_update']::regclass[] LOOP
    EXECUTE format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', walled);
  END LOOP;
  UPDATE pacekeeper.goal_pace SET details = jsonb_set(details, '{smart}', pacekeeper.smart_told(details -> 'smart'))
    WHERE details ? 'smart';
  UPDATE pacekeeper.goal_pace SET details = jsonb_set(details, '{leftOut}', pacekeeper.left_out_told(details -> 'leftOut'))
    WHERE details ? 'leftOut';
  UPDATE pacekeeper.goal_pace
    SET details = jsonb_set(details, '{rollUp,leftOut}', pacekeeper.left_out_told(details #> '{rollUp,leftOut}'))
    WHERE jsonb_typeof(details #> '{rollUp,leftOut}') = 'array';
  UPDATE pacekeeper.goal_forecast
    SET details = jsonb_set(details, '{leftOut}', pacekeeper.left_out_told(details -> 'leftOut'))
    WHERE details ? 'leftOut';
  UPDATE pacekeeper.progress_update SET content = jsonb_set(content, '{lines}', (
    SELECT coalesce(jsonb_agg(pacekeeper.update_line_told(line) ORDER BY place), '[]')
    FROM jsonb_array_elements(content -> 'lines') WITH ORDINALITY AS each(line, place)));
  FOREACH walled IN ARRAY ARRAY['pacekeeper.goal_pace', 'pacekeeper.goal_forecast', 'pacekeeper.progress_update']::regclass[] LOOP
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', walled);
  END LOOP;
END $$;

DROP FUNCTION pacekeeper.update_line_told;
DROP FUNCTION pacekeeper.left_out_told;
DROP FUNCTION pacekeeper.smart_told;
DROP FUNCTION pacekeeper.pieces_told;
DROP FUNCTION pacekeeper.written_told;
