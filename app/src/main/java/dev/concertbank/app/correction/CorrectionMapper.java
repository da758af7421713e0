package dev.concertbank.app.correction;

import dev.concertbank.app.paging.PageQuery;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CorrectionMapper {
  /** The latest first. */
  List<CorrectionRow> list(@Param("status") CorrectionStatus status, @Param("page") PageQuery page);

  long count(@Param("status") CorrectionStatus status);

  Optional<CorrectionRow> find(long correctionId);
}
