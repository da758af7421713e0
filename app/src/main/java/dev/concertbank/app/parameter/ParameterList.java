package dev.concertbank.app.parameter;

import java.util.List;

record ParameterList(List<ParameterResponse> items) {}
