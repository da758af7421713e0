package dev.concertbank.app.catalogue;

import java.util.List;

record OptionList(List<OptionResponse> items) {}
