package dev.concertbank.app.waitingroom;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Server-Sent Events to one client, written only when its connection takes them. A client that does
 * not read costs no thread, and what it has not read is not piled up: of the events that it could
 * not take, only the last is kept, for a status replaces the one before.
 */
final class EventStream implements WriteListener, AsyncListener {
  private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);

  private AsyncContext context;
  private ServletOutputStream output;
  private Runnable whenOver;
  private byte[] pending;
  private boolean ready;
  private boolean unflushed;
  private boolean ending;
  private boolean over;

  /**
   * Begins to write.
   *
   * @param atMostMillis after which it is ended even if the client takes nothing
   * @param whenOver runs once, whoever ended it
   */
  synchronized void start(AsyncContext started, long atMostMillis, Runnable whenOver)
      throws IOException {
    this.context = started;
    this.whenOver = whenOver;
    context.setTimeout(atMostMillis);
    context.addListener(this);
    HttpServletResponse response = (HttpServletResponse) context.getResponse();
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    // A proxy that collects an answer before it passes it on would defeat the purpose.
    response.setHeader("X-Accel-Buffering", "no");
    output = response.getOutputStream();
    output.setWriteListener(this);
  }

  /** Sends it as soon as the client takes it, or a later one instead. */
  synchronized void send(byte[] event) {
    pending = event;
    write();
  }

  /** Ends it, after what is to be sent yet. */
  synchronized void end() {
    ending = true;
    write();
  }

  @Override
  public synchronized void onWritePossible() {
    ready = true;
    write();
  }

  /** After each step the container must be asked whether there may be another. */
  private void write() {
    try {
      while (ready && !over && (pending != null || unflushed)) {
        step();
        ready = output.isReady();
      }
      if (ending && ready && !over && pending == null) {
        over = true;
        context.complete();
      }
    } catch (IOException | IllegalStateException gone) {
      LOG.debug("the client is gone: {}", gone.toString());
      close();
    }
  }

  private void step() throws IOException {
    if (pending == null) {
      output.flush();
      unflushed = false;
    } else {
      output.write(pending);
      pending = null;
      unflushed = true;
    }
  }

  /** Even if it was closed: an error that is not followed by this becomes an error page. */
  private void close() {
    over = true;
    try {
      context.complete();
    } catch (IllegalStateException alreadyOver) {
      LOG.debug("already over: {}", alreadyOver.toString());
    }
  }

  @Override
  public synchronized void onError(Throwable error) {
    LOG.debug("the client is gone: {}", error.toString());
    close();
  }

  @Override
  public void onComplete(AsyncEvent event) {
    whenOver.run();
  }

  @Override
  public synchronized void onError(AsyncEvent event) {
    close();
  }

  @Override
  public synchronized void onTimeout(AsyncEvent event) {
    close();
  }

  @Override
  public void onStartAsync(AsyncEvent event) {}
}
