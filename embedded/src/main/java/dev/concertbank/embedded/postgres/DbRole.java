package dev.concertbank.embedded.postgres;

/** The database users; the same names and duties as on Oracle, except for the bootstrap user. */
public enum DbRole {
  /** Creates roles and databases and watches who is connected; runs nothing of the product. */
  BOOTSTRAP("postgres"),
  /** Owns every table, view and package. */
  OWNER("cb_owner"),
  APP("cb_app"),
  BATCH("cb_batch"),
  REPORT("cb_report");

  private final String userName;

  DbRole(String userName) {
    this.userName = userName;
  }

  public String userName() {
    return userName;
  }
}
