package dev.concertbank.plsql;

import static dev.concertbank.plsql.Parameter.Kind.NUMBER;
import static dev.concertbank.plsql.Parameter.Kind.TEXT;

import java.math.BigDecimal;

/** Package {@code parameter_store}: what an operator may tune while the system runs. */
public class ParameterStore {
  private static final Procedure SET_VALUE =
      Procedure.named("parameter_store", "set_value")
          .in("p_user_id", NUMBER)
          .in("p_name", TEXT)
          .in("p_value", NUMBER);

  private final Procedures procedures;

  public ParameterStore(Procedures procedures) {
    this.procedures = procedures;
  }

  /** Changes a parameter; the next command, in any instance, reads the new value. */
  public void setValue(long userId, String name, BigDecimal value) {
    procedures.call(SET_VALUE, userId, name, value);
  }
}
