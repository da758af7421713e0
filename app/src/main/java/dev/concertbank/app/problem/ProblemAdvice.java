package dev.concertbank.app.problem;

import dev.concertbank.plsql.TicketError;
import dev.concertbank.plsql.TicketException;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every error of a controller, and of Spring MVC around it, into a problem document. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
  private static final String RETRY_SECONDS = "1";

  /** A queue is full of people, who go more slowly than locks. */
  private static final String FULL_SECONDS = "10";

  private final RequestErrors requestErrors = new RequestErrors();

  @ExceptionHandler
  ResponseEntity<Object> rejected(TicketException rejection, WebRequest request) {
    return answer(Rejections.problemOf(rejection, pathOf(request)));
  }

  @ExceptionHandler
  ResponseEntity<Object> refused(ProblemException refusal, WebRequest request) {
    return answer(
        Problem.of(refusal.type(), refusal.getMessage(), pathOf(request), refusal.more()));
  }

  /** Such as %zz in the query, which Tomcat decodes only when a parameter is asked for. */
  @ExceptionHandler
  ResponseEntity<Object> undecodable(InvalidParameterException error, WebRequest request) {
    return answer(
        Problem.of(
            ProblemType.ofStatus(error.getErrorCode()),
            "The query or the form cannot be decoded. Percent-encode it as UTF-8.",
            pathOf(request)));
  }

  @ExceptionHandler
  ResponseEntity<Object> undecodable(MultipartException error, WebRequest request) {
    return answer(
        Problem.of(
            ProblemType.MALFORMED_REQUEST,
            "The upload is no complete multipart body. Name its boundary in Content-Type, and end"
                + " the last part with it.",
            pathOf(request)));
  }

  /** Null where nobody is left to answer. */
  @ExceptionHandler
  ResponseEntity<Object> failed(Exception error, WebRequest request) {
    if (HangUp.isBehind(error)) {
      LOG.debug("the client hung up: {}", error.toString());
      return null;
    }
    if (Unavailability.isBehind(error)) {
      LOG.warn("unavailable: {}", error.toString());
      return answer(
          Problem.of(
              ProblemType.UNAVAILABLE,
              "The service is busy or cannot reach its database. Try again in a moment.",
              pathOf(request)));
    }
    LOG.error("unexpected error", error);
    return answer(
        Problem.of(
            ProblemType.INTERNAL,
            "Something went wrong here. Tell the operator the traceId.",
            pathOf(request)));
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception error,
      Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (status.is5xxServerError()) {
      return failed(error, request);
    }
    RequestErrors.Explanation why = requestErrors.explain(error);
    Map<String, Object> more =
        why.fields().isEmpty() ? Map.of() : Map.of("errors", List.copyOf(why.fields()));
    ProblemType type =
        why.fields().isEmpty() ? ProblemType.ofStatus(status.value()) : ProblemType.VALIDATION;
    ResponseEntity<Object> answer =
        answer(Problem.of(why.type().orElse(type), why.detail(), pathOf(request), more));
    HttpHeaders all = new HttpHeaders(answer.getHeaders());
    headers.forEach((name, values) -> all.addAll(name, values));
    return new ResponseEntity<>(answer.getBody(), all, answer.getStatusCode());
  }

  private static ResponseEntity<Object> answer(Problem problem) {
    ResponseEntity.BodyBuilder response =
        ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (problem.status() == 503
        || problem.code().equals(TicketError.REQUEST_IN_PROGRESS.problemCode())) {
      response.header(HttpHeaders.RETRY_AFTER, isFull(problem) ? FULL_SECONDS : RETRY_SECONDS);
    }
    return response.body(problem);
  }

  private static boolean isFull(Problem problem) {
    return problem.code().equals(TicketError.QUEUE_FULL.problemCode());
  }

  private static String pathOf(WebRequest request) {
    return ((ServletWebRequest) request).getRequest().getRequestURI();
  }
}
