package dev.concertbank.app.queuetoken;

import dev.concertbank.app.security.Caller;
import java.util.List;
import java.util.Optional;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands the {@link PresentedPlace} to controllers. */
@Component
class PresentedPlaceArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {
  private final PlaceTokens tokens;

  PresentedPlaceArgument(PlaceTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == PresentedPlace.class;
  }

  @Override
  public PresentedPlace resolveArgument(
      MethodParameter parameter,
      ModelAndViewContainer container,
      NativeWebRequest request,
      WebDataBinderFactory binderFactory) {
    Caller caller = Caller.of(SecurityContextHolder.getContext().getAuthentication());
    return new PresentedPlace(
        single(request.getHeaderValues(PresentedPlace.HEADER))
            .flatMap(tokens::read)
            .filter(token -> token.userId() == caller.userId()));
  }

  /** Of several tokens none counts: which one was meant is not ours to guess. */
  private static Optional<String> single(String[] values) {
    return values != null && values.length == 1 ? Optional.of(values[0]) : Optional.empty();
  }
}
