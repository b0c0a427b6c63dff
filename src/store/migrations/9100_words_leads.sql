-- Sentences become messages: an id and its values, which src/words says in the reader's language. What was stored as a
-- sentence reads as it was written.
CREATE FUNCTION pacekeeper.as_written(sentence text) RETURNS jsonb LANGUAGE sql IMMUTABLE
  RETURN jsonb_build_object('say', 'as written', 'with', jsonb_build_object('text', sentence));
CREATE FUNCTION pacekeeper.all_as_written(sentences jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE
  RETURN (SELECT coalesce(jsonb_agg(pacekeeper.as_written(each.sentence) ORDER BY each.place), '[]')
    FROM jsonb_array_elements_text(sentences) WITH ORDINALITY AS each (sentence, place));

-- Rewriting a column reaches every portal's rows; an UPDATE would see those of one alone.
ALTER TABLE pacekeeper.audit_entry
  ALTER act TYPE jsonb USING pacekeeper.as_written(act),
  ALTER differences TYPE jsonb USING pacekeeper.all_as_written(differences);

DROP FUNCTION pacekeeper.as_written, pacekeeper.all_as_written;
