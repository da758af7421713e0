package dev.concertbank.plsql.reference;

import dev.concertbank.liquibase.CodeFile;
import java.util.List;
import java.util.stream.Collectors;

/** The first page, and everything that is too small for one of its own. */
final class IndexPage {
  private final Reference reference;

  IndexPage(Reference reference) {
    this.reference = reference;
  }

  String text() {
    return """
        # The PL/SQL, as its callers see it

        Generated from the specifications in [`plsql/src/main/plsql`](../../plsql/src/main/plsql) by `ReferenceTest`, \
        which fails when a page is out of date. What the rules are and why, says [`plsql/README.md`](../../plsql/README.md).

        ## Packages

        | Package | Purpose | Subprograms | May execute it |
        |---|---|---|---|
        %s
        The errors of all: [`errors.md`](errors.md).

        ## Views

        | View | What it shows | Columns | May read it |
        |---|---|---|---|
        %s
        ## Collection types

        | Type | | May use it |
        |---|---|---|
        %s"""
        .formatted(packages(), views(), types());
  }

  private String packages() {
    return reference.packages().stream()
        .map(
            spec ->
                Markdown.row(
                    "[`%s`](%s.md)".formatted(spec.name(), spec.name()),
                    spec.header().fact("Purpose"),
                    Markdown.codes(spec.subprograms().stream().map(Subprogram::name).toList()),
                    PackagePage.executors(spec, reference.grants())))
        .collect(Collectors.joining());
  }

  private String views() {
    return reference.views().stream()
        .map(
            view ->
                Markdown.row(
                    "[`%s`](../../plsql/src/main/%s)".formatted(view.name(), view.path()),
                    view.about(),
                    Markdown.codes(view.columns()),
                    roles(view.name())))
        .collect(Collectors.joining());
  }

  private String types() {
    return reference.types().stream().map(this::type).collect(Collectors.joining());
  }

  private String type(CodeFile file) {
    List<String> lines = file.text().lines().toList();
    String name = file.path().replaceFirst(".*/(\\w+)\\.tps", "$1");
    String definition = lines.get(1).replaceFirst(".*? AS ", "").replace(";", "");
    return Markdown.row(
        "`" + name + "`", "`%s`: %s".formatted(definition, lines.get(0).substring(3)), roles(name));
  }

  private String roles(String object) {
    List<String> roles = reference.grants().rolesOf(object);
    return roles.isEmpty() ? "no role" : Markdown.codes(roles);
  }
}
