package dev.concertbank.embedded.conformance;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

/** Where cases are tried: the embedded engine, or Oracle when {@code ORACLE_URL} is set. */
interface ConformanceDatabase extends AutoCloseable {

  /** The tables and types that cases share, with the rows that each of them begins with. */
  void reset();

  /** Compiles cases in place of those before. Tells which could not be compiled, and why. */
  Map<ConformanceCase, String> deploy(List<ConformanceCase> cases);

  /** Tells with what message a case is refused; nothing if it is not, or nobody refuses here. */
  String refusal(ConformanceCase refused);

  /** What is to come of a step here. */
  Outcome expected(Step step);

  boolean tries(ConformanceCase candidate);

  /** A session by its name in the case files. */
  CaseSession session(String name);

  /** Returns when a session waits for another, or is through. */
  void awaitWaiting(CaseSession session, Future<?> call);

  @Override
  void close();
}
