package dev.concertbank.plsql.reference;

import dev.concertbank.plsql.TicketError;
import dev.concertbank.plsql.reference.Subprogram.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Where the comment of a subprogram and the subprogram disagree. */
final class CommentGaps {
  private final Subprogram subprogram;
  private final List<String> gaps = new ArrayList<>();

  private CommentGaps(Subprogram subprogram) {
    this.subprogram = subprogram;
  }

  /**
   * What is to be mended, a sentence each.
   *
   * @param direct the exceptions that its own package raises in it
   * @param possible these, and those of everything that it calls
   */
  static List<String> in(Subprogram subprogram, Set<String> direct, Set<String> possible) {
    CommentGaps gaps = new CommentGaps(subprogram);
    gaps.parameters();
    gaps.result();
    gaps.exceptions(direct, possible);
    return gaps.gaps;
  }

  private void parameters() {
    Set<String> described = new TreeSet<>(subprogram.comment().parameters());
    Set<String> declared =
        subprogram.parameters().stream()
            .map(Parameter::name)
            .collect(Collectors.toCollection(TreeSet::new));
    missing(declared, described, "parameter %s is not described");
    missing(described, declared, "there is no parameter %s");
    for (Parameter parameter : subprogram.parameters()) {
      boolean saysOut = subprogram.comment().about(parameter.name()).matches("(IN )?OUT[:,].*");
      if (parameter.mode().endsWith("OUT") != saysOut) {
        gap(parameter.name() + " is " + parameter.mode() + "; its description says otherwise");
      }
    }
  }

  private void result() {
    if (subprogram.function() == subprogram.comment().about("returns").isEmpty()) {
      gap("a function, and nothing else, has 'returns'");
    }
    if (subprogram.comment().text().isEmpty()) {
      gap("what it does is not said");
    }
  }

  private void exceptions(Set<String> direct, Set<String> possible) {
    Set<String> described = subprogram.raises().collect(Collectors.toCollection(TreeSet::new));
    Set<String> known =
        Arrays.stream(TicketError.values())
            .map(ErrorPage::nameOf)
            .collect(Collectors.toCollection(TreeSet::new));
    known.addAll(ErrorPage.OF_ORACLE.keySet());
    missing(described, known, "ticket_errors has no %s");
    missing(direct, described, "it raises %s and does not say so");
    missing(described, possible, "neither it nor what it calls raises %s");
  }

  private void missing(Set<String> wanted, Set<String> present, String sentence) {
    wanted.stream()
        .filter(name -> !present.contains(name))
        .forEach(n -> gap(sentence.formatted(n)));
  }

  private void gap(String sentence) {
    gaps.add(subprogram.qualified() + ": " + sentence);
  }
}
