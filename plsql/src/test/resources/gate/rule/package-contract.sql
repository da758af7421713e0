CREATE OR REPLACE PACKAGE package_contract AUTHID DEFINER AS
  -- Purpose:    to be whole.
  -- Callers:    nobody.
  -- Locks:      none, and
  --             never any.
  -- Isolation:  any.
  -- Idempotent: yes.
END package_contract;
/
CREATE OR REPLACE PACKAGE package_contract_less AUTHID DEFINER AS --!
  -- Purpose:    to have no word about locks.
  -- Callers:    nobody.
  -- Isolation:  any.
  -- Idempotent: yes.
END package_contract_less;
/
CREATE OR REPLACE PACKAGE package_contract_none AUTHID DEFINER AS --!
END package_contract_none;
/
