package dev.concertbank.app.idempotency;

/** A request to change something. */
public record Command(CommandName name, CommandRequest request, Object body) {

  public String path() {
    return request.path();
  }
}
