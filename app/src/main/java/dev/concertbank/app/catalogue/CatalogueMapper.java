package dev.concertbank.app.catalogue;

import dev.concertbank.app.paging.PageQuery;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CatalogueMapper {
  /**
   * By opening; or one row with nothing but the total.
   *
   * @param pattern for LIKE, escaped by an exclamation mark; null for all
   */
  List<ConcertRow> list(@Param("pattern") String pattern, @Param("page") PageQuery page);

  /** A row for each date, or one; none where there is no such concert. */
  List<OptionRow> find(long concertId);

  /** By id; one row without a seat where there are none, and none where there is no such date. */
  List<SeatRow> seats(@Param("scheduleId") long scheduleId, @Param("section") String section);
}
