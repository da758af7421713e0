package dev.concertbank.utplsql.mutation;

import dev.concertbank.embedded.translator.PlsqlFile;
import java.util.function.UnaryOperator;

/** What makes a mutant: other text in a PL/SQL file, or a statement of the owner. */
sealed interface Change extends UnaryOperator<PlsqlFile> {

  /** A piece of a file, by offsets in its text with plain line ends. */
  record Text(String file, int from, int to, String text) implements Change {
    @Override
    public PlsqlFile apply(PlsqlFile code) {
      if (!code.name().equals(file)) {
        return code;
      }
      String plain = code.text().replace("\r\n", "\n");
      return new PlsqlFile(file, plain.substring(0, from) + text + plain.substring(to));
    }
  }

  /** Leaves the files alone. */
  record Schema(String statement) implements Change {
    @Override
    public PlsqlFile apply(PlsqlFile code) {
      return code;
    }
  }
}
