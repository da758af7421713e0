package dev.concertbank.app.jobs;

import dev.concertbank.app.paging.PageQuery;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface JobMapper {
  /** The latest first. */
  List<RunRow> runs(@Param("job") String job, @Param("page") PageQuery page);

  long countRuns(String job);

  Optional<RunRow> find(long runId);

  /** Who runs it now; null if nobody does. */
  String holder(String job);

  /** When it was last done; null if it never was. */
  LocalDateTime lastSuccess(String job);
}
