package dev.concertbank.utplsql.mutation;

/**
 * The product with one thing wrong.
 *
 * @param operator what was done
 * @param guard whether it was done to what protects a seat or a won
 * @param place a subprogram, a view, or a table
 * @param file where
 * @param line in it, from 1
 * @param before what stood there, on one line
 * @param after what stands there now
 * @param occurrence tells apart equal changes of one place, from 1
 */
record Mutant(
    String operator,
    boolean guard,
    String place,
    String file,
    int line,
    String before,
    String after,
    int occurrence,
    Change change) {

  /** Its name; it does not change when lines move. */
  String key() {
    String times = occurrence == 1 ? "" : " #" + occurrence;
    return (place + ": " + operator + times + ": " + before + " -> " + after).strip();
  }
}
