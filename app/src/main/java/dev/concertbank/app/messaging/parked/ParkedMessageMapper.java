package dev.concertbank.app.messaging.parked;

import dev.concertbank.app.paging.PageQuery;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ParkedMessageMapper {
  /** The longest waiting first; one row with nothing but the total where the part is empty. */
  List<ParkedMessageRow> list(@Param("queue") QueueName queue, @Param("page") PageQuery page);

  /** In which queue a message was; null where it is not parked. */
  QueueName queueOf(String msgid);

  List<ParkedCount> count();
}
