package dev.concertbank.app.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/** Issues access tokens. */
@Component
public class AccessTokens {
  static final String ROLE_CLAIM = "role";
  private static final JwsHeader HEADER = JwsHeader.with(MacAlgorithm.HS256).type("JWT").build();

  private final JwtEncoder encoder;
  private final SecurityProperties properties;
  private final Clock clock;

  AccessTokens(JwtEncoder encoder, SecurityProperties properties, Clock clock) {
    this.encoder = encoder;
    this.properties = properties;
    this.clock = clock;
  }

  public Duration life() {
    return properties.accessTokenLife();
  }

  public String issue(long userId, Role role) {
    Instant now = clock.instant();
    JwtClaimsSet claims =
        JwtClaimsSet.builder()
            .issuer(properties.issuer())
            .audience(List.of(properties.audience()))
            .subject(Long.toString(userId))
            .claim(ROLE_CLAIM, role.name())
            .issuedAt(now)
            .expiresAt(now.plus(life()))
            .build();
    return encoder.encode(JwtEncoderParameters.from(HEADER, claims)).getTokenValue();
  }
}
