package dev.concertbank.app.messaging.parked;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * @param requeued how many messages are in their queue again
 */
record RequeueResponse(@Schema(example = "3") long requeued) {}
