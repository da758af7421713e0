COMMENT ON TABLE users IS 'One row per person. A person is known by the hash of the identity string (CI) and has one account.';
COMMENT ON COLUMN users.user_id IS 'From user_seq.';
COMMENT ON COLUMN users.email IS 'Log-in name, stored in lower case.';
COMMENT ON COLUMN users.name IS 'How the person is addressed.';
COMMENT ON COLUMN users.password_hash IS 'Argon2id, with its parameters; never the password.';
COMMENT ON COLUMN users.ci_hash IS 'HMAC-SHA-256 of the identity string, in hex; the string itself is not kept.';
COMMENT ON COLUMN users.role IS 'USER or ADMIN.';
COMMENT ON COLUMN users.created_at IS 'When the person signed up.';
