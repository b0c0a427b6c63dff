-- All that pg_catalog says of the schema "pacekeeper", as (name, definition), the same wherever and in whatever order it was made.
-- Left out is what belongs to the server: oids, the owner's name and the owner's own rights (which grow with PostgreSQL's
-- version), and PostgreSQL 18's constraints for NOT NULL, which the columns say anyway.
WITH
  home AS (SELECT oid, nspname, nspowner, nspacl FROM pg_namespace WHERE nspname = 'pacekeeper'),
  relation AS (
    SELECT pg_class.*, quote_ident(relname) AS title FROM pg_class JOIN home ON relnamespace = home.oid),
  routine AS (
    SELECT pg_proc.*, proname || '(' || pg_get_function_identity_arguments(pg_proc.oid) || ')' AS title
    FROM pg_proc JOIN home ON pronamespace = home.oid),
  attribute AS (
    SELECT pg_attribute.*, relation.title AS relation_title,
      row_number() OVER (PARTITION BY attrelid ORDER BY attnum) AS place
    FROM pg_attribute JOIN relation ON attrelid = relation.oid
    WHERE attnum > 0 AND NOT attisdropped AND relkind IN ('r', 'v', 'm', 'c', 'f', 'p')),
  rights(name, owner, acl) AS (
    SELECT 'schema', nspowner, coalesce(nspacl, acldefault('n', nspowner)) FROM home
    UNION ALL SELECT 'relation ' || title, relowner, coalesce(relacl, acldefault('r', relowner)) FROM relation
      WHERE relkind IN ('r', 'v', 'm', 'f', 'p')
    UNION ALL SELECT 'sequence ' || title, relowner, coalesce(relacl, acldefault('s', relowner)) FROM relation
      WHERE relkind = 'S'
    UNION ALL SELECT 'column ' || relation_title || '.' || attname, relowner, attacl
      FROM attribute JOIN relation ON relation.oid = attrelid WHERE attacl IS NOT NULL
    UNION ALL SELECT 'routine ' || title, proowner, coalesce(proacl, acldefault('f', proowner)) FROM routine
    UNION ALL SELECT 'default ' || defaclobjtype::text, defaclrole, defaclacl FROM pg_default_acl JOIN home ON defaclnamespace = home.oid)

SELECT 'relation ' || title AS name, concat_ws(' ',
  'kind', relkind, 'persistence', relpersistence, 'replica', relreplident, 'options', reloptions::text,
  'access', (SELECT amname FROM pg_am WHERE pg_am.oid = relam),
  CASE WHEN relrowsecurity THEN 'row security' END, CASE WHEN relforcerowsecurity THEN 'forced' END,
  CASE WHEN relowner <> nspowner THEN 'owned by another than the schema' END) AS definition
FROM relation CROSS JOIN home

UNION ALL SELECT 'column ' || relation_title || '.' || attname, concat_ws(' ',
  lpad(place::text, 2, '0'), format_type(atttypid, atttypmod),
  CASE WHEN attcollation <> typcollation THEN 'collate ' || (
    SELECT quote_ident(collname) FROM pg_collation WHERE pg_collation.oid = attcollation) END,
  CASE WHEN attnotnull THEN 'not null' END,
  CASE WHEN attidentity <> '' THEN 'identity ' || attidentity::text END,
  CASE WHEN attgenerated <> '' THEN 'generated ' || attgenerated::text END,
  CASE WHEN adbin IS NOT NULL THEN 'as ' || pg_get_expr(adbin, adrelid) END,
  'storage', attstorage,
  CASE WHEN attstattarget >= 0 THEN 'statistics ' || attstattarget END,
  CASE WHEN attoptions IS NOT NULL THEN 'options ' || attoptions::text END)
FROM attribute JOIN pg_type ON pg_type.oid = atttypid
LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum

UNION ALL SELECT 'compression ' || relation_title || '.' || attname, attcompression::text
FROM attribute WHERE attcompression <> ''

UNION ALL SELECT 'constraint ' || title || '.' || conname, concat_ws(' ', pg_get_constraintdef(pg_constraint.oid),
  CASE WHEN NOT convalidated THEN 'not validated' END)
FROM pg_constraint JOIN relation ON conrelid = relation.oid WHERE contype <> 'n'

UNION ALL SELECT 'index ' || title, concat_ws(' ', pg_get_indexdef(relation.oid),
  CASE WHEN NOT indisvalid THEN 'invalid' END, CASE WHEN indisclustered THEN 'clustered' END)
FROM pg_index JOIN relation ON indexrelid = relation.oid

UNION ALL SELECT 'policy ' || title || '.' || polname, concat_ws(' ',
  CASE WHEN polpermissive THEN 'permissive' ELSE 'restrictive' END, 'for', polcmd, 'to', (
    SELECT string_agg(CASE who WHEN 0 THEN 'everybody' WHEN relowner THEN 'the owner' ELSE who::regrole::text END, ', ')
    FROM unnest(polroles) AS who),
  'using', pg_get_expr(polqual, polrelid), 'check', pg_get_expr(polwithcheck, polrelid))
FROM pg_policy JOIN relation ON polrelid = relation.oid

UNION ALL SELECT 'routine ' || title, concat_ws(' ', pg_get_functiondef(routine.oid),
  CASE WHEN proowner <> nspowner THEN 'owned by another than the schema' END)
FROM routine CROSS JOIN home

UNION ALL SELECT 'trigger ' || title || '.' || tgname, concat_ws(' ', pg_get_triggerdef(pg_trigger.oid), 'enabled', tgenabled)
FROM pg_trigger JOIN relation ON tgrelid = relation.oid WHERE NOT tgisinternal

UNION ALL SELECT 'rule ' || title || '.' || rulename, pg_get_ruledef(pg_rewrite.oid)
FROM pg_rewrite JOIN relation ON ev_class = relation.oid

UNION ALL SELECT 'sequence ' || title, concat_ws(' ', format_type(seqtypid, NULL), 'start', seqstart, 'by', seqincrement,
  'from', seqmin, 'to', seqmax, 'cache', seqcache, CASE WHEN seqcycle THEN 'cycles' END)
FROM pg_sequence JOIN relation ON seqrelid = relation.oid

UNION ALL SELECT 'type ' || typname, concat_ws(' ', 'kind', typtype, format_type(nullif(typbasetype, 0), typtypmod), typdefault, (
  SELECT string_agg(enumlabel, ', ' ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = pg_type.oid))
FROM pg_type JOIN home ON typnamespace = home.oid
WHERE typtype <> 'b' AND NOT EXISTS (SELECT FROM relation WHERE relation.oid = typrelid AND relkind <> 'c')

UNION ALL SELECT 'statistics ' || stxname, pg_get_statisticsobjdef(pg_statistic_ext.oid)
FROM pg_statistic_ext JOIN home ON stxnamespace = home.oid

UNION ALL SELECT 'parent of ' || title, inhparent::regclass::text
FROM pg_inherits JOIN relation ON inhrelid = relation.oid

UNION ALL SELECT 'rights on ' || name || ' of ' || CASE grantee WHEN 0 THEN 'everybody' ELSE grantee::regrole::text END,
  string_agg(privilege_type || CASE WHEN is_grantable THEN ' with grant option' ELSE '' END, ', ' ORDER BY privilege_type)
FROM rights CROSS JOIN LATERAL aclexplode(acl) WHERE grantee <> owner
GROUP BY name, grantee

UNION ALL SELECT 'comment on ' || type || ' ' || identity, description
FROM pg_description CROSS JOIN LATERAL pg_identify_object(classoid, objoid, objsubid)
WHERE identity LIKE 'pacekeeper%' OR identity LIKE '% pacekeeper.%'
