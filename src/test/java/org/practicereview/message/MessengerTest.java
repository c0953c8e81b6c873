package org.practicereview.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.SameMoment;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class MessengerTest {

    @Autowired
    CaseWalk walk;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void nothing_else_waits() {
        messenger(message -> {}).sendWaiting();
    }

    @Test
    void each_waiting_message_is_put_down_as_a_file_once(@TempDir Path folder) throws Exception {
        IncidentReference reference = walk.notified();
        Messenger messenger = messenger(new FilePostbox(folder));

        messenger.sendWaiting();
        messenger.sendWaiting();

        List<String> written = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                written.add(Files.readString(file));
            }
        }
        assertThat(written)
                .hasSize(4)
                .allSatisfy(message -> assertThat(message)
                        .contains(reference.value() + ": A serious incident was notified on 20 April 2026.")
                        .doesNotContain("Testina", "Planted", "Milltown"));
        assertThat(states(reference)).containsOnly("SENT after 1");
    }

    @Test
    void a_message_that_cannot_be_sent_waits_longer_each_time_and_goes_in_the_end() {
        IncidentReference reference = walk.notified();
        Messenger failing = messenger(message -> {
            throw new IllegalStateException("no postbox");
        });

        failing.sendWaiting();
        assertThat(states(reference)).containsOnly("WAITING after 1");
        clock.advance(Duration.ofSeconds(59));
        failing.sendWaiting();
        assertThat(states(reference)).as("not before its pause").containsOnly("WAITING after 1");
        clock.advance(Duration.ofSeconds(1));
        failing.sendWaiting();
        assertThat(states(reference)).containsOnly("WAITING after 2");
        clock.advance(Duration.ofMinutes(1));
        failing.sendWaiting();
        assertThat(states(reference)).as("two minutes now").containsOnly("WAITING after 2");
        clock.advance(Duration.ofMinutes(1));
        messenger(message -> {}).sendWaiting();
        assertThat(states(reference)).containsOnly("SENT after 3");
    }

    @Test
    void one_message_that_cannot_be_sent_holds_up_no_other() {
        IncidentReference reference = walk.notified();

        messenger(message -> {
                    if (message.recipient() == org.practicereview.guidance.Recipient.PANEL) {
                        throw new IllegalStateException("no postbox");
                    }
                })
                .sendWaiting();

        assertThat(states(reference))
                .containsExactlyInAnyOrder("WAITING after 1", "SENT after 1", "SENT after 1", "SENT after 1");
    }

    @Test
    void several_messengers_at_once_never_send_the_same() throws Exception {
        for (int i = 0; i < 5; i++) {
            walk.notified();
        }
        Queue<UUID> sent = new ConcurrentLinkedQueue<>();
        Postbox slow = message -> {
            sent.add(message.id());
            pause();
        };

        List<Throwable> thrown = SameMoment.of(() -> send(slow), () -> send(slow), () -> send(slow), () -> send(slow));

        assertThat(thrown).containsOnlyNulls();
        assertThat(sent).hasSize(20);
        assertThat(Set.copyOf(sent)).hasSize(20);
    }

    private Object send(Postbox postbox) {
        messenger(postbox).sendWaiting();
        return postbox;
    }

    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }

    private Messenger messenger(Postbox postbox) {
        return new Messenger(database, transaction, postbox, (caseId, request) -> Optional.empty(), (Clock) clock);
    }

    private List<String> states(IncidentReference reference) {
        return database.sql("""
                        select o.state || ' after ' || o.attempts from outbox_message o
                        join case_file c on c.id = o.case_id where c.reference = :reference""")
                .param("reference", reference.value())
                .query(String.class)
                .list();
    }
}
