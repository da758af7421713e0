package dev.concertbank.app.parameter;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface ParameterMapper {
  List<ParameterResponse> list();

  ParameterResponse find(String name);
}
