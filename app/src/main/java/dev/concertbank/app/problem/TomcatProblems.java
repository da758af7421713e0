package dev.concertbank.app.problem;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

@Component
class TomcatProblems implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private final ObjectMapper objectMapper;

  TomcatProblems(ObjectMapper objectMapper) {
    this.objectMapper = objectMapper;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(
        context ->
            context.getParent().getPipeline().addValve(new ProblemReportValve(objectMapper)));
  }
}
