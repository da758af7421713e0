package dev.concertbank.app.paging;

import java.util.List;

/**
 * A part of a list.
 *
 * @param total of the whole list
 */
public record Page<T>(List<T> items, int page, int size, long total) {

  public static <T> Page<T> of(List<T> items, PageQuery query, long total) {
    return new Page<>(items, query.page(), query.size(), total);
  }
}
