package dev.concertbank.app.messaging;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ids in a message. */
public final class MessageBody {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Message message;
  private final JsonNode ids;

  private MessageBody(Message message, JsonNode ids) {
    this.message = message;
    this.ids = ids;
  }

  public static MessageBody of(Message message) {
    return new MessageBody(message, read(message));
  }

  private static JsonNode read(Message message) {
    if (message.body() == null) {
      throw malformed(message, "has no body");
    }
    try {
      JsonNode ids = JSON.readTree(message.body());
      if (!ids.isObject()) {
        throw malformed(message, "is no JSON object: " + message.body());
      }
      return ids;
    } catch (JacksonException e) {
      throw new MalformedMessageException(describe(message, "is no JSON: " + message.body()), e);
    }
  }

  /** An id that has to be there. */
  public long id(String name) {
    JsonNode id = ids.path(name);
    if (!id.isIntegralNumber() || !id.canConvertToLong() || id.asLong() <= 0) {
      throw malformed(message, "has no id " + name + ": " + message.body());
    }
    return id.asLong();
  }

  private static MalformedMessageException malformed(Message message, String problem) {
    return new MalformedMessageException(describe(message, problem));
  }

  private static String describe(Message message, String problem) {
    return "The body of message %d (%s) %s".formatted(message.messageId(), message.kind(), problem);
  }
}
