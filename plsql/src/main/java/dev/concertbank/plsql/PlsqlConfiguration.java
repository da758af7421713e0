package dev.concertbank.plsql;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/** The gateways as beans, on the application's data source. */
@Configuration(proxyBeanMethods = false)
public class PlsqlConfiguration {

  @Bean
  SQLExceptionTranslator ticketSqlExceptionTranslator() {
    return new TicketSqlExceptionTranslator();
  }

  @Bean
  Procedures procedures(
      DataSource dataSource, @Value("${concert-bank.owner-schema:CB_OWNER}") String ownerSchema) {
    return Procedures.on(dataSource, ownerSchema);
  }

  @Bean
  WaitingRoom waitingRoom(Procedures procedures) {
    return new WaitingRoom(procedures);
  }

  @Bean
  AdmissionRound admissionRound(Procedures procedures) {
    return new AdmissionRound(procedures);
  }

  @Bean
  RoomOperation roomOperation(Procedures procedures) {
    return new RoomOperation(procedures);
  }

  @Bean
  SeatHold seatHold(Procedures procedures) {
    return new SeatHold(procedures);
  }

  @Bean
  Payment payment(Procedures procedures) {
    return new Payment(procedures);
  }

  @Bean
  Cancellation cancellation(Procedures procedures) {
    return new Cancellation(procedures);
  }

  @Bean
  ScheduleCancellation scheduleCancellation(Procedures procedures) {
    return new ScheduleCancellation(procedures);
  }

  @Bean
  PointAccount pointAccount(Procedures procedures) {
    return new PointAccount(procedures);
  }

  @Bean
  Membership membership(Procedures procedures) {
    return new Membership(procedures);
  }

  @Bean
  Idempotency idempotency(Procedures procedures) {
    return new Idempotency(procedures);
  }

  @Bean
  ParameterStore parameterStore(Procedures procedures) {
    return new ParameterStore(procedures);
  }

  @Bean
  CatalogueImport catalogueImport(Procedures procedures) {
    return new CatalogueImport(procedures);
  }

  @Bean
  ProcessedMessage processedMessage(Procedures procedures) {
    return new ProcessedMessage(procedures);
  }

  @Bean
  HoldExpiry holdExpiry(Procedures procedures) {
    return new HoldExpiry(procedures);
  }

  @Bean
  Notification notification(Procedures procedures) {
    return new Notification(procedures);
  }

  @Bean
  EventLog eventLog(Procedures procedures) {
    return new EventLog(procedures);
  }

  @Bean
  ParkedMessage parkedMessage(Procedures procedures) {
    return new ParkedMessage(procedures);
  }

  @Bean
  JobOperation jobOperation(Procedures procedures) {
    return new JobOperation(procedures);
  }

  @Bean
  Correction correction(Procedures procedures) {
    return new Correction(procedures);
  }
}
