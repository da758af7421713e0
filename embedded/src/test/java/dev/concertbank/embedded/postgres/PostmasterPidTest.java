package dev.concertbank.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PostmasterPidTest {

  private static final List<String> COMPLETE =
      List.of("4018", "/data", "1795229675", "5499", "", "127.0.0.1", "  2147649  8", "ready   ");

  @Test
  void readsProcessPortAndState() {
    assertThat(PostmasterPid.parse(COMPLETE)).contains(new PostmasterPid(4018, 5499, true));
  }

  @Test
  void knowsLessOfAServerThatIsStillWritingItsFile() {
    assertThat(PostmasterPid.parse(COMPLETE.subList(0, 5)))
        .contains(new PostmasterPid(4018, 5499, false));
    assertThat(PostmasterPid.parse(COMPLETE.subList(0, 2)))
        .contains(new PostmasterPid(4018, 0, false));
    assertThat(PostmasterPid.parse(List.of())).isEmpty();
  }
}
