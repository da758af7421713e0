package dev.concertbank.plsql.gate.privilege;

/**
 * What somebody may do; everything but the privilege in lower case.
 *
 * @param name EXECUTE, READ or DEQUEUE, and of the jobs' own books SELECT, INSERT or UPDATE, as
 *     Oracle calls it; anything else is too much
 * @param object a package, type, view or queue, a table or sequence of the jobs
 * @param role who may
 */
record Privilege(String name, String object, String role) implements Comparable<Privilege> {

  @Override
  public int compareTo(Privilege other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return role + " may " + name + " " + object;
  }
}
