GRANT EXECUTE ON seat_hold cb_app;
