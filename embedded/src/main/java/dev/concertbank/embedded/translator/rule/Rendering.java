package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.PgStatement;
import dev.concertbank.embedded.translator.Probe;
import dev.concertbank.embedded.translator.source.PlsqlParser;
import dev.concertbank.embedded.translator.source.Refusals;
import dev.concertbank.embedded.translator.source.Reporter;
import dev.concertbank.embedded.translator.source.SourceText;
import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.translator.symbol.Program;
import dev.concertbank.embedded.translator.symbol.Scope;
import dev.concertbank.embedded.translator.symbol.TypeNames;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.sourceforge.pmd.lang.ast.Node;

/** The translation of one file: rules render nodes with it and ask it what names mean. */
final class Rendering {
  private final SourceText source;
  private final Program program;
  private final Effects effects;
  private final PlsqlParser parser;
  private final Probes probes;
  private final Reporter reporter;
  private final TypeNames types;
  private final List<PgStatement> statements = new ArrayList<>();
  private final List<PgStatement> checks = new ArrayList<>();
  private final Deque<StatementFrame> frames = new ArrayDeque<>();
  private Scope scope;
  private String packageName = "";
  private Routine routine;

  Rendering(
      SourceText source,
      Program program,
      Effects effects,
      PlsqlParser parser,
      Probe probe,
      Refusals refusals) {
    this.effects = effects;
    this.source = source;
    this.program = program;
    this.parser = parser;
    this.probes = new Probes(probe);
    this.reporter = new Reporter(source, refusals);
    this.types = new TypeNames(program, reporter);
    this.scope = program.schema();
  }

  /** A node, translated by its rule, on as many lines as it had. */
  String of(Node node) {
    Optional<Rule> rule = RuleTable.find(node);
    if (rule.isEmpty()) {
      refuse(node, Constructs.name(node), Constructs.remedy(node));
      return raw(node);
    }
    String translated = rule.get().apply(node, this);
    StaticCheck.expression(node, translated, this);
    return Lines.fit(translated, Lines.count(raw(node)));
  }

  /** The same on one line, for rules that move text about. */
  String flat(Node node) {
    return Lines.flat(of(node));
  }

  String copy(Node node) {
    return between(node, Tree.start(node), Tree.end(node));
  }

  /** A stretch of a node's text, with the children in it translated. */
  String between(Node parent, int from, int to) {
    StringBuilder out = new StringBuilder();
    int at = from;
    for (Node child : Tree.children(parent)) {
      if (Tree.start(child) >= at && Tree.end(child) <= to) {
        out.append(source.slice(at, Tree.start(child))).append(of(child));
        at = Tree.end(child);
      }
    }
    return out.append(source.slice(at, to)).toString();
  }

  String raw(Node node) {
    return source.slice(Tree.start(node), Tree.end(node));
  }

  Optional<Node> parseAgain(Node opaque) {
    return parser.parseStatement(source, Tree.start(opaque), Tree.end(opaque), reporter.refusals());
  }

  void refuse(Node node, String construct, String remedy) {
    reporter.refuse(node, construct, remedy);
  }

  <T> T inside(Scope inner, Supplier<T> work) {
    Scope outer = scope;
    scope = inner;
    try {
      return work.get();
    } finally {
      scope = outer;
    }
  }

  void enterPackage(String name, Scope packageScope) {
    packageName = name;
    scope = packageScope;
  }

  void enterRoutine(Routine entered) {
    routine = entered;
  }

  void emit(PgStatement statement) {
    statements.add(statement);
  }

  void check(PgStatement check) {
    checks.add(check);
  }

  List<PgStatement> checks() {
    return checks;
  }

  List<PgStatement> statements() {
    return statements;
  }

  Deque<StatementFrame> frames() {
    return frames;
  }

  /** The statement that is being translated. */
  StatementFrame statement() {
    return frames.element();
  }

  Probes probes() {
    return probes;
  }

  Scope scope() {
    return scope;
  }

  Program program() {
    return program;
  }

  Effects effects() {
    return effects;
  }

  TypeNames types() {
    return types;
  }

  Reporter reporter() {
    return reporter;
  }

  SourceText source() {
    return source;
  }

  String packageName() {
    return packageName;
  }

  Routine routine() {
    return routine;
  }
}
