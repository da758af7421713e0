CREATE OR REPLACE PACKAGE catalogue_import AUTHID DEFINER AS
  -- Purpose:    venues, concerts and dates from an operator's files.
  -- Callers:    POST /admin/catalogue; the demo. One import is one transaction of the caller's.
  -- Locks:      the rows that it changes; of seats, AVAILABLE ones only. Holds do not wait for seats,
  --             so an import during a sale cannot deadlock with them.
  -- Isolation:  READ COMMITTED.
  -- Idempotent: by the codes: what exists is brought up to date, what is new is added, nothing is
  --             removed. A seat that is held or sold keeps the price it was claimed at.

  -- A venue and its seats.
  --   p_user_id  the administrator
  --   p_code     the venue's key
  --   p_name     as shown to buyers
  --   p_sections, p_row_labels, p_seat_numbers, p_grades  the seats: four lists of one length
  --   raises     e_not_an_admin
  PROCEDURE put_venue(
    p_user_id      IN users.user_id%TYPE,
    p_code         IN venues.code%TYPE,
    p_name         IN venues.name%TYPE,
    p_sections     IN varchar2_nt,
    p_row_labels   IN varchar2_nt,
    p_seat_numbers IN number_nt,
    p_grades       IN varchar2_nt
  );

  -- A concert and the price of each grade.
  --   p_user_id            the administrator
  --   p_code               the concert's key
  --   p_title, p_artist    as shown to buyers
  --   p_venue_code         where; it cannot change once the concert has dates
  --   p_open_date          when the first sale opens, as announced
  --   p_grades, p_prices   the prices, won: two lists of one length, with every grade of the venue
  --   raises               e_not_an_admin, e_catalogue_invalid
  PROCEDURE put_concert(
    p_user_id    IN users.user_id%TYPE,
    p_code       IN concerts.code%TYPE,
    p_title      IN concerts.title%TYPE,
    p_artist     IN concerts.artist%TYPE,
    p_venue_code IN venues.code%TYPE,
    p_open_date  IN concerts.open_date%TYPE,
    p_grades     IN varchar2_nt,
    p_prices     IN number_nt
  );

  -- A date of a concert, and its seats from the seating plan, every grade of which has its price.
  --   p_user_id         the administrator
  --   p_concert_code    the concert
  --   p_code            the date's key within the concert
  --   p_starts_at       when the doors open
  --   p_sale_opens_at, p_sale_closes_at  when seats can be held; not after the start
  --   p_queue_required  1 where buyers come through the waiting room, else 0
  --   p_schedule_id     OUT: the date
  --   p_seats_added     OUT: how many seats it did not have yet
  --   raises            e_not_an_admin, e_catalogue_invalid
  PROCEDURE put_schedule(
    p_user_id        IN  users.user_id%TYPE,
    p_concert_code   IN  concerts.code%TYPE,
    p_code           IN  concert_schedules.code%TYPE,
    p_starts_at      IN  concert_schedules.starts_at%TYPE,
    p_sale_opens_at  IN  concert_schedules.sale_opens_at%TYPE,
    p_sale_closes_at IN  concert_schedules.sale_closes_at%TYPE,
    p_queue_required IN  concert_schedules.queue_required%TYPE,
    p_schedule_id    OUT concert_schedules.schedule_id%TYPE,
    p_seats_added    OUT PLS_INTEGER
  );
END catalogue_import;
/
