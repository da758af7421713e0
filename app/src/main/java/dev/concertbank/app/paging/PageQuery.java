package dev.concertbank.app.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * Which part of a list.
 *
 * @param page from 0
 */
public record PageQuery(@Min(0) @Max(1_000_000) Integer page, @Min(1) @Max(100) Integer size) {
  private static final int DEFAULT_SIZE = 20;

  public PageQuery {
    page = page == null ? 0 : page;
    size = size == null ? DEFAULT_SIZE : size;
  }

  public long offset() {
    return (long) page * size;
  }
}
