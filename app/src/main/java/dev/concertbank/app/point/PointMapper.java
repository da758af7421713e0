package dev.concertbank.app.point;

import dev.concertbank.app.paging.PageQuery;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PointMapper {
  /** Null where there is no such account. */
  BalanceResponse balance(long userId);

  /** Newest first; or one row with nothing but the total. */
  List<EntryRow> entries(@Param("userId") long userId, @Param("page") PageQuery page);
}
