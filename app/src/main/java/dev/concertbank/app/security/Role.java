package dev.concertbank.app.security;

/** What a user may do; the database has the last word on administrators. */
public enum Role {
  USER,
  ADMIN
}
