package dev.concertbank.embedded.translator.source;

import net.sourceforge.pmd.lang.ast.Node;

/** Refuses parts of one file. */
public record Reporter(SourceText source, Refusals refusals) {

  public void refuse(Node node, String construct, String remedy) {
    refusals.add(source, Tree.start(node), construct, remedy);
  }

  public void refuseAt(int offset, String construct, String remedy) {
    refusals.add(source, offset, construct, remedy);
  }
}
