package dev.concertbank.utplsql.coverage;

import java.util.List;
import java.util.SortedMap;

/**
 * How often the lines of a package body ran.
 *
 * @param path the file, as Oracle's deployment names it
 * @param source its lines
 * @param hits by number of line, from 1; lines without a statement have none
 */
record FileCoverage(String path, List<String> source, SortedMap<Integer, Long> hits) {

  String packageName() {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.substring(0, name.lastIndexOf('.'));
  }

  int lines() {
    return hits.size();
  }

  List<Integer> missed() {
    return hits.entrySet().stream().filter(h -> h.getValue() == 0).map(h -> h.getKey()).toList();
  }

  int covered() {
    return lines() - missed().size();
  }

  /** From 0 to 1; nothing counted is nothing shown, and no proof of anything. */
  double rate() {
    return lines() == 0 ? 0 : (double) covered() / lines();
  }
}
