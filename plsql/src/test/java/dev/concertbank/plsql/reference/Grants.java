package dev.concertbank.plsql.reference;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who may use what, as grants.sql says. */
final class Grants {
  private static final Pattern GRANT =
      Pattern.compile(
          "GRANT (EXECUTE|READ|SELECT|INSERT|UPDATE) ON (\\w+) TO (\\w+);",
          Pattern.CASE_INSENSITIVE);

  private final List<Matcher> grants;

  Grants(String text) {
    this.grants = text.lines().filter(line -> line.startsWith("GRANT")).map(Grants::parse).toList();
  }

  private static Matcher parse(String line) {
    Matcher grant = GRANT.matcher(line);
    if (!grant.matches()) {
      throw new IllegalArgumentException("not GRANT privilege ON object TO role: " + line);
    }
    return grant;
  }

  /** The roles that an object is granted to. */
  List<String> rolesOf(String object) {
    return grants.stream()
        .filter(grant -> grant.group(2).equalsIgnoreCase(object))
        .map(grant -> grant.group(3))
        .toList();
  }
}
