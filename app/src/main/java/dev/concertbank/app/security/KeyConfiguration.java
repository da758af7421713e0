package dev.concertbank.app.security;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

@Configuration(proxyBeanMethods = false)
class KeyConfiguration {
  private static final java.time.Duration CLOCK_SKEW = java.time.Duration.ofSeconds(5);

  @Bean
  @Profile("oracle")
  Secrets configuredSecrets(SecurityProperties properties) {
    return properties.secrets();
  }

  /** The data source comes first, because it makes, or empties, the directory. */
  @Bean
  @Profile("!oracle")
  Secrets embeddedSecrets(
      SecurityProperties properties,
      @Value("${concert-bank.embedded.directory:.data}") Path directory,
      ObjectProvider<DataSource> dataSource) {
    dataSource.getIfAvailable();
    if (properties.hasNoSecret()) {
      return SecretFile.in(directory);
    }
    return properties.hasQueueSecret()
        ? properties.secrets()
        : properties.secretsWith(SecretFile.queueIn(directory));
  }

  @Bean
  JwtEncoder jwtEncoder(Secrets secrets) {
    return new NimbusJwtEncoder(new ImmutableSecret<SecurityContext>(secrets.token()));
  }

  @Bean
  JwtDecoder jwtDecoder(Secrets secrets, SecurityProperties properties) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withSecretKey(secrets.token()).macAlgorithm(MacAlgorithm.HS256).build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(CLOCK_SKEW),
            new JwtIssuerValidator(properties.issuer()),
            new JwtClaimValidator<java.util.List<String>>(
                JwtClaimNames.AUD,
                audience -> audience != null && audience.contains(properties.audience())),
            new JwtClaimValidator<Object>(JwtClaimNames.EXP, expiry -> expiry != null),
            new JwtClaimValidator<String>(
                JwtClaimNames.SUB, subject -> subject != null && subject.matches("\\d{1,18}"))));
    return decoder;
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  }
}
