package dev.concertbank.app.correction;

import dev.concertbank.app.paging.PageQuery;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface BreakMapper {
  /** The latest first. */
  List<BreakResponse> list(@Param("status") BreakStatus status, @Param("page") PageQuery page);

  /** Of any status where it is null. */
  long count(@Param("status") BreakStatus status);
}
