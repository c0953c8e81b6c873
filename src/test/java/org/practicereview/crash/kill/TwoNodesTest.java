package org.practicereview.crash.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicereview.crash.broken.Breakage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes of the service on one PostgreSQL, behind a proxy that knows only who is there. */
@Tag("crash")
class TwoNodesTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int OVERDUE_CASES = Integer.getInteger("crash.overdue", 60);

    @TempDir
    Path folder;

    private KillablePostgres postgresql;
    private ServiceJvm one;
    private ServiceJvm other;
    private TinyProxy proxy;

    private void twoNodes(@Nullable Breakage breakage) throws IOException {
        postgresql = new KillablePostgres(folder);
        one = new ServiceJvm(folder.resolve("one"), postgresql.database(), breakage);
        other = new ServiceJvm(folder.resolve("other"), postgresql.database(), breakage);
        one.start();
        other.start();
        proxy = new TinyProxy(List.of(one.port(), other.port()));
    }

    @AfterEach
    void no_more() throws IOException {
        proxy.close();
        one.close();
        other.close();
        postgresql.close();
    }

    @Test
    void who_has_signed_in_stays_so_when_either_node_is_lost() throws Exception {
        twoNodes(null);
        HttpClient browser = signedIn();
        assertThat(home(browser).body()).contains("Sign out");

        one.kill();
        assertThat(home(browser).body()).contains("Sign out");
        one.start();
        other.kill();

        assertThat(home(browser).body()).contains("Sign out");
    }

    @Test
    void every_missed_date_is_noticed_once_though_a_node_is_lost_meanwhile() throws Exception {
        twoNodes(null);
        JdbcClient database = postgresql.database().client();
        Journal journal = new Journal();
        CaseScript script = new CaseScript(new Api(proxy.port()), journal);
        for (int number = 0; number < OVERDUE_CASES; number++) {
            record(script, journal);
            if (number == OVERDUE_CASES / 2) {
                // what it had begun is taken over when its locks expire
                one.launch();
            }
            if (number == OVERDUE_CASES / 2 - 1) {
                one.kill();
            }
        }

        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> missed(database) >= OVERDUE_CASES);
        one.awaitReady();
        one.kill();
        other.kill();
        assertThat(new Tables(postgresql.database()).findings(journal)).isEmpty();
    }

    /** Control: of each date that has passed there are two entries. */
    @Test
    void dates_that_are_noticed_twice_are_found() throws Exception {
        twoNodes(Breakage.NOTICES_TWICE);
        Journal journal = new Journal();
        record(new CaseScript(new Api(proxy.port()), journal), journal);

        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> missed(postgresql.database().client()) > 0);
        one.kill();
        other.kill();
        assertThat(new Tables(postgresql.database()).findings(journal))
                .anyMatch(finding -> finding.startsWith("a missed date recorded twice: "));
    }

    /** Where the connection went with the node, once more with the same key. */
    private void record(CaseScript script, Journal journal) throws IOException {
        try {
            script.record(30);
        } catch (IOException lost) {
            List<Journal.Asked> unanswered = journal.takeUnanswered();
            for (Journal.Asked asked : unanswered) {
                journal.ask(new Api(proxy.port()), asked);
            }
            if (unanswered.isEmpty()) {
                script.record(30);
            }
        }
    }

    private static long missed(JdbcClient database) {
        return database.sql("""
                        select count(distinct e.case_id) from case_event e join case_file c on c.id = e.case_id
                        where e.kind = 'deadline-missed' and c.place = :place""")
                .param("place", CaseScript.PLACE)
                .query(Long.class)
                .single();
    }

    private HttpClient signedIn() throws Exception {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        Matcher token = CSRF.matcher(get(browser, "/sign-in").body());
        assertThat(token.find()).isTrue();
        String form = "username=anna.approver&password=practice-review-demo&from=&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        browser.send(
                HttpRequest.newBuilder(address("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return browser;
    }

    private HttpResponse<String> home(HttpClient browser) throws Exception {
        return get(browser, "/");
    }

    /** Once more where the connection went with the node, as browsers do. */
    private HttpResponse<String> get(HttpClient browser, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address(path)).build();
        try {
            return browser.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException lost) {
            return browser.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + proxy.port() + path);
    }
}
