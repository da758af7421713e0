package dev.concertbank.app.problem;

import java.util.Map;

/** Ends a request with a problem document. */
public class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ProblemType type;
  private final transient Map<String, Object> more;

  /**
   * @param detail what was wrong, with which value, and what to do
   * @param more further members of the document
   */
  public ProblemException(ProblemType type, String detail, Map<String, Object> more) {
    super(detail);
    this.type = type;
    this.more = more;
  }

  public ProblemException(ProblemType type, String detail) {
    this(type, detail, Map.of());
  }

  public ProblemType type() {
    return type;
  }

  Map<String, Object> more() {
    return more;
  }
}
