-- The catalogue: one row per concert, with its first and last date.
CREATE OR REPLACE VIEW concert_v AS
SELECT c.concert_id,
       c.title,
       c.artist,
       v.name AS venue,
       c.open_date,
       (SELECT MIN(cs.starts_at)
          FROM concert_schedules cs
         WHERE cs.concert_id = c.concert_id
           AND cs.cancelled_at IS NULL) AS first_date,
       (SELECT MAX(cs.starts_at)
          FROM concert_schedules cs
         WHERE cs.concert_id = c.concert_id
           AND cs.cancelled_at IS NULL) AS last_date
  FROM concerts c
  JOIN venues v ON v.venue_id = c.venue_id;

COMMENT ON TABLE concert_v IS 'The catalogue: one row per concert, with its first and last date.';
