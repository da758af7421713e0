package dev.concertbank.app.messaging.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import javax.sql.DataSource;
import oracle.jakarta.jms.AQjmsFactory;
import oracle.jdbc.internal.OracleConnection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** As far as it goes without an Oracle: whose connection AQ gets, and who closes it. */
@DisplayName("What AQ takes for a data source")
class TransactionBoundOracleDataSourceTest {
  private final DataSource pool = mock(DataSource.class);
  private final Connection pooled = mock(Connection.class);
  private final OracleConnection oracle = mock(OracleConnection.class);
  private final DataSource bound = new TransactionBoundOracleDataSource(pool);

  @BeforeEach
  void onePooledConnection() throws SQLException {
    when(pool.getConnection()).thenReturn(pooled);
    when(pooled.unwrap(any())).thenAnswer(call -> oracle);
  }

  @Test
  @DisplayName("gives it the transaction's connection, each time the same, and keeps it open")
  void inATransaction() throws SQLException {
    TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(pool));

    transaction.executeWithoutResult(
        status -> {
          try {
            bound.getConnection().close();
            bound.getConnection().close();
            verify(pooled, never()).close();
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });

    verify(pool, times(1)).getConnection();
    verify(pooled).commit();
    verify(pooled).close();
    verify(oracle, never()).close();
  }

  @Test
  @DisplayName("gives it one of the pool where there is no transaction, and takes it back")
  void outside() throws SQLException {
    bound.getConnection().close();

    verify(pooled).close();
  }

  @Test
  @DisplayName("hides no error of the driver")
  void errors() throws SQLException {
    when(oracle.prepareStatement("x")).thenThrow(new SQLRecoverableException("gone"));
    Connection connection = bound.getConnection();

    org.assertj.core.api.Assertions.assertThatThrownBy(() -> connection.prepareStatement("x"))
        .isInstanceOf(SQLRecoverableException.class);
  }

  @Test
  @DisplayName("is what AQ's factory accepts, and is what it casts to")
  void factory() throws Exception {
    assertThat(AQjmsFactory.getConnectionFactory(bound)).isNotNull();
    assertThat(bound.getConnection()).isInstanceOf(OracleConnection.class);
  }
}
