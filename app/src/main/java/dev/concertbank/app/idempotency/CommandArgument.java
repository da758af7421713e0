package dev.concertbank.app.idempotency;

import dev.concertbank.app.problem.FieldProblem;
import dev.concertbank.app.problem.ProblemException;
import dev.concertbank.app.problem.ProblemType;
import dev.concertbank.app.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads the Idempotency-Key and hands the {@link CommandRequest} to controllers. */
@Component
class CommandArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {
  static final String HEADER = "Idempotency-Key";
  private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]{1,64}");

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == CommandRequest.class;
  }

  @Override
  public CommandRequest resolveArgument(
      MethodParameter parameter,
      ModelAndViewContainer container,
      NativeWebRequest webRequest,
      WebDataBinderFactory binderFactory) {
    Caller caller = Caller.of(SecurityContextHolder.getContext().getAuthentication());
    String[] keys = webRequest.getHeaderValues(HEADER);
    HttpServletRequest request = webRequest.getNativeRequest(HttpServletRequest.class);
    return new CommandRequest(
        caller.userId(), validated(keys), request.getMethod(), request.getRequestURI());
  }

  private static String validated(String[] keys) {
    if (keys == null || keys.length == 0) {
      throw new ProblemException(
          ProblemType.IDEMPOTENCY_KEY_REQUIRED,
          "This needs the header Idempotency-Key: a new random value, such as a UUID, for each"
              + " thing you want done, and the same one when you ask again.");
    }
    if (keys.length > 1 || !VISIBLE_ASCII.matcher(keys[0]).matches()) {
      throw new ProblemException(
          ProblemType.VALIDATION,
          "The Idempotency-Key is not valid.",
          Map.of(
              "errors",
              List.of(
                  new FieldProblem(HEADER, "must be one of 1 to 64 visible ASCII characters"))));
    }
    return keys[0];
  }
}
