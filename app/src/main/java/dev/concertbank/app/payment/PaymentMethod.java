package dev.concertbank.app.payment;

enum PaymentMethod {
  POINT,
  CARD
}
