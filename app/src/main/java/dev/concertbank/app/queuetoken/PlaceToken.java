package dev.concertbank.app.queuetoken;

/**
 * A place in a waiting room, as its owner keeps it.
 *
 * @param place drawn from a sequence of the database, one for all rooms
 * @param lowestShown the lowest position that its owner was told, 0 for one who waits no more: no
 *     instance tells a higher one
 */
public record PlaceToken(long userId, long scheduleId, long place, long lowestShown) {

  public static PlaceToken of(long userId, long scheduleId, long place) {
    return new PlaceToken(userId, scheduleId, place, Long.MAX_VALUE);
  }

  public PlaceToken shown(long position) {
    return new PlaceToken(userId, scheduleId, place, Math.min(position, lowestShown));
  }
}
