package dev.concertbank.app.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The error page of the servlet container: what no controller and no filter has answered. */
@Controller
class ProblemErrorController implements ErrorController {

  @RequestMapping("/error")
  ResponseEntity<Problem> error(HttpServletRequest request) {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : 404;
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    Problem problem =
        Problem.of(
            ProblemType.ofStatus(status),
            status >= 500
                ? "Something went wrong here. Tell the operator the traceId."
                : "The request cannot be answered.",
            path == null ? request.getRequestURI() : path.toString());
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
