-- Packages: what they show, what they keep, who may use them.

-- page: PL/SQL Language Reference, Package Specification

-- case: what the specification shows can be called
CREATE OR REPLACE PACKAGE cf_shop AUTHID DEFINER AS
  FUNCTION price(p_count IN NUMBER) RETURN NUMBER;
END cf_shop;
/
CREATE OR REPLACE PACKAGE BODY cf_shop AS
  c_each CONSTANT NUMBER := 5;
  FUNCTION doubled(p_number IN NUMBER) RETURN NUMBER IS
  BEGIN
    RETURN p_number * 2;
  END doubled;
  FUNCTION price(p_count IN NUMBER) RETURN NUMBER IS
  BEGIN
    RETURN doubled(p_count) * c_each;
  END price;
END cf_shop;
/
BEGIN
  RETURN cf_shop.price(p_count => 3);
END;
-- gives: 30

-- case: what the body keeps to itself cannot
CREATE OR REPLACE PACKAGE cf_secret AS
  FUNCTION shown RETURN NUMBER;
END cf_secret;
/
CREATE OR REPLACE PACKAGE BODY cf_secret AS
  FUNCTION hidden RETURN NUMBER IS
  BEGIN
    RETURN 1;
  END hidden;
  FUNCTION shown RETURN NUMBER IS
  BEGIN
    RETURN hidden;
  END shown;
END cf_secret;
/
BEGIN
  RETURN cf_secret.hidden;
END;
-- refused: unknown name cf_secret.hidden

-- page: PL/SQL Language Reference, ACCESSIBLE BY Clause

-- case: only who is named may use the package
CREATE OR REPLACE PACKAGE cf_inner ACCESSIBLE BY (PACKAGE cf_friend) AS
  FUNCTION one RETURN NUMBER;
END cf_inner;
/
CREATE OR REPLACE PACKAGE BODY cf_inner AS
  FUNCTION one RETURN NUMBER IS
  BEGIN
    RETURN 1;
  END one;
END cf_inner;
/
BEGIN
  RETURN cf_inner.one;
END;
-- refused: use of cf_inner.one: add this package to the ACCESSIBLE BY clause of cf_inner

-- page: PL/SQL Language Reference, Package State

-- case: a variable of a package lives as long as the session
CREATE OR REPLACE PACKAGE cf_counter AS
  g_count NUMBER := 0;
END cf_counter;
/
BEGIN
  cf_counter.g_count := cf_counter.g_count + 1;
  RETURN cf_counter.g_count;
END;
-- gives: 1
-- refused: package variable g_count: keep state in a table or pass it

-- page: PL/SQL Language Reference, Package Instantiation and Initialization

-- case: the statements of a package run when it is first used
CREATE OR REPLACE PACKAGE cf_started AS
  FUNCTION one RETURN NUMBER;
END cf_started;
/
CREATE OR REPLACE PACKAGE BODY cf_started AS
  FUNCTION one RETURN NUMBER IS
  BEGIN
    RETURN 1;
  END one;
BEGIN
  NULL;
END cf_started;
/
BEGIN
  RETURN cf_started.one;
END;
-- gives: 1
-- refused: initialization of a package: compute it where it is needed

-- page: PL/SQL Language Reference, Invoker's Rights and Definer's Rights (AUTHID Property)

-- case: the rights of the caller
CREATE OR REPLACE PACKAGE cf_invoker AUTHID CURRENT_USER AS
  FUNCTION one RETURN NUMBER;
END cf_invoker;
/
CREATE OR REPLACE PACKAGE BODY cf_invoker AS
  FUNCTION one RETURN NUMBER IS
  BEGIN
    RETURN 1;
  END one;
END cf_invoker;
/
BEGIN
  RETURN cf_invoker.one;
END;
-- gives: 1
-- refused: AUTHID CURRENT_USER: use AUTHID DEFINER

-- page: PL/SQL Language Reference, AUTONOMOUS_TRANSACTION Pragma

-- case: a transaction of its own
PROCEDURE apart IS
  PRAGMA AUTONOMOUS_TRANSACTION;
BEGIN
  COMMIT;
END apart;
BEGIN
  apart;
  RETURN 'done';
END;
-- gives: done
-- refused: PRAGMA AUTONOMOUS_TRANSACTION

-- page: PL/SQL Language Reference, Transaction Processing and Control

-- case: COMMIT in a package
BEGIN
  COMMIT;
  RETURN 'done';
END;
-- gives: done
-- refused: COMMIT, ROLLBACK, SAVEPOINT, SET TRANSACTION or LOCK TABLE: leave the transaction to the caller and lock rows

-- page: PL/SQL Language Reference, EXECUTE IMMEDIATE Statement

-- case: a statement from a text
DECLARE
  l_count NUMBER;
BEGIN
  EXECUTE IMMEDIATE 'SELECT COUNT(*) FROM cf_seats' INTO l_count;
  RETURN l_count;
END;
-- gives: 3
-- refused: EXECUTE IMMEDIATE: write static SQL
