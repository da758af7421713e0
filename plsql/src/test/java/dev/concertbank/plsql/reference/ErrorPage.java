package dev.concertbank.plsql.reference;

import dev.concertbank.plsql.TicketError;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The table of errors: what each is on the way to the client, and who raises it. */
final class ErrorPage {

  /** Exceptions of ticket_errors that are Oracle's own, by the code to which they belong. */
  static final Map<String, Integer> OF_ORACLE =
      new TreeMap<>(Map.of("e_resource_busy", -54, "e_wait_timeout", -30006));

  private final List<Subprogram> subprograms;

  ErrorPage(Reference reference) {
    this.subprograms = reference.subprograms().toList();
  }

  static String nameOf(TicketError error) {
    return "e_" + error.name().toLowerCase(Locale.ROOT);
  }

  static Optional<TicketError> find(String exception) {
    return Arrays.stream(TicketError.values())
        .filter(error -> nameOf(error).equals(exception))
        .findFirst();
  }

  String text() {
    StringBuilder page =
        new StringBuilder(
            """
            # Errors

            Package [`ticket_errors`](ticket_errors.md) names each; Java knows them as `TicketError`. A command that \
            raises one has changed nothing.

            | Exception | Code | HTTP | Problem type | Raised by |
            |---|---|---|---|---|
            """);
    for (TicketError error : TicketError.values()) {
      page.append(
          row(
              nameOf(error),
              error.oracleCode(),
              String.valueOf(error.status()),
              "`" + error.problemCode() + "`"));
    }
    OF_ORACLE.forEach((name, code) -> page.append(row(name, code, "503", "`unavailable`")));
    return page.toString();
  }

  private String row(String exception, int code, String status, String problem) {
    List<Subprogram> raisedBy =
        subprograms.stream().filter(s -> s.raises().anyMatch(exception::equals)).toList();
    return Markdown.row(
        "<a id=\"%s\"></a>`%s`".formatted(exception, exception),
        "ORA-%05d".formatted(-code),
        status,
        problem,
        raisedBy.isEmpty() ? "no public subprogram" : PackagePage.links(raisedBy));
  }
}
