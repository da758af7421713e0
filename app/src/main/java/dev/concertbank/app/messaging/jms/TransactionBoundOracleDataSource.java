package dev.concertbank.app.messaging.jms;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import oracle.jdbc.internal.OracleConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives AQ the connection of the running transaction, so that a dequeue and its effect are
 * committed together. On the pool itself each JMS session would take a connection, hence a
 * transaction, of its own.
 *
 * <p>AQ closes what it is given; the transaction's connection stays open until Spring releases it.
 */
final class TransactionBoundOracleDataSource extends DelegatingDataSource {

  TransactionBoundOracleDataSource(DataSource target) {
    super(target);
  }

  @Override
  public Connection getConnection() throws SQLException {
    DataSource target = obtainTargetDataSource();
    Connection pooled = DataSourceUtils.getConnection(target);
    boolean bound = TransactionSynchronizationManager.isActualTransactionActive();
    OracleConnection oracle = pooled.unwrap(OracleConnection.class);
    Runnable release = bound ? () -> {} : () -> DataSourceUtils.releaseConnection(pooled, target);
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {OracleConnection.class},
            new Borrowed(oracle, release));
  }

  private record Borrowed(OracleConnection oracle, Runnable release) implements InvocationHandler {
    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      switch (method.getName()) {
        case "close" -> {
          release.run();
          return null;
        }
        case "equals" -> {
          return proxy == arguments[0];
        }
        case "hashCode" -> {
          return System.identityHashCode(proxy);
        }
        default -> {
          try {
            return method.invoke(oracle, arguments);
          } catch (InvocationTargetException e) {
            throw e.getTargetException();
          }
        }
      }
    }
  }
}
