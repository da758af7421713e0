package dev.concertbank.app.messaging.parked;

record ParkedCount(QueueName queueName, long messages) {}
