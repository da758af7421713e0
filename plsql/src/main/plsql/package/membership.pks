CREATE OR REPLACE PACKAGE membership AUTHID DEFINER AS
  -- Purpose:    who may use the system: one account per person.
  -- Callers:    the account endpoints; packages that ask for an administrator.
  -- Locks:      appoint_admin: the user's row; before it, where the installer appoints the first
  --             administrator, an application lock (DBMS_LOCK), waiting 5 seconds.
  -- Isolation:  READ COMMITTED; the unique constraints on e-mail and person decide a race.
  -- Idempotent: sign_up by e-mail and person; appoint_admin by nature.

  -- Signs a person up and opens the point account.
  --   p_email          log-in name; kept in lower case
  --   p_name           how to address the person
  --   p_password_hash  with its parameters; never the password
  --   p_ci_hash        hash of the identity string, in hex
  --   p_user_id        OUT: the new user
  --   raises           e_email_taken, e_person_already_registered
  PROCEDURE sign_up(
    p_email         IN  users.email%TYPE,
    p_name          IN  users.name%TYPE,
    p_password_hash IN  users.password_hash%TYPE,
    p_ci_hash       IN  users.ci_hash%TYPE,
    p_user_id       OUT users.user_id%TYPE
  );

  -- What a log-in is checked against. A procedure for one address, and no view, so that nobody can
  -- read all addresses and hashes with the application's user.
  --   p_email          log-in name, in any case
  --   p_user_id        OUT: the user; NULL where there is no such account, and so are the others
  --   p_password_hash  OUT: with its parameters
  --   p_role           OUT: USER or ADMIN
  --   raises           nothing
  PROCEDURE find_credential(
    p_email         IN  users.email%TYPE,
    p_user_id       OUT users.user_id%TYPE,
    p_password_hash OUT users.password_hash%TYPE,
    p_role          OUT users.role%TYPE
  );

  -- Makes a user an administrator. An administrator may do it, and the installer as long as there
  -- is none.
  --   p_appointed_by  the administrator who decides; NULL for the installer
  --   p_user_id       who becomes one
  --   raises          e_not_an_admin, e_user_not_found, e_request_in_progress (the first administrator
  --                   was being appointed for 5 seconds)
  PROCEDURE appoint_admin(
    p_appointed_by IN users.user_id%TYPE,
    p_user_id      IN users.user_id%TYPE
  );

  -- Refuses whoever is not an administrator now, whatever a token says.
  --   p_user_id  who asks
  --   raises     e_not_an_admin
  PROCEDURE require_admin(
    p_user_id IN users.user_id%TYPE
  );
END membership;
/
