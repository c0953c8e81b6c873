package org.practicereview.crash.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicereview.crash.broken.Breakage;
import org.practicereview.testing.FakeClamd;
import org.practicereview.testing.UnkindServer;
import org.practicereview.testing.UnkindServer.Mood;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mail server, the scanner and the store of documents are down in every way at once: notifications are saved all the same. */
@Tag("crash")
class ThingsDownTest {

    private static final List<Mood> UNKIND = List.of(Mood.GONE, Mood.SILENT, Mood.TRICKLING, Mood.NONSENSE);

    /** For a case from its record to its notification; much longer than it takes, much shorter than any pause. */
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final List<String> mailed = new CopyOnWriteArrayList<>();
    private final Journal journal = new Journal();
    private final FakeClamd clamd = new FakeClamd(1_000_000);
    private UnkindServer mail;
    private UnkindServer scanner;
    private KillablePostgres postgresql;
    private ServiceJvm service;
    private JdbcClient database;
    private CaseScript script;

    private void everythingIsDown(Breakage breakage) throws IOException {
        mail = new UnkindServer(Mood.GONE, this::accept);
        scanner = new UnkindServer(Mood.GONE, clamd::answer);
        postgresql = new KillablePostgres(folder);
        database = postgresql.database().client();
        service = new ServiceJvm(
                folder.resolve("service"),
                postgresql.database(),
                breakage,
                "harness.mail.port=" + mail.port(),
                "practice-review.documents.clamd=localhost:" + scanner.port(),
                "practice-review.documents.clamd-timeout=1s",
                "practice-review.documents.scan-again-every=2s");
        service.start();
        script = new CaseScript(service.api(), journal);
    }

    @AfterEach
    void no_more() throws IOException {
        service.close();
        postgresql.close();
        mail.close();
        scanner.close();
        clamd.close();
    }

    @Test
    void a_notification_is_saved_and_what_waits_goes_out_once_when_all_is_well_again() throws Exception {
        everythingIsDown(Breakage.POSTS_TO_THE_HARNESS);
        for (Mood mood : UNKIND) {
            mail.becomes(mood);
            scanner.becomes(mood);
            String reference = notified();
            assertThat(service.api().upload("nora.notifier", reference).status())
                    .as("a letter, with the scanner %s", mood)
                    .isEqualTo(201);
        }
        theStoreOfDocumentsIsAway();
        String reference = notified();
        Api.Answer refused = service.api().upload("nora.notifier", reference);
        assertThat(refused.status()).as(refused.body()).isEqualTo(503);
        assertThat(count("document d join case_file c on c.id = d.case_id where c.reference = '" + reference + "'"))
                .isZero();
        database.sql("drop trigger away on document_part").update();
        assertThat(service.api().upload("nora.notifier", reference).status())
                .as("the same letter, when it is back")
                .isEqualTo(201);
        assertThat(mailed).isEmpty();
        assertThat(count("document_version where scan <> 'CLEAN'")).isEqualTo(UNKIND.size() + 1L);

        mail.becomes(Mood.KIND);
        scanner.becomes(Mood.KIND);
        // whatever waits for its next try is due
        service.api().post("adam.administrator", "/demonstration/clock", "{'days':1}", null);

        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    assertThat(count("outbox_message where state = 'WAITING'")).isZero();
                    assertThat(count("document_version where scan <> 'CLEAN'")).isZero();
                });
        service.kill();
        assertThat(mailed).doesNotHaveDuplicates();
        assertThat(Messages.compare(new HashSet<>(mailed), postgresql.database()))
                .isEmpty();
        assertThat(new Tables(postgresql.database()).findings(journal)).isEmpty();
        assertThat(journal.refused()).isEmpty();
    }

    /** Control: a service that takes for sent what no mail server has taken in. */
    @Test
    void a_message_that_never_left_is_found() throws Exception {
        everythingIsDown(Breakage.BELIEVES_ANY_ANSWER);
        notified();

        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(count("outbox_message where state = 'WAITING'"))
                        .isZero());
        service.kill();
        assertThat(Messages.compare(new HashSet<>(mailed), postgresql.database()))
                .anyMatch(finding -> finding.startsWith("a message that did not leave: "));
    }

    /** Its disk answers nothing but errors, as PostgreSQL says it when a tablespace is lost; other tables are on another. */
    private void theStoreOfDocumentsIsAway() {
        database.sql("""
                        create function away() returns trigger language plpgsql as $$
                        begin raise exception 'could not write: Input/output error' using errcode = 'io_error'; end $$""").update();
        database.sql("create trigger away before insert on document_part for each row execute function away()")
                .update();
    }

    private String notified() throws IOException {
        long begun = System.nanoTime();
        String reference = script.record(0);
        script.walk(reference, CaseScript.TO_NOTIFICATION, () -> true);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
        assertThat(count("case_event e join case_file c on c.id = e.case_id where e.kind = 'notification-sent'"
                        + " and c.reference = '" + reference + "'"))
                .isOne();
        return reference;
    }

    private long count(String what) {
        return database.sql("select count(*) from " + what).query(Long.class).single();
    }

    /** Takes a message in and says so. */
    private void accept(Socket client) throws IOException {
        String id =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8)).readLine();
        mailed.add(id);
        client.getOutputStream().write(("250 " + id + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
