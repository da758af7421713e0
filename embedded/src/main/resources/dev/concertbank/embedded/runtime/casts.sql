-- How texts and numbers become each other wherever PostgreSQL converts them. Only a superuser may say
-- so, hence it is done once for the database and not with the PL/SQL.

-- As Oracle writes a number: no trailing zeros, .5 and not 0.5.
CREATE FUNCTION public.number_text(value numeric) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN value = trunc(value) THEN trunc(value)::text
              ELSE regexp_replace(trim_scale(value)::text, '^(-?)0\.', '\1.') END;

-- As Oracle reads one; PostgreSQL would also take NaN, 1_000 and 0xFF.
CREATE FUNCTION public.text_number(value text) RETURNS numeric
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  IF value !~ '^ *[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)? *$' THEN
    RAISE EXCEPTION USING ERRCODE = '06502',
      MESSAGE = 'ORA-06502: PL/SQL: numeric or value error: character to number conversion error';
  END IF;
  -- Not a cast: that would be this function again.
  RETURN numeric_in(textout(value), 0, -1);
END $$;

CREATE CAST (numeric AS text) WITH FUNCTION public.number_text(numeric) AS ASSIGNMENT;
CREATE CAST (numeric AS varchar) WITH FUNCTION public.number_text(numeric) AS ASSIGNMENT;
CREATE CAST (text AS numeric) WITH FUNCTION public.text_number(text) AS ASSIGNMENT;
CREATE CAST (varchar AS numeric) WITH FUNCTION public.text_number(text) AS ASSIGNMENT;
