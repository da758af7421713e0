DELETE FROM cf_notes;
DELETE FROM cf_values;
DELETE FROM cf_seats;
INSERT INTO cf_seats (seat_id, section, status, price) VALUES (1, 'A', 'FREE', 100);
INSERT INTO cf_seats (seat_id, section, status, price) VALUES (2, 'A', 'HELD', 200);
INSERT INTO cf_seats (seat_id, section, status, price) VALUES (3, 'B', 'FREE', 300)
