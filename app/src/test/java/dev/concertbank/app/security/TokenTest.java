package dev.concertbank.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.concertbank.app.testing.Api;
import dev.concertbank.app.testing.Api.Response;
import dev.concertbank.app.testing.ApiTest;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.testing.Buyer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Only tokens that this installation issued, for this use, and not too long ago, open anything. */
@ApiTest
class TokenTest {
  private static final String OTHER_SECRET = "some-other-secret-of-32-bytes-or-more";

  @Autowired private Api api;
  @Autowired private BoxOffice boxOffice;
  private Buyer buyer;

  @BeforeEach
  void aBuyer() {
    buyer = boxOffice.buyer(0);
  }

  private JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer("https://concert-bank.dev")
        .audience("ticketing")
        .subject(Long.toString(buyer.userId()))
        .claim("role", "USER")
        .issueTime(Date.from(Instant.now()))
        .expirationTime(Date.from(Instant.now().plusSeconds(600)));
  }

  private static String signed(JWTClaimsSet claims, String secret, JWSAlgorithm algorithm) {
    try {
      SignedJWT token = new SignedJWT(new JWSHeader(algorithm), claims);
      token.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private String signed(UnaryOperator<JWTClaimsSet.Builder> change) {
    return signed(change.apply(claims()).build(), ApiTest.TOKEN_SECRET, JWSAlgorithm.HS256);
  }

  private Response with(String token) {
    return api.get("/users/%d/point".formatted(buyer.userId())).token(token).send();
  }

  private void assertRefused(String token) {
    assertRefused(with(token));
    assertRefused(api.get("/queue/status").token(token).send());
    assertRefused(api.get("/queue/events").token(token).send());
  }

  private static void assertRefused(Response response) {
    assertThat(response.status()).isEqualTo(401);
    assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(response.header("WWW-Authenticate")).startsWith("Bearer");
    assertThat(response.json().get("code").asString()).isEqualTo("unauthorized");
  }

  /** The control: what the others leave out is what they are refused for. */
  @Test
  void aTokenMadeAsTheApplicationMakesThemIsTaken() {
    assertThat(with(signed(claims -> claims)).status()).isEqualTo(200);
    assertThat(with(buyer.token()).status()).isEqualTo(200);
  }

  @Test
  void anExpiredTokenIsRefused() {
    assertRefused(signed(c -> c.expirationTime(Date.from(Instant.now().minusSeconds(60)))));
  }

  @Test
  void aTokenThatNeverExpiresIsRefused() {
    assertRefused(signed(c -> c.expirationTime(null)));
  }

  @Test
  void aTokenForSomethingElseIsRefused() {
    assertRefused(signed(c -> c.audience("another application")));
    assertRefused(signed(c -> c.issuer("https://elsewhere.example")));
  }

  @Test
  void aTokenOfNobodyIsRefused() {
    assertRefused(signed(c -> c.subject(null)));
    assertRefused(signed(c -> c.subject("admin")));
    assertRefused(signed(c -> c.subject("1 OR 1=1")));
  }

  /** Signed by us, of a user who is gone: every command is refused, and none fails. */
  @Test
  void aTokenOfAUserWhoIsGoneBuysNothing() {
    String token = signed(claims -> claims.subject("999999999"));

    for (Api.Call command :
        List.of(
            api.post("/payments", "{\"reservationId\":1,\"method\":\"POINT\"}"),
            api.post("/point/charge", "{\"amount\":1}"),
            api.post("/reservations", "{\"scheduleId\":1,\"seatIds\":[1]}"),
            api.delete("/reservations/1"))) {
      Response response = command.token(token).key(UUID.randomUUID().toString()).send();

      assertThat(response.status()).as(response.toString()).isEqualTo(404);
      assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
    }
  }

  @Test
  void aTokenOfAnotherKeyOrAlgorithmIsRefused() {
    assertRefused(signed(claims().build(), OTHER_SECRET, JWSAlgorithm.HS256));
    assertRefused(signed(claims().build(), ApiTest.TOKEN_SECRET.repeat(2), JWSAlgorithm.HS512));
    assertRefused(new PlainJWT(claims().build()).serialize());
  }

  @Test
  void aTamperedTokenIsRefused() {
    String[] parts = buyer.token().split("\\.");
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String promoted = claims.replace("\"USER\"", "\"ADMIN\"");
    assertThat(promoted).isNotEqualTo(claims);
    String encoded =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(promoted.getBytes(StandardCharsets.UTF_8));

    assertRefused(parts[0] + "." + encoded + "." + parts[2]);
  }

  @Test
  void nonsenseIsRefused() {
    assertRefused("nonsense");
    assertRefused("a.b.c");
    assertRefused("..");
  }

  @Test
  void aTokenIsNeededAndOnlyInItsHeader() {
    String path = "/users/%d/point".formatted(buyer.userId());

    assertThat(api.get(path).send().status()).isEqualTo(401);
    assertThat(api.get(path + "?access_token=" + buyer.token()).send().status()).isEqualTo(401);
    assertThat(api.get(path).header("Authorization", "Basic YTpi").send().status()).isEqualTo(401);
  }
}
