-- What a log-in is checked against.
CREATE OR REPLACE VIEW credential_v AS
SELECT u.user_id,
       u.email,
       u.password_hash,
       u.role
  FROM users u;

COMMENT ON TABLE credential_v IS 'What a log-in is checked against.';
