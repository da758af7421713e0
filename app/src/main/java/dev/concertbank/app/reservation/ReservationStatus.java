package dev.concertbank.app.reservation;

enum ReservationStatus {
  PENDING,
  CONFIRMED,
  CANCELLED,
  EXPIRED
}
