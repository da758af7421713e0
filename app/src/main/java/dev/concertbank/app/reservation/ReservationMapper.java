package dev.concertbank.app.reservation;

import dev.concertbank.app.paging.PageQuery;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ReservationMapper {
  /** A row for each seat; none where the user has no such reservation. */
  List<ReservationRow> find(
      @Param("userId") long userId, @Param("reservationId") long reservationId);

  /** Newest first; a row for each seat, or one row with nothing but the total. */
  List<ReservationRow> list(
      @Param("userId") long userId,
      @Param("status") ReservationStatus status,
      @Param("page") PageQuery page);
}
