package dev.concertbank.app.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.concertbank.plsql.TicketError;
import dev.concertbank.plsql.TicketException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.ibatis.exceptions.PersistenceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mybatis.spring.MyBatisSystemException;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class ProblemAdviceTest {
  private static final String SECRET = "password=hunter2";

  @RestController
  static class Failing {
    private final Supplier<RuntimeException> failure;

    Failing(Supplier<RuntimeException> failure) {
      this.failure = failure;
    }

    @GetMapping("/fail")
    String fail() {
      throw failure.get();
    }
  }

  private static MockHttpServletResponse answerTo(RuntimeException failure) throws Exception {
    return MockMvcBuilders.standaloneSetup(new Failing(() -> failure))
        .setControllerAdvice(new ProblemAdvice())
        .build()
        .perform(get("/fail"))
        .andReturn()
        .getResponse();
  }

  private static JsonNode json(MockHttpServletResponse response) throws Exception {
    assertThat(response.getContentType()).isEqualTo("application/problem+json");
    return JsonMapper.shared().readTree(response.getContentAsString());
  }

  static Stream<RuntimeException> passing() {
    SQLException gone = new SQLException(SECRET);
    return Stream.of(
        new CannotAcquireLockException(SECRET),
        new PessimisticLockingFailureException(SECRET),
        new CannotGetJdbcConnectionException(SECRET, gone),
        new CannotCreateTransactionException(SECRET),
        new TransactionSystemException(SECRET),
        new MyBatisSystemException(
            "mapper",
            new PersistenceException(new CannotGetJdbcConnectionException(SECRET, gone))));
  }

  @ParameterizedTest
  @MethodSource("passing")
  void whatPassesIs503AndSaysWhenToTryAgain(RuntimeException failure) throws Exception {
    MockHttpServletResponse response = answerTo(failure);

    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeader("Retry-After")).isEqualTo("1");
    assertThat(json(response).get("code").asString()).isEqualTo("unavailable");
    assertThat(response.getContentAsString()).doesNotContain(SECRET);
  }

  static Stream<RuntimeException> unexpected() {
    return Stream.of(
        new IllegalStateException(SECRET),
        new NullPointerException(SECRET),
        new org.springframework.jdbc.BadSqlGrammarException(
            SECRET, SECRET, new SQLException(SECRET)));
  }

  @ParameterizedTest
  @MethodSource("unexpected")
  void whatNobodyExpectedIs500AndSaysNothing(RuntimeException failure) throws Exception {
    MockHttpServletResponse response = answerTo(failure);

    assertThat(response.getStatus()).isEqualTo(500);
    assertThat(json(response).get("code").asString()).isEqualTo("internal");
    assertThat(json(response).get("traceId").asString()).matches("[0-9a-f]{32}");
    assertThat(response.getContentAsString()).doesNotContain(SECRET);
  }

  static Stream<RuntimeException> hangUps() {
    return Stream.of(
        new HttpMessageNotWritableException(
            "Could not write JSON",
            new AsyncRequestNotUsableException("", new ClientAbortException(SECRET))),
        new UncheckedIOException(new ClientAbortException(SECRET)));
  }

  @ParameterizedTest
  @MethodSource("hangUps")
  void aClientThatHungUpIsNotAnsweredAndNoError(RuntimeException failure, CapturedOutput output)
      throws Exception {
    MockHttpServletResponse response = answerTo(failure);

    assertThat(response.getContentAsString()).isEmpty();
    assertThat(output).doesNotContain("ERROR", "WARN", "\tat ");
  }

  /** The control: a pipe to the database that broke is an event, and is answered. */
  @Test
  void aDatabaseThatHungUpIsAnsweredAndLogged(CapturedOutput output) throws Exception {
    IOException brokenPipe = new IOException("Broken pipe");
    MockHttpServletResponse response =
        answerTo(new DataAccessResourceFailureException("I/O error", brokenPipe));

    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(output).contains("WARN", "I/O error");
  }

  @ParameterizedTest
  @EnumSource
  void anInvalidValueIsNamed(TicketError error) throws Exception {
    JsonNode problem = json(answerTo(new TicketException(error, "Too much: 17,18", null)));

    Set<TicketError> named =
        Set.of(
            TicketError.AMOUNT_OUT_OF_RANGE,
            TicketError.PARAMETER_OUT_OF_RANGE,
            TicketError.RATE_OUT_OF_RANGE,
            TicketError.REASON_REQUIRED);
    assertThat(problem.has("errors")).isEqualTo(named.contains(error));
  }

  @ParameterizedTest
  @EnumSource
  void everyTicketErrorIsItsProblem(TicketError error) throws Exception {
    MockHttpServletResponse response =
        answerTo(new TicketException(error, "What was wrong: 17,18", null));

    assertThat(response.getStatus()).isEqualTo(error.status());
    JsonNode problem = json(response);
    assertThat(problem.get("code").asString()).isEqualTo(error.problemCode());
    assertThat(problem.get("detail").asString()).isEqualTo("What was wrong: 17,18");
    assertThat(problem.get("instance").asString()).isEqualTo("/fail");
    assertThat(problem.has("seatIds")).isEqualTo(error == TicketError.SEAT_TAKEN);
    assertThat(response.getHeader("Retry-After") != null)
        .isEqualTo(error == TicketError.REQUEST_IN_PROGRESS || error.status() == 503);
  }
}
