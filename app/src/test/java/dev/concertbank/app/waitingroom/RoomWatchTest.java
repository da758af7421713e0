package dev.concertbank.app.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A database that is away is no reason to tell nobody anything. */
@ExtendWith(OutputCaptureExtension.class)
class RoomWatchTest {
  private static final RoomRow ROOM =
      new RoomRow(7, 1, RoomState.OPEN, 5, 5, 100, null, null, null, 3, 3, 0, 4, 3, 0, 0);

  private final WaitingRoomMapper mapper = mock(WaitingRoomMapper.class);
  private final QueueStreams streams = mock(QueueStreams.class);
  private final RoomCache rooms = new RoomCache(mapper, new Departures(mapper, Clock.systemUTC()));
  private final RoomWatch watch =
      new RoomWatch(null, rooms, streams, new RoomGauges(new SimpleMeterRegistry()));

  @Test
  void whatWasKnownStaysAndOneOutageIsOneLine(CapturedOutput output) {
    when(mapper.rooms())
        .thenReturn(List.of(ROOM))
        .thenThrow(new IllegalStateException("the database is away"))
        .thenThrow(new IllegalStateException("the database is away"))
        .thenReturn(List.of());
    for (int look = 0; look < 3; look++) {
      watch.look();
      assertThat(rooms.find(7)).map(KnownRoom::state).hasValue(RoomState.OPEN);
    }
    assertThat(output.getAll().split("the database is away", -1)).hasSize(2);

    watch.look();
    assertThat(rooms.find(7)).map(KnownRoom::state).hasValue(RoomState.CLOSED);
    verify(streams, org.mockito.Mockito.times(4)).push();
  }
}
