CREATE OR REPLACE PACKAGE p AS
  PROCEDURE run;
END p;
/
CREATE OR REPLACE PACKAGE BODY p AS
  FUNCTION ids RETURN number_nt IS
  BEGIN
    RETURN number_nt(1);
  END ids;

  PROCEDURE run IS
    l_a NUMBER := 1;
    l_c SYS_REFCURSOR;
  BEGIN
    ut.expect(l_a);
    ut.run('test_p');
    ut.expect(l_a).to_be_within(1);
    ut.expect(l_a).equal(1);
    ut.expect(l_a).to_(contain(1));
    ut.expect(l_a).to_;
    ut.expect(NULL).to_be_null;
    ut.expect(l_a).to_equal(NULL);
    ut.expect(l_a).to_equal;
    ut.expect(l_a).to_equal(1, TRUE, 'x');
    ut.expect(l_a, message => 'm').to_be_null;
    ut.expect(l_c).to_equal(l_c).join_by('A');
    ut.expect(l_c).to_be_empty().unordered;
    ut.expect(ANYDATA.CONVERTCOLLECTION(ids)).to_have_count(1);
    ut.expect(ANYDATA.CONVERTCOLLECTION(ids())).to_have_count(1);
    ut.fail;
    l_a := ut.version;
  END run;
END p;
/
