package dev.concertbank.plsql;

import static dev.concertbank.plsql.Parameter.Kind.NUMBER;

/** Package {@code hold_sweep}: releases holds that are over. */
public class HoldSweep {
  private static final Procedure SWEEP =
      Procedure.named("hold_sweep", "sweep")
          .in("p_limit", NUMBER)
          .in("p_partition", NUMBER)
          .in("p_partitions", NUMBER)
          .out("p_released", NUMBER);

  private static final Procedure LOOK = Procedure.named("hold_sweep", "look").out("p_due", NUMBER);

  private final Procedures procedures;

  public HoldSweep(Procedures procedures) {
    this.procedures = procedures;
  }

  /**
   * One sweep of a part, in the caller's transaction.
   *
   * @param limit how many reservations at most
   * @param partition which part, from 0
   * @param partitions of how many
   * @return how many were released; fewer than the limit when no more can be had at this moment
   */
  public long sweep(int limit, int partition, int partitions) {
    return procedures
        .call(SWEEP, (long) limit, (long) partition, (long) partitions)
        .number("p_released");
  }

  /** Whether any hold is over at this moment. */
  public boolean isDue() {
    return procedures.call(LOOK).number("p_due") > 0;
  }
}
