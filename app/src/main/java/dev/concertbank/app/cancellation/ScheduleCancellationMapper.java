package dev.concertbank.app.cancellation;

import dev.concertbank.app.paging.PageQuery;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ScheduleCancellationMapper {
  Optional<ScheduleCancellationRow> find(long scheduleId);

  /** By ascending reservation. */
  List<FailedRefundResponse> failed(
      @Param("cancellationId") long cancellationId, @Param("page") PageQuery page);
}
