package dev.concertbank.embedded.postgres;

/** The embedded engine cannot do what was asked; says what was wrong and what a person can do. */
public final class EngineException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String problem;
  private final String remedy;

  public EngineException(String problem, String remedy) {
    this(problem, remedy, null);
  }

  public EngineException(String problem, String remedy, Throwable cause) {
    super(problem + " " + remedy, cause);
    this.problem = problem;
    this.remedy = remedy;
  }

  public String problem() {
    return problem;
  }

  public String remedy() {
    return remedy;
  }
}
