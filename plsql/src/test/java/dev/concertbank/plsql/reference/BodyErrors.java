package dev.concertbank.plsql.reference;

import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.plsql.reference.PlsqlSources.Source;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTMethodDeclarator;
import net.sourceforge.pmd.lang.plsql.ast.ASTObjectNameDeclaration;
import net.sourceforge.pmd.lang.plsql.ast.ASTPackageBody;
import net.sourceforge.pmd.lang.plsql.ast.ASTProgramUnit;

/** Which exceptions the bodies can raise, read from their words. */
final class BodyErrors {

  /**
   * What one subprogram does itself.
   *
   * @param calls by their qualified names
   */
  private record Deeds(Set<String> raised, Set<String> calls) {}

  private final Map<String, Deeds> deeds = new TreeMap<>();

  static BodyErrors of(List<Source> bodies) {
    BodyErrors errors = new BodyErrors();
    bodies.forEach(errors::read);
    return errors;
  }

  private void read(Source body) {
    Node unit = body.tree().descendants(ASTPackageBody.class).firstOrThrow();
    String owner = Tree.name(unit.firstChild(ASTObjectNameDeclaration.class));
    for (ASTProgramUnit routine : unit.descendants(ASTProgramUnit.class)) {
      ASTMethodDeclarator head = routine.firstChild(ASTMethodDeclarator.class);
      String name = Tree.name(head.firstChild(ASTObjectNameDeclaration.class));
      List<String> words = Tree.words(routine).stream().map(String::toLowerCase).toList();
      deeds.put(owner + "." + name, new Deeds(raised(words), calls(owner, words)));
    }
  }

  private static Set<String> raised(List<String> words) {
    Set<String> raised = new TreeSet<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (isAfter(words, i, "p_code", "=>", "ticket_errors", ".")) {
        raised.add(word.replaceFirst("^c_", "e_"));
      } else if (word.equals("wait") && words.get(i + 1).matches("\\d+")) {
        raised.add("e_wait_timeout");
      } else if (word.equals("nowait")) {
        raised.add("e_resource_busy");
      }
    }
    raised.removeIf(error -> isHandled(words, error));
    return raised;
  }

  private static boolean isHandled(List<String> words, String error) {
    int at = words.lastIndexOf(error);
    return at > 0 && isAfter(words, at, "when", "ticket_errors", ".");
  }

  private static boolean isAfter(List<String> words, int at, String... before) {
    int from = at - before.length;
    return from >= 0 && words.subList(from, at).equals(List.of(before));
  }

  /** Every name that could be a call; those that are none are never looked up. */
  private static Set<String> calls(String owner, List<String> words) {
    Set<String> calls = new LinkedHashSet<>();
    for (int i = 2; i < words.size(); i++) {
      boolean qualified = words.get(i - 1).equals(".");
      calls.add((qualified ? words.get(i - 2) : owner) + "." + words.get(i));
    }
    return calls;
  }

  /** What a subprogram raises itself, and through others of its package. */
  Set<String> raisedDirectlyBy(Subprogram subprogram) {
    return errorsOf(reachable(subprogram, subprogram.owner() + "."));
  }

  /** What it raises itself, and through everything that it calls. */
  Set<String> raisedSomehowBy(Subprogram subprogram) {
    return errorsOf(reachable(subprogram, ""));
  }

  private Set<String> reachable(Subprogram subprogram, String prefix) {
    Set<String> reached = new HashSet<>();
    Deque<String> next = new ArrayDeque<>(List.of(subprogram.qualified()));
    while (!next.isEmpty()) {
      String name = next.pop();
      if (name.startsWith(prefix) && deeds.containsKey(name) && reached.add(name)) {
        next.addAll(deeds.get(name).calls());
      }
    }
    return reached;
  }

  private Set<String> errorsOf(Set<String> routines) {
    Set<String> errors = new TreeSet<>();
    routines.forEach(routine -> errors.addAll(deeds.get(routine).raised()));
    return errors;
  }
}
