package dev.concertbank.utplsql.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One page: its style is in it, and every text that is not ours is escaped. */
public final class HtmlPage {
  private static final String STYLE =
      """
      :root { color-scheme: light dark;
        --ok: light-dark(#e2f4e5, #15381d); --bad: light-dark(#fde2e1, #541b1b);
        --line: light-dark(#d5d9de, #3c434c); --quiet: light-dark(#5b6470, #9aa4b0); }
      body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem;
        padding: 0 1rem; }
      table { border-collapse: collapse; width: 100%; }
      th, td { text-align: left; padding: .25rem .6rem; vertical-align: top;
        border-bottom: 1px solid var(--line); }
      .number { text-align: right; font-variant-numeric: tabular-nums; }
      .quiet { color: var(--quiet); }
      .ok { background: var(--ok); }
      .bad { background: var(--bad); }
      .source td { border: 0; padding: 0 .6rem; }
      pre, code { font: 13px/1.45 ui-monospace, monospace; margin: 0; white-space: pre-wrap; }
      """;

  private final StringBuilder body = new StringBuilder();
  private final String title;

  public HtmlPage(String title) {
    this.title = title;
    add("<h1>%s</h1>", title);
  }

  /** Adds markup; the arguments are texts and get escaped. */
  public HtmlPage add(String markup, Object... texts) {
    Object[] escaped = new Object[texts.length];
    for (int i = 0; i < texts.length; i++) {
      escaped[i] = escape(String.valueOf(texts[i]));
    }
    body.append(escaped.length == 0 ? markup : markup.formatted(escaped)).append('\n');
    return this;
  }

  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  public void write(Path file) {
    String page =
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>%s</title><style>
        %s</style></head><body>
        %s</body></html>
        """
            .formatted(escape(title), STYLE, body);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, page);
    } catch (IOException e) {
      throw new UncheckedIOException("The report cannot be written: " + file, e);
    }
  }
}
