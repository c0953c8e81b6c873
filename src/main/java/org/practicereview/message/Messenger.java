package org.practicereview.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.guidance.Recipient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries waiting messages to the postbox, one a transaction; several nodes share the work and never take the same. */
@Component
public class Messenger {

    private static final Logger LOG = LoggerFactory.getLogger(Messenger.class);

    /** One, two, four … minutes, at most six hours between two tries; it never gives up. */
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Postbox postbox;
    private final AgencyContacts contacts;
    private final Clock clock;

    Messenger(
            JdbcClient database,
            TransactionTemplate transaction,
            Postbox postbox,
            AgencyContacts contacts,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.postbox = postbox;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** Sends all that is due. */
    @Scheduled(
            fixedDelayString = "${practice-review.message.every:PT5S}",
            initialDelayString = "${practice-review.message.every:PT5S}")
    public void sendWaiting() {
        while (Boolean.TRUE.equals(transaction.execute(status -> sendNext()))) {
            // the next one
        }
    }

    private boolean sendNext() {
        Optional<OutgoingMessage> next = next();
        next.ifPresent(this::send);
        return next.isPresent();
    }

    private void send(OutgoingMessage message) {
        try {
            postbox.send(message);
            database.sql(
                            "update outbox_message set state = 'SENT', sent_at = :now, attempts = attempts + 1 where id = :id")
                    .param("now", England.stored(clock.instant()))
                    .param("id", message.id())
                    .update();
        } catch (RuntimeException undelivered) {
            LOG.warn(
                    "message {} could not be sent, try {}: {}",
                    message.id(),
                    message.attempts() + 1,
                    undelivered.getClass().getSimpleName());
            database.sql("update outbox_message set attempts = attempts + 1, next_attempt_at = :next where id = :id")
                    .param("next", England.stored(clock.instant().plus(pauseAfter(message.attempts()))))
                    .param("id", message.id())
                    .update();
        }
    }

    static Duration pauseAfter(int attempts) {
        Duration pause = Duration.ofMinutes(1L << Math.min(attempts, 9));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private Optional<OutgoingMessage> next() {
        return database.sql("""
                        select id, case_id, recipient, agency_request, person_id, body, attempts from outbox_message
                        where state = 'WAITING' and next_attempt_at <= :now
                        order by next_attempt_at, id fetch first 1 rows only
                        for update skip locked""")
                .param("now", England.stored(clock.instant()))
                .query((row, number) -> outgoing(row))
                .optional();
    }

    private OutgoingMessage outgoing(ResultSet row) throws SQLException {
        Recipient recipient = Recipient.valueOf(row.getString("recipient"));
        Optional<String> address = recipient == Recipient.AGENCY_ASKED
                ? contacts.emailOf(row.getLong("case_id"), row.getInt("agency_request"))
                : accountOf(row.getObject("person_id", UUID.class));
        return new OutgoingMessage(
                row.getObject("id", UUID.class),
                recipient,
                address.orElse(null),
                row.getString("body"),
                row.getInt("attempts"));
    }

    /** The account of the one person whom a message is for, while it is open. */
    private Optional<String> accountOf(@Nullable UUID person) {
        return person == null
                ? Optional.empty()
                : database.sql("select username from person where id = :id and active")
                        .param("id", person)
                        .query(String.class)
                        .optional();
    }
}
