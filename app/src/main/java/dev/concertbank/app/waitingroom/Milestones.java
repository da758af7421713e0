package dev.concertbank.app.waitingroom;

import java.util.Arrays;
import java.util.List;

/**
 * How many had joined one room when the sequence of places stood at certain numbers: enough to turn
 * a place into how many joined up to it, without asking the database.
 *
 * <p>Places are drawn for all rooms, so between two milestones some are other rooms'. What lies
 * between is therefore known within bounds: it rises by one a place at most. Every milestone that
 * is added narrows the bounds and never widens them, which is why a position never rises
 * (MilestonesTest).
 */
final class Milestones {
  static final Milestones NONE = new Milestones(new long[0], new long[0]);

  private final long[] places;
  private final long[] ordinals;

  private Milestones(long[] places, long[] ordinals) {
    this.places = places;
    this.ordinals = ordinals;
  }

  /**
   * @param place drawn for this purpose, so that nobody has it
   * @param ordinal how many had joined this room by then
   */
  record Milestone(long place, long ordinal) {}

  /** Those beyond the last one, by ascending place; others say nothing new. */
  Milestones with(List<Milestone> later) {
    long[] newPlaces = Arrays.copyOf(places, places.length + later.size());
    long[] newOrdinals = Arrays.copyOf(ordinals, places.length + later.size());
    int count = places.length;
    for (Milestone milestone : later) {
      long lastPlace = count == 0 ? 0 : newPlaces[count - 1];
      if (milestone.place > lastPlace) {
        long ordinal = bounded(milestone, lastPlace, count == 0 ? 0 : newOrdinals[count - 1]);
        int at = isFlat(newOrdinals, count, ordinal) ? count - 1 : count++;
        newPlaces[at] = milestone.place;
        newOrdinals[at] = ordinal;
      }
    }
    return new Milestones(Arrays.copyOf(newPlaces, count), Arrays.copyOf(newOrdinals, count));
  }

  /**
   * Joins that are committed late are counted late: never more of them than there are places, or
   * somebody's position would rise.
   */
  private static long bounded(Milestone milestone, long lastPlace, long lastOrdinal) {
    long most = lastOrdinal + (milestone.place - lastPlace);
    return Math.min(Math.max(milestone.ordinal, lastOrdinal), most);
  }

  /** Of a time without joins the two ends say all. */
  private static boolean isFlat(long[] ordinals, int count, long ordinal) {
    return count >= 2 && ordinals[count - 1] == ordinal && ordinals[count - 2] == ordinal;
  }

  /** Without what is of interest only to places up to this one. */
  Milestones from(long place) {
    int first = Math.max(0, before(place));
    return first == 0
        ? this
        : new Milestones(
            Arrays.copyOfRange(places, first, places.length),
            Arrays.copyOfRange(ordinals, first, places.length));
  }

  /** At most so many joined this room up to a place, itself included. */
  long atMost(long place) {
    int i = before(place);
    long atMost = ordinal(i) + (place - place(i));
    return i + 1 < places.length ? Math.min(atMost, ordinals[i + 1]) : atMost;
  }

  /** At least so many did. */
  long atLeast(long place) {
    int i = before(place);
    return i + 1 < places.length
        ? Math.max(ordinal(i), ordinals[i + 1] - (places[i + 1] - 1 - place))
        : ordinal(i);
  }

  long lastPlace() {
    return place(places.length - 1);
  }

  long lastOrdinal() {
    return ordinal(places.length - 1);
  }

  int size() {
    return places.length;
  }

  /** The last milestone not beyond a place; -1 where there is none, which stands for the start. */
  private int before(long place) {
    int found = Arrays.binarySearch(places, place);
    return found >= 0 ? found : -found - 2;
  }

  private long place(int index) {
    return index < 0 ? 0 : places[index];
  }

  private long ordinal(int index) {
    return index < 0 ? 0 : ordinals[index];
  }
}
