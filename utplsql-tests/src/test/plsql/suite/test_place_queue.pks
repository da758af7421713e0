CREATE OR REPLACE PACKAGE test_place_queue AUTHID DEFINER AS
  --%suite(place_queue: places as messages)
  --%suitepath(concertbank.queue)

  --%test(Gives the places back by their numbers, whenever they were put)
  PROCEDURE by_their_numbers;

  --%test(Gives as many as are asked for, and the next ones after that)
  PROCEDURE as_many_as_asked;

  --%test(Gives none of another date)
  PROCEDURE none_of_another_date;

  --%test(Gives an empty list where nobody waits)
  PROCEDURE nobody_waits;

  --%test(Gives a place again that was put back, and before those behind it)
  PROCEDURE put_back;

  --%test(Keeps the largest place)
  PROCEDURE the_largest_place;
END test_place_queue;
/
