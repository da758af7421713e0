package dev.concertbank.embedded.deploy;

import dev.concertbank.embedded.startup.CodeDeployment;
import dev.concertbank.embedded.startup.EmbeddedEngineAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Hands the translator to the engine's start-up. */
@AutoConfiguration(before = EmbeddedEngineAutoConfiguration.class)
public class PlsqlDeploymentAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  CodeDeployment.Factory codeDeployment() {
    return TranslatedPlsql::new;
  }
}
