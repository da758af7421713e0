package dev.concertbank.app.security;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code concert-bank.security.*}.
 *
 * @param tokenSecret signs access tokens; at least 32 bytes
 * @param personSecret keys the hash of identity strings; at least 32 bytes, and never changed, for
 *     one account per person rests on it
 * @param queueTokenSecrets sign places in waiting rooms; each at least 32 bytes. The first signs,
 *     all verify: to change it, put the new one last in every instance, then first, then drop the
 *     old
 * @param accessTokenLife how long a token is good for
 */
@ConfigurationProperties("concert-bank.security")
record SecurityProperties(
    String tokenSecret,
    String personSecret,
    List<String> queueTokenSecrets,
    @DefaultValue("30m") Duration accessTokenLife,
    @DefaultValue("https://concert-bank.dev") String issuer,
    @DefaultValue("ticketing") String audience) {

  boolean hasNoSecret() {
    return tokenSecret == null && personSecret == null && !hasQueueSecret();
  }

  boolean hasQueueSecret() {
    return queueTokenSecrets != null && !queueTokenSecrets.isEmpty();
  }

  Secrets secrets() {
    return Secrets.of(tokenSecret, personSecret, queueTokenSecrets);
  }

  /** With keys for waiting rooms from elsewhere. */
  Secrets secretsWith(List<String> queue) {
    return Secrets.of(tokenSecret, personSecret, queue);
  }

  /** Records print their components; secrets are not to be printed. */
  @Override
  public String toString() {
    return "SecurityProperties[accessTokenLife=%s]".formatted(accessTokenLife);
  }
}
