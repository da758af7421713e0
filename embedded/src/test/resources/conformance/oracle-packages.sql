-- What Oracle's own packages do.

-- page: PL/SQL Packages and Types Reference, DBMS_LOCK.REQUEST

-- case: granted is 0
RETURN DBMS_LOCK.REQUEST(id => 77001, lockmode => DBMS_LOCK.X_MODE, timeout => 0, release_on_commit => TRUE);
-- gives: 0

-- case: what the session holds already is 4
DECLARE
  l_first NUMBER;
BEGIN
  l_first := DBMS_LOCK.REQUEST(id => 77002, lockmode => DBMS_LOCK.X_MODE, timeout => 0, release_on_commit => TRUE);
  RETURN l_first
    || DBMS_LOCK.REQUEST(id => 77002, lockmode => DBMS_LOCK.X_MODE, timeout => 0, release_on_commit => TRUE);
END;
-- gives: 04

-- case: what another session holds is 1 when the time is over
RETURN DBMS_LOCK.REQUEST(id => 77003, lockmode => DBMS_LOCK.X_MODE, timeout => 0, release_on_commit => TRUE);
-- gives: 0
-- session: b
RETURN DBMS_LOCK.REQUEST(id => 77003, lockmode => DBMS_LOCK.X_MODE, timeout => 0, release_on_commit => TRUE);
-- gives: 1
RETURN DBMS_LOCK.REQUEST(id => 77003, lockmode => DBMS_LOCK.X_MODE, timeout => 1, release_on_commit => TRUE);
-- gives: 1

-- case: a commit releases it
RETURN DBMS_LOCK.REQUEST(id => 77004, lockmode => DBMS_LOCK.X_MODE, timeout => 0, release_on_commit => TRUE);
-- gives: 0
-- commit: a
-- session: b
RETURN DBMS_LOCK.REQUEST(id => 77004, lockmode => DBMS_LOCK.X_MODE, timeout => 0, release_on_commit => TRUE);
-- gives: 0

-- case: who waits gets it when the other commits
RETURN DBMS_LOCK.REQUEST(id => 77005, lockmode => DBMS_LOCK.X_MODE, timeout => 0, release_on_commit => TRUE);
-- gives: 0
-- waits: b
RETURN DBMS_LOCK.REQUEST(id => 77005, lockmode => DBMS_LOCK.X_MODE, timeout => 20, release_on_commit => TRUE);
-- gives: 0
-- commit: a

-- page: PL/SQL Packages and Types Reference, DBMS_UTILITY.GET_HASH_VALUE

-- case: the same for the same text, and within the range
DECLARE
  l_hash NUMBER := DBMS_UTILITY.GET_HASH_VALUE(name => 'seat:1', base => 10, hash_size => 1024);
BEGIN
  IF l_hash = DBMS_UTILITY.GET_HASH_VALUE(name => 'seat:1', base => 10, hash_size => 1024)
     AND l_hash BETWEEN 10 AND 10 + 1023
  THEN
    RETURN 'within';
  END IF;
  RETURN l_hash;
END;
-- gives: within

-- page: PL/SQL Packages and Types Reference, DBMS_APPLICATION_INFO

-- case: a module and its action may be named
BEGIN
  DBMS_APPLICATION_INFO.SET_MODULE(module_name => 'conformance', action_name => 'first');
  DBMS_APPLICATION_INFO.SET_ACTION(action_name => 'second');
  RETURN 'named';
END;
-- gives: named
