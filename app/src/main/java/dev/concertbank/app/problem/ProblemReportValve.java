package dev.concertbank.app.problem;

import dev.concertbank.app.observability.TraceId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.MediaType;
import tools.jackson.databind.ObjectMapper;

/**
 * Answers requests that Tomcat refuses before any filter sees them, such as a malformed request
 * line or an invalid percent-encoding.
 */
class ProblemReportValve extends ErrorReportValve {
  private final ObjectMapper objectMapper;

  ProblemReportValve(ObjectMapper objectMapper) {
    this.objectMapper = objectMapper;
  }

  private static String detailOf(int status) {
    if (status == 501) {
      return "This server does not know the request's method or transfer coding.";
    }
    return status >= 500
        ? "Something went wrong here. Tell the operator the traceId."
        : "The request is not valid HTTP.";
  }

  @Override
  protected void report(Request request, Response response, Throwable throwable) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    Problem problem =
        Problem.of(ProblemType.ofStatus(status), detailOf(status), request.getRequestURI());
    try {
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.setCharacterEncoding(StandardCharsets.UTF_8);
      byte[] body = objectMapper.writeValueAsBytes(problem);
      response.setContentLength(body.length);
      response.setHeader(TraceId.HEADER, problem.traceId());
      response.getOutputStream().write(body);
      response.finishResponse();
    } catch (IOException | IllegalStateException e) {
      // The client has gone, or has been answered already.
      container.getLogger().debug("no problem document was written", e);
    }
  }
}
