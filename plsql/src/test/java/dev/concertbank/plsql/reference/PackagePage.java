package dev.concertbank.plsql.reference;

import dev.concertbank.plsql.TicketError;
import dev.concertbank.plsql.reference.Subprogram.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page of one package. */
final class PackagePage {
  private final PackageSpec spec;
  private final Grants grants;
  private final ColumnTypes columns;

  PackagePage(PackageSpec spec, Reference reference) {
    this.spec = spec;
    this.grants = reference.grants();
    this.columns = reference.columns();
  }

  String text() {
    PackageHeader header = spec.header();
    StringBuilder page = new StringBuilder("# %s\n\n".formatted(spec.name()));
    page.append(Markdown.sentence(header.fact("Purpose"))).append("\n\n| | |\n|---|---|\n");
    for (String fact : List.of("Callers", "Locks", "Isolation", "Idempotent")) {
      page.append(Markdown.row(fact, Markdown.sentence(header.fact(fact))));
    }
    page.append(Markdown.row("May execute it", executors(spec, grants)));
    page.append(Markdown.row("Contract", "[%s](../../%s)".formatted(file(), sourcePath())));
    if (!header.remarks().isEmpty()) {
      page.append("\n").append(header.remarks()).append("\n");
    }
    if (!spec.constants().isEmpty()) {
      page.append("\n```sql\n%s\n```\n".formatted(String.join("\n", spec.constants())));
    }
    spec.subprograms().forEach(subprogram -> page.append("\n").append(section(subprogram)));
    return page.toString();
  }

  static String executors(PackageSpec spec, Grants grants) {
    if (!spec.accessibleBy().isEmpty()) {
      return "no role; packages " + Markdown.codes(spec.accessibleBy());
    }
    List<String> roles = grants.rolesOf(spec.name());
    return roles.isEmpty() ? "no role; the owner's packages" : Markdown.codes(roles);
  }

  private String file() {
    return spec.path().substring(spec.path().lastIndexOf('/') + 1);
  }

  private String sourcePath() {
    return "plsql/src/main/" + spec.path();
  }

  private String section(Subprogram subprogram) {
    StringBuilder section = new StringBuilder("## %s\n\n".formatted(subprogram.name()));
    section.append(subprogram.comment().text()).append("\n\n");
    section.append("```sql\n").append(subprogram.signature()).append(";\n```\n");
    if (!subprogram.parameters().isEmpty()) {
      section.append("\n| Parameter | | Type | |\n|---|---|---|---|\n");
    }
    for (Parameter parameter : subprogram.parameters()) {
      section.append(
          Markdown.row(
              "`" + parameter.name() + "`",
              parameter.mode(),
              columns.explain(parameter.type()),
              withoutMode(subprogram.comment().about(parameter.name()))));
    }
    if (subprogram.function()) {
      section.append("\nReturns ").append(subprogram.comment().about("returns")).append(".\n");
    }
    return section.append("\n").append(raises(subprogram)).toString();
  }

  /** The table has a column for it. */
  private static String withoutMode(String text) {
    return text.replaceFirst("^(IN )?OUT: ", "").replaceFirst("^(IN )?OUT, ", "");
  }

  private static String raises(Subprogram subprogram) {
    String text = subprogram.comment().about("raises");
    return text.isEmpty()
        ? "Raises nothing of its own.\n"
        : "Raises " + Markdown.linked(text, PackagePage::errorLink) + ".\n";
  }

  private static String errorLink(String exception) {
    return ErrorPage.find(exception)
        .map(TicketError::problemCode)
        .map(code -> "[`%s`](errors.md#%s) (%s)".formatted(exception, exception, code))
        .orElse("[`%s`](errors.md#%s)".formatted(exception, exception.toLowerCase(Locale.ROOT)));
  }

  static String link(Subprogram subprogram) {
    return "[%s](%s.md#%s)"
        .formatted(subprogram.qualified(), subprogram.owner(), subprogram.name());
  }

  static String links(List<Subprogram> subprograms) {
    return subprograms.stream().map(PackagePage::link).collect(Collectors.joining(", "));
  }
}
