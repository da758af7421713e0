package dev.concertbank.embedded.conformance;

import static org.awaitility.Awaitility.await;

import dev.concertbank.embedded.deploy.DeploymentException;
import dev.concertbank.embedded.postgres.DbRole;
import dev.concertbank.embedded.translator.PlsqlFile;
import dev.concertbank.embedded.translator.Translator;
import dev.concertbank.embedded.translator.TranslatorDatabase;
import dev.concertbank.embedded.translator.source.UntranslatableException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cases on the embedded engine. */
final class EmbeddedConformance implements ConformanceDatabase {
  private final TranslatorDatabase database;
  private final JdbcTemplate owner;
  private final Map<String, EmbeddedSession> sessions = new HashMap<>();

  EmbeddedConformance(Path directory) {
    database = new TranslatorDatabase(directory, "db/conformance/master.yaml");
    owner = new JdbcTemplate(database.as(DbRole.OWNER));
  }

  @Override
  public void reset() {
    CaseTables.rows().forEach(owner::execute);
  }

  @Override
  public Map<ConformanceCase, String> deploy(List<ConformanceCase> cases) {
    try {
      deployAll(cases);
      return Map.of();
    } catch (UntranslatableException | DeploymentException e) {
      return withoutFailing(cases);
    }
  }

  /** Only now is it worth the time to try each of them alone. */
  private Map<ConformanceCase, String> withoutFailing(List<ConformanceCase> cases) {
    Map<ConformanceCase, String> failed = new LinkedHashMap<>();
    for (ConformanceCase one : cases) {
      String message = refusal(one);
      if (message != null) {
        failed.put(one, message);
      }
    }
    deployAll(cases.stream().filter(c -> !failed.containsKey(c)).toList());
    return failed;
  }

  private void deployAll(List<ConformanceCase> cases) {
    database.deployer().deploy(files(cases));
  }

  private static List<PlsqlFile> files(List<ConformanceCase> cases) {
    List<PlsqlFile> files = new ArrayList<>();
    CaseTables.types().forEach(type -> files.add(new PlsqlFile("types.sql", type + "\n/\n")));
    for (ConformanceCase one : cases) {
      for (ConformanceCase.Code unit : new CaseSource(one).units()) {
        String text = "\n".repeat(unit.line() - 1) + unit.text() + "\n/\n";
        files.add(new PlsqlFile(one.topic() + ".sql", text));
      }
    }
    return files;
  }

  @Override
  public String refusal(ConformanceCase refused) {
    try {
      new Translator().translate(files(List.of(refused)));
      deployAll(List.of(refused));
      return null;
    } catch (UntranslatableException | DeploymentException e) {
      return e.getMessage();
    }
  }

  @Override
  public Outcome expected(Step step) {
    return step.embedded() != null ? step.embedded() : step.expected();
  }

  @Override
  public boolean tries(ConformanceCase candidate) {
    return !candidate.isRefused();
  }

  @Override
  public CaseSession session(String name) {
    return sessions.computeIfAbsent(
        name,
        n -> {
          try {
            return new EmbeddedSession(database.as(DbRole.OWNER).getConnection());
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @Override
  public void awaitWaiting(CaseSession session, Future<?> call) {
    int process = ((EmbeddedSession) session).process();
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(5))
        .until(() -> call.isDone() || isWaiting(process));
    if (call.isDone()) {
      throw new AssertionError("it was to wait for the other session, and did not");
    }
  }

  private boolean isWaiting(int process) {
    String query =
        "SELECT coalesce(wait_event_type = 'Lock', FALSE) FROM pg_stat_activity WHERE pid = ?";
    return Boolean.TRUE.equals(owner.queryForObject(query, Boolean.class, process));
  }

  @Override
  public void close() {
    for (CaseSession session : sessions.values()) {
      try {
        session.close();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    database.close();
  }
}
