package dev.concertbank.app.waitingroom.operator;

import dev.concertbank.app.paging.PageQuery;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface RoomOperatorMapper {
  /** The youngest dates first. */
  List<RoomResponse> list(@Param("page") PageQuery page);

  long count();

  Optional<RoomResponse> find(long scheduleId);

  /** The latest first. */
  List<JournalResponse> journal(
      @Param("scheduleId") long scheduleId, @Param("page") PageQuery page);
}
