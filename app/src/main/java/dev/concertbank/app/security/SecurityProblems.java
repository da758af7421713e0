package dev.concertbank.app.security;

import dev.concertbank.app.problem.Problem;
import dev.concertbank.app.problem.ProblemType;
import dev.concertbank.app.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Problem documents for what Spring Security refuses. */
@Component
class SecurityProblems
    implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {
  private final ProblemWriter writer;

  SecurityProblems(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException error)
      throws IOException {
    boolean sent = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    response.setHeader(
        HttpHeaders.WWW_AUTHENTICATE, sent ? "Bearer error=\"invalid_token\"" : "Bearer");
    write(
        request,
        response,
        ProblemType.UNAUTHORIZED,
        sent
            ? "The access token is not valid or has expired. Log in again."
            : "This needs an access token. Log in, and send it as Authorization: Bearer.");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException error)
      throws IOException {
    write(request, response, ProblemType.FORBIDDEN, "Only an administrator may do this.");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException error)
      throws IOException {
    write(
        request,
        response,
        ProblemType.MALFORMED_REQUEST,
        "The path has characters that are not allowed.");
  }

  private void write(
      HttpServletRequest request, HttpServletResponse response, ProblemType type, String detail)
      throws IOException {
    writer.write(response, Problem.of(type, detail, request.getRequestURI()));
  }
}
