package dev.concertbank.embedded.utplsql;

/** A procedure without parameters that a suite calls. */
public record ProcedureName(String packageName, String name) {

  @Override
  public String toString() {
    return packageName + "." + name;
  }
}
