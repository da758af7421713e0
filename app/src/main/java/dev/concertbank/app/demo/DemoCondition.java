package dev.concertbank.app.demo;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** {@code concert-bank.demo}: true unless the database is Oracle, where real people buy. */
final class DemoCondition implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    Environment environment = context.getEnvironment();
    boolean oracle = environment.acceptsProfiles(Profiles.of("oracle"));
    return environment.getProperty("concert-bank.demo", Boolean.class, !oracle);
  }
}
