package dev.concertbank.app.notification;

import dev.concertbank.app.paging.PageQuery;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface NotificationMapper {
  /** A row for each seat. */
  List<NoticeRow> find(long notificationId);

  /** Newest first; a row for each seat, or one row with nothing but the total. */
  List<NoticeRow> list(@Param("userId") long userId, @Param("page") PageQuery page);
}
