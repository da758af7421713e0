package dev.concertbank.utplsql.mutation.operator;

import dev.concertbank.embedded.translator.source.SourceText;
import java.util.List;
import net.sourceforge.pmd.lang.ast.Node;

/**
 * One way to break PL/SQL.
 *
 * @param name what it does, in the report
 * @param finder looks at one node, and says what could stand in its place
 */
public record Operator(String name, Finder finder) {

  /** Looks at every node of a file in turn. */
  @FunctionalInterface
  public interface Finder {
    List<Replacement> at(Node node, SourceText source);
  }
}
