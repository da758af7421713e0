package dev.concertbank.app.problem;

/** One invalid field of a request. */
public record FieldProblem(String field, String message) {}
