package dev.concertbank.embedded.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one process at a time start or stop the server of a directory. The operating system frees it
 * when the process dies, so it is never stale.
 */
final class DirectoryLock {

  /** File locks belong to the whole JVM; within it this map keeps the threads apart. */
  private static final Map<Path, ReentrantLock> WITHIN_JVM = new ConcurrentHashMap<>();

  private final ReentrantLock withinJvm;
  private final FileChannel channel;

  private DirectoryLock(ReentrantLock withinJvm, FileChannel channel) {
    this.withinJvm = withinJvm;
    this.channel = channel;
  }

  interface Action<T> {
    T run() throws SQLException;
  }

  static <T> T holding(Path file, Action<T> action) throws SQLException {
    DirectoryLock lock = acquire(file);
    try {
      return action.run();
    } finally {
      lock.release();
    }
  }

  private static DirectoryLock acquire(Path file) {
    ReentrantLock withinJvm = WITHIN_JVM.computeIfAbsent(file, f -> new ReentrantLock());
    withinJvm.lock();
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      // Closing the channel gives the lock back.
      channel.lock();
      return new DirectoryLock(withinJvm, channel);
    } catch (IOException e) {
      withinJvm.unlock();
      throw new EngineException(
          "The file " + file + " cannot be locked (" + e + ").",
          "Use a directory on a local disk: --concert-bank.embedded.directory=...",
          e);
    }
  }

  private void release() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new EngineException("A lock file cannot be closed (" + e + ").", "Check the disk.", e);
    } finally {
      // Last, or a thread of this JVM would meet the file lock still held.
      withinJvm.unlock();
    }
  }
}
