package dev.concertbank.embedded.translator.rule;

import net.sourceforge.pmd.lang.ast.Node;

/** Translates one kind of node. */
@FunctionalInterface
interface Rule {
  /** Leaves the text as it is and translates what is inside. */
  Rule COPY = (node, rendering) -> rendering.copy(node);

  String apply(Node node, Rendering rendering);
}
