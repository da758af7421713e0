CREATE OR REPLACE PACKAGE BODY test_place_queue AS
  -- No sequence gives them, and no message of a room names them.
  c_date  CONSTANT PLS_INTEGER := -3;
  c_other CONSTANT PLS_INTEGER := -33;

  PROCEDURE put(
    p_place IN waiting_tickets.place%TYPE,
    p_date  IN waiting_tickets.schedule_id%TYPE DEFAULT c_date
  ) IS
  BEGIN
    place_queue.put(p_schedule_id => p_date, p_place => p_place);
  END put;

  FUNCTION taken(
    p_limit IN PLS_INTEGER DEFAULT 10
  ) RETURN VARCHAR2 IS
    l_places number_nt;
  BEGIN
    place_queue.take(p_schedule_id => c_date, p_limit => p_limit, p_places => l_places);
    RETURN listed.numbers(p_numbers => l_places);
  END taken;

  PROCEDURE by_their_numbers IS
  BEGIN
    put(p_place => 18);
    put(p_place => 19);
    put(p_place => 17);

    ut.expect(taken).to_equal('17,18,19');
  END by_their_numbers;

  PROCEDURE as_many_as_asked IS
  BEGIN
    put(p_place => 17);
    put(p_place => 18);
    put(p_place => 19);

    ut.expect(taken(p_limit => 2)).to_equal('17,18');
    ut.expect(taken(p_limit => 2)).to_equal('19');
    ut.expect(taken(p_limit => 2)).to_be_null;
  END as_many_as_asked;

  PROCEDURE none_of_another_date IS
  BEGIN
    put(p_place => 17, p_date => c_other);
    put(p_place => 18);

    ut.expect(taken).to_equal('18');
  END none_of_another_date;

  PROCEDURE nobody_waits IS
  BEGIN
    ut.expect(taken).to_be_null;
  END nobody_waits;

  PROCEDURE put_back IS
  BEGIN
    put(p_place => 17);
    put(p_place => 18);
    ut.expect(taken(p_limit => 1)).to_equal('17');
    put(p_place => 17);

    ut.expect(taken).to_equal('17,18');
  END put_back;

  PROCEDURE the_largest_place IS
  BEGIN
    put(p_place => 2147483647);

    ut.expect(taken).to_equal('2147483647');
  END the_largest_place;
END test_place_queue;
/
