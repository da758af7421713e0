package dev.concertbank.embedded.startup;

import dev.concertbank.liquibase.CodeFile;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands in for the translator and remembers what it was asked for. */
final class RecordedCode implements CodeDeployment {

  final List<String> calls = new CopyOnWriteArrayList<>();

  @Override
  public void drop() {
    calls.add("drop");
  }

  @Override
  public String deploy(List<CodeFile> inOrder) {
    calls.add("deploy " + inOrder.stream().map(CodeFile::path).toList());
    return inOrder.size() + " files";
  }
}
