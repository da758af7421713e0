package dev.concertbank.embedded.utplsql;

import dev.concertbank.embedded.translator.PlsqlFile;
import dev.concertbank.embedded.translator.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the server's call stacks, whose lines are those of the PL/SQL. */
final class CallStacks {
  private static final Pattern BODY = Pattern.compile("(?i)\\bPACKAGE\\s+BODY\\s+([\\w$#]+)");
  private static final Pattern ENTRY =
      Pattern.compile("PL/pgSQL function ([\\w$#]+)\\.([\\w$#]+)\\(.*\\) line (\\d+) at .*");

  private final Map<String, SourceText> bodies = new HashMap<>();

  CallStacks(List<PlsqlFile> files) {
    for (PlsqlFile file : files) {
      SourceText source = new SourceText(file);
      Matcher body = BODY.matcher(source.text());
      while (body.find()) {
        bodies.put(body.group(1).toLowerCase(Locale.ROOT), source);
      }
    }
  }

  /** The entries that are PL/SQL; those of the runtime have no file. */
  List<Frame> read(String where) {
    List<Frame> frames = new ArrayList<>();
    for (String entry : where == null ? List.<String>of() : where.lines().toList()) {
      Matcher parts = ENTRY.matcher(entry);
      SourceText body = parts.matches() ? bodies.get(parts.group(1)) : null;
      if (body != null) {
        int line = Integer.parseInt(parts.group(3));
        String code = line <= body.lines() ? body.originalLine(line).strip() : "";
        ProcedureName routine = new ProcedureName(parts.group(1), parts.group(2));
        frames.add(new Frame(routine, new SourceLine(body.name(), line), code));
      }
    }
    return frames;
  }
}
