package dev.concertbank.embedded.utplsql;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A package or a context as its annotations say, before it inherits from what is around it. */
final class DraftSuite {
  final boolean context;
  final SourceLine source;
  final Map<Hook, List<ProcedureName>> hooks = new EnumMap<>(Hook.class);
  final Set<String> tags = new TreeSet<>();
  final List<DraftTest> tests = new ArrayList<>();
  final List<DraftSuite> contexts = new ArrayList<>();
  final Set<Annotation.Name> seen = EnumSet.noneOf(Annotation.Name.class);

  /** Its last step in the path. */
  String name;

  /** The path above a package; empty without {@code --%suitepath}. */
  String suitepath = "";

  String description;
  boolean disabled;

  /** Null if that of the suite around it holds. */
  Boolean automaticRollback;

  DraftSuite(String name, boolean context, SourceLine source) {
    this.context = context;
    this.name = name;
    this.description = name;
    this.source = source;
  }

  String path() {
    return suitepath.isEmpty() ? name : suitepath + "." + name;
  }

  void add(Hook hook, ProcedureName procedure) {
    hooks.computeIfAbsent(hook, h -> new ArrayList<>()).add(procedure);
  }
}
