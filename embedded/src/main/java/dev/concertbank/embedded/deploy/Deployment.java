package dev.concertbank.embedded.deploy;

/**
 * What a deployment did.
 *
 * @param units how many files it was about
 * @param unchanged whether they were deployed already
 * @param millis how long it took
 */
public record Deployment(int units, boolean unchanged, long millis) {}
