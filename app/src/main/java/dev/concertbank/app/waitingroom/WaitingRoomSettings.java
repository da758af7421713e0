package dev.concertbank.app.waitingroom;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code concert-bank.waiting-room.*}.
 *
 * @param looks whether this instance looks at the rooms by itself; without, every poll asks the
 *     database
 * @param lookEvery how old what a waiting client is told may be
 * @param admits whether this instance lets people in; one of all instances must
 * @param admitEvery how long a room waits for its next round
 * @param maxStreams how many event streams this instance keeps open
 * @param streamsPerUser how many of them one user may have; the next one ends the oldest
 * @param streamLife after which a client opens the stream anew, with an access token that is good
 * @param keepAlive after which a status is sent again although nothing changed
 */
@ConfigurationProperties("concert-bank.waiting-room")
record WaitingRoomSettings(
    @DefaultValue("true") boolean looks,
    @DefaultValue("1s") Duration lookEvery,
    @DefaultValue("true") boolean admits,
    @DefaultValue("250ms") Duration admitEvery,
    @DefaultValue("2000") int maxStreams,
    @DefaultValue("3") int streamsPerUser,
    @DefaultValue("10m") Duration streamLife,
    @DefaultValue("15s") Duration keepAlive) {}
