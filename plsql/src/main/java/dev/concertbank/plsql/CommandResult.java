package dev.concertbank.plsql;

import java.util.function.Function;

/** What became of a command: it was carried out now, or it had been answered before. */
public sealed interface CommandResult<T> {

  /** The command ran in this transaction. */
  record Completed<T>(T value) implements CommandResult<T> {}

  /** The same request was answered before, with this; nothing was done. */
  record Replayed<T>(StoredAnswer answer) implements CommandResult<T> {}

  /** Reads the value unless the procedure replayed an answer, which then is all it returned. */
  static <T> CommandResult<T> of(OutValues values, Function<OutValues, ? extends T> reader) {
    return values
        .storedAnswer()
        .<CommandResult<T>>map(Replayed::new)
        .orElseGet(() -> new Completed<>(reader.apply(values)));
  }
}
