package dev.concertbank.app.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code concert-bank.security.*}.
 *
 * @param tokenSecret signs access tokens; at least 32 bytes
 * @param personSecret keys the hash of identity strings; at least 32 bytes, and never changed, for
 *     one account per person rests on it
 * @param accessTokenLife how long a token is good for
 */
@ConfigurationProperties("concert-bank.security")
record SecurityProperties(
    String tokenSecret,
    String personSecret,
    @DefaultValue("30m") Duration accessTokenLife,
    @DefaultValue("https://concert-bank.dev") String issuer,
    @DefaultValue("ticketing") String audience) {

  /** Records print their components; secrets are not to be printed. */
  @Override
  public String toString() {
    return "SecurityProperties[accessTokenLife=%s]".formatted(accessTokenLife);
  }
}
