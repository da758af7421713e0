package dev.concertbank.app.mybatis;

import java.time.Instant;
import java.util.Properties;
import org.apache.ibatis.mapping.DatabaseIdProvider;
import org.apache.ibatis.mapping.VendorDatabaseIdProvider;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSessionFactory;
import org.mybatis.spring.MyBatisExceptionTranslator;
import org.mybatis.spring.SqlSessionTemplate;
import org.mybatis.spring.boot.autoconfigure.ConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/** Readers see the same exceptions as the gateways, and may differ between the engines. */
@Configuration(proxyBeanMethods = false)
class MyBatisConfiguration {

  @Bean
  DatabaseIdProvider databaseIdProvider() {
    Properties names = new Properties();
    names.setProperty("Oracle", "oracle");
    names.setProperty("PostgreSQL", "postgresql");
    VendorDatabaseIdProvider provider = new VendorDatabaseIdProvider();
    provider.setProperties(names);
    return provider;
  }

  @Bean
  ConfigurationCustomizer instants() {
    return configuration ->
        configuration.getTypeHandlerRegistry().register(Instant.class, new InstantHandler());
  }

  @Bean
  SqlSessionTemplate sqlSessionTemplate(
      SqlSessionFactory factory, SQLExceptionTranslator translator) {
    return new SqlSessionTemplate(
        factory, ExecutorType.SIMPLE, new MyBatisExceptionTranslator(() -> translator, true));
  }
}
