package dev.concertbank.app.rush;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** Reads what the database itself found broken. */
@Mapper
interface InvariantMapper {

  List<InvariantBreak> breaks();
}
