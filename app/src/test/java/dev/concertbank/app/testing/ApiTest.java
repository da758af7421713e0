package dev.concertbank.app.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole application on a free port and a database of its own, shared by all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "concert-bank.demo=false",
      // Tomcat removes no directory of its own making.
      "server.tomcat.basedir=target/tomcat",
      // Else it hangs up on clients of the one test while another is at work, at a moment at which
      // they may just be sending.
      "server.tomcat.keep-alive-timeout=1h",
      "concert-bank.security.token-secret=" + ApiTest.TOKEN_SECRET,
      "concert-bank.security.person-secret=another-secret-of-at-least-32-bytes",
      // A test that is about consumers has them; to any other they would be background noise.
      "concert-bank.messaging.enabled=false",
      "concert-bank.security.queue-token-secrets=" + ApiTest.QUEUE_SECRET,
      // Tests look, and let people in, when they mean to.
      "concert-bank.waiting-room.looks=false",
      "concert-bank.waiting-room.admits=false",
      "concert-bank.jobs.looks=false",
      "logging.file.name=",
      "logging.level.dev.concertbank.command=info"
    })
@Import({TestEngine.class, Api.class, BoxOffice.class})
public @interface ApiTest {
  String TOKEN_SECRET = "a-secret-of-at-least-32-bytes-for-tests";
  String QUEUE_SECRET = "a-third-secret-of-at-least-32-bytes-for-tests";
}
