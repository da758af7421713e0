package dev.concertbank.app.catalogue.importer;

import dev.concertbank.embedded.testing.TestDatabase;
import dev.concertbank.plsql.PlsqlConfiguration;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;

/** The importer on a database, and nothing else of the application. */
public final class ImportContext implements AutoCloseable {

  private final AnnotationConfigApplicationContext context;
  private final JdbcClient owner;

  public ImportContext(TestDatabase database, Class<?>... more) {
    context = new AnnotationConfigApplicationContext();
    context.registerBean(DataSource.class, database::app);
    context.registerBean(
        PlatformTransactionManager.class, () -> new DataSourceTransactionManager(database.app()));
    context.registerBean(
        PasswordEncoder.class, PasswordEncoderFactories::createDelegatingPasswordEncoder);
    context.register(PlsqlConfiguration.class);
    context.register(CatalogueReader.class, CatalogueWriter.class, CatalogueImporter.class);
    if (more.length > 0) {
      context.register(more);
    }
    context.refresh();
    owner = JdbcClient.create(database.owner());
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public long count(String from) {
    return owner.sql("SELECT COUNT(*) FROM " + from).query(Long.class).single();
  }

  /** The rows of a query, each as one text: two states are equal if these are. */
  public String rows(String query) {
    return owner.sql(query).query().listOfRows().toString();
  }

  public void change(String statement) {
    owner.sql(statement).update();
  }

  @Override
  public void close() {
    context.close();
  }
}
