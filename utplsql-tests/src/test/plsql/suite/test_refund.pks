CREATE OR REPLACE PACKAGE test_refund AUTHID DEFINER AS
  --%suite(refund: what was paid comes back)
  --%suitepath(concertbank.money)

  --%test(Returns the payment and the refund)
  PROCEDURE returns_both;

  --%test(Makes the payment REFUNDED, and keeps the refund)
  PROCEDURE is_kept;

  --%test(Moves the money from SALES to the buyer)
  PROCEDURE moves_money;

  --%test(Announces the refund)
  PROCEDURE is_announced;

  --%test(Leaves the payments and the money of others alone)
  PROCEDURE leaves_others_alone;
END test_refund;
/
