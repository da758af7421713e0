package dev.concertbank.utplsql.mutation.operator;

import java.util.List;

/** Every way there is. */
public final class Operators {
  private Operators() {}

  /**
   * @param states the values that the columns of state may have, a list for each column
   */
  public static List<Operator> all(List<List<String>> states) {
    return List.of(
        new Operator("drop FOR UPDATE", Locks::drop),
        new Operator("wait for a lock otherwise", Locks::exchange),
        new Operator("lock in another order", Locks::reorder),
        new Operator("drop IF", Branches::drop),
        new Operator("negate condition", Branches::negate),
        new Operator("drop handler", Branches::dropHandler),
        new Operator("drop term", Conditions::dropTerm),
        new Operator("flip comparison", Conditions::flip),
        new Operator("flip IS NULL or IN", Conditions::flipTest),
        new Operator("drop call", Effects::dropCall),
        new Operator("skip an enqueue", Effects::skipEnqueue),
        new Operator("enqueue apart", Effects::enqueueApart),
        new Operator("drop INSERT, UPDATE or DELETE", Effects::dropChange),
        new Operator("drop assignment", Effects::dropAssignment),
        new Operator("leave column as it is", Effects::keepColumn),
        new Operator("change arithmetic", Values::arithmetic),
        new Operator("change state", new States(states)),
        new Operator("order otherwise", Values::order));
  }
}
