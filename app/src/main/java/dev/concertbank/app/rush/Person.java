package dev.concertbank.app.rush;

/** A buyer who has signed up, charged points and logged in. */
public record Person(long userId, String token) {}
