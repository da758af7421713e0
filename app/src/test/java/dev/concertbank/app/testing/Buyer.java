package dev.concertbank.app.testing;

/** A user and a token for it. */
public record Buyer(long userId, String token) {}
