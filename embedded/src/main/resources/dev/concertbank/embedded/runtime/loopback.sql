-- A second session of the owner, opened by the server itself: what is done in it is committed at once,
-- whatever becomes of the transaction that asked for it. Installed by the bootstrap user at every start;
-- the password stays in a table that nobody else reads.
CREATE SCHEMA IF NOT EXISTS loopback;
CREATE EXTENSION IF NOT EXISTS dblink SCHEMA loopback;
CREATE TABLE IF NOT EXISTS loopback.credential (user_name text PRIMARY KEY, password text NOT NULL);

CREATE OR REPLACE FUNCTION loopback.run(query text) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  l_place  text;
  l_answer text;
BEGIN
  SELECT format('host=127.0.0.1 port=%s dbname=%s user=%s password=%s application_name=loopback',
                current_setting('port'), current_database(), c.user_name, c.password)
    INTO STRICT l_place
    FROM loopback.credential c;
  SELECT a.answer INTO l_answer FROM loopback.dblink(l_place, query) AS a(answer text);
  RETURN l_answer;
END $$;
REVOKE ALL ON FUNCTION loopback.run FROM PUBLIC;
