package dev.concertbank.app.payment;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PaymentMapper {
  /** Null where the user has no such payment. */
  PaymentStatusResponse find(@Param("userId") long userId, @Param("requestId") long requestId);
}
