package dev.concertbank.utplsql;

import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;

/** Stands for suites that cannot be read: a test that fails with the reason. */
final class UnreadableLeaf extends AbstractTestDescriptor {
  private final RuntimeException reason;

  UnreadableLeaf(UniqueId parent, RuntimeException reason) {
    super(parent.append("test", "readable"), "All suites can be read");
    this.reason = reason;
  }

  RuntimeException reason() {
    return reason;
  }

  @Override
  public Type getType() {
    return Type.TEST;
  }
}
