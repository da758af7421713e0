package dev.concertbank.plsql;

/**
 * Who asks, and which request it is.
 *
 * @param userId the user of the token
 * @param idempotencyKey the Idempotency-Key, 1 to 64 visible ASCII characters
 * @param fingerprint SHA-256 of the request, in hex
 */
public record CommandKey(long userId, String idempotencyKey, String fingerprint) {}
