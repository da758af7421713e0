package dev.concertbank.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.app.testing.Api;
import dev.concertbank.app.testing.Api.Response;
import dev.concertbank.app.testing.ApiTest;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.testing.Buyer;
import dev.concertbank.embedded.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A lock that is not granted in time is no error of the client's, nor the end of the command. */
@ApiTest
class BusyDatabaseTest {
  @Autowired private Api api;
  @Autowired private BoxOffice boxOffice;
  @Autowired private TestDatabase database;

  @Test
  void whoWaitsTooLongHearsWhenToAskAgainAndMay() {
    Buyer buyer = boxOffice.buyer(0);
    Api.Call charge = api.post("/point/charge", "{\"amount\":500}").as(buyer).key("k");
    TransactionTemplate another =
        new TransactionTemplate(new JdbcTransactionManager(database.owner()));

    Response meanwhile =
        another.execute(
            status -> {
              new JdbcTemplate(database.owner())
                  .queryForList(
                      "SELECT balance FROM accounts WHERE user_id = ? FOR UPDATE", buyer.userId());
              return charge.send();
            });
    Response afterwards = charge.send();

    assertThat(meanwhile.status()).isEqualTo(503);
    assertThat(meanwhile.header("Retry-After")).isEqualTo("1");
    assertThat(meanwhile.json().get("code").asString()).isEqualTo("unavailable");
    assertThat(afterwards.status()).isEqualTo(201);
    assertThat(boxOffice.balance(buyer)).isEqualTo(500);
  }
}
