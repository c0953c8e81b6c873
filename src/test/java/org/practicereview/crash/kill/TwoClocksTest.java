package org.practicereview.crash.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicereview.crash.CrashReport;
import org.practicereview.crash.CrashSettings;
import org.practicereview.crash.broken.Breakage;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two nodes whose clocks are set forward and back and disagree by hours, over both nights on which England changes its clocks:
 * every date that passes is noticed once, not before its moment, and nothing else is.
 */
@Tag("crash")
class TwoClocksTest {

    private static final CrashReport REPORT = new CrashReport("two-clocks", CrashSettings.read());
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final LocalDate END_OF_TIME = LocalDate.of(9999, 1, 1);
    private static final int CASES = 12;

    /** More than a timer waits until an idle node looks for it. */
    private static final long ROUND_SECONDS = 7;

    private static final Duration A_MOMENT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private KillablePostgres postgresql;
    private ServiceJvm one;
    private ServiceJvm other;
    private SetClock ofOne;
    private SetClock ofOther;
    private TinyProxy proxy;
    private JdbcClient database;
    private final Journal journal = new Journal();
    private CaseScript script;

    private void twoNodes(Breakage breakage) throws IOException {
        postgresql = new KillablePostgres(folder);
        database = postgresql.database().client();
        ofOne = new SetClock(folder.resolve("one"));
        ofOther = new SetClock(folder.resolve("other"));
        one = node("one", ofOne, breakage);
        other = node("other", ofOther, breakage);
        proxy = new TinyProxy(List.of(one.port(), other.port()));
        script = new CaseScript(new Api(proxy.port()), journal);
    }

    private ServiceJvm node(String name, SetClock clock, Breakage breakage) {
        ServiceJvm node = new ServiceJvm(folder.resolve(name), postgresql.database(), breakage, clock.setting());
        node.start();
        return node;
    }

    @AfterEach
    void no_more() throws IOException {
        proxy.close();
        one.close();
        other.close();
        postgresql.close();
    }

    @Test
    void every_date_is_missed_once_and_at_its_moment_whatever_the_clocks_do() throws Exception {
        twoNodes(Breakage.OBEYS_THE_HARNESS_CLOCK);
        Instant now = Instant.now();
        for (int night = 0; night < 2; night++) {
            ZoneOffsetTransition change = ENGLAND.getRules().nextTransition(now);
            over(change);
            now = change.getInstant();
        }

        one.kill();
        other.kill();
        assertThat(new Tables(postgresql.database()).findings(journal)).isEmpty();
        assertThat(journal.refused()).isEmpty();
    }

    /** Control: the same night with nodes that notice each date twice. */
    @Test
    void dates_that_are_noticed_twice_are_found() throws Exception {
        twoNodes(Breakage.NOTICES_TWICE);

        assertThatThrownBy(() -> over(ENGLAND.getRules().nextTransition(Instant.now())))
                .isInstanceOfAny(ConditionTimeoutException.class, AssertionError.class);
        one.kill();
        other.kill();
        assertThat(new Tables(postgresql.database()).findings(journal))
                .anyMatch(finding -> finding.startsWith("a missed date recorded twice: "));
    }

    private void over(ZoneOffsetTransition change) throws IOException {
        LocalDate sunday = change.getDateTimeBefore().toLocalDate();
        both(at(sunday.minusDays(3), LocalTime.of(10, 0)));
        int before = missed();
        for (int number = 0; number < CASES; number++) {
            script.record(0);
        }
        // over the change itself, at work
        both(change.getInstant().minusSeconds(2));
        for (int number = 0; number < CASES / 4; number++) {
            script.record(0);
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }

        LocalDate day = firstDay();
        int due = due(day);
        assertThat(day).isAfter(sunday);
        assertThat(due).isGreaterThanOrEqualTo(CASES);
        Instant lapse = at(day.plusDays(1), LocalTime.MIDNIGHT);
        // the last day ends in a moment: not before
        both(lapse.minusSeconds(ROUND_SECONDS + 20));
        rest();
        assertThat(missed()).as("noticed too early, before " + lapse).isEqualTo(before);
        // one node is at its moment, the other an hour behind
        ofOther.set(lapse.minus(Duration.ofHours(1)));
        ofOne.set(lapse.plusSeconds(1));
        await().atMost(Duration.ofMinutes(2)).until(() -> missed() == before + due);
        // now it steps back, and both come to that moment, by turns, once more
        ofOne.set(lapse.minus(Duration.ofHours(2)));
        rest();
        ofOther.set(lapse.plusSeconds(1));
        rest();
        ofOne.set(lapse.plusSeconds(1));
        rest();

        assertThat(missed()).isEqualTo(before + due);
        assertThat(moments(day))
                .hasSize(due)
                .allSatisfy(moment -> assertThat(moment).isBetween(lapse, lapse.plus(A_MOMENT)));
        agree(one);
        agree(other);
        // those of the night itself may have a day more
        both(lapse.plus(Duration.ofDays(4)));
        await().atMost(Duration.ofMinutes(2)).until(() -> missed() == before + CASES + CASES / 4);
        report(change, lapse);
    }

    private void both(Instant moment) throws IOException {
        ofOne.set(moment);
        ofOther.set(moment);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, ENGLAND).toInstant();
    }

    private static void rest() {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(ROUND_SECONDS));
    }

    /** The last day on which the first of them can notify in time. */
    private LocalDate firstDay() {
        return open("min(d.due_on)", LocalDate.class, END_OF_TIME);
    }

    private int due(LocalDate day) {
        return open("count(*)", Integer.class, day);
    }

    private <T> T open(String what, Class<T> type, LocalDate until) {
        return database.sql("select " + what + """
                         from deadline d join case_file c on c.id = d.case_id
                        where c.place = :place and d.overdue_since is null and d.obligation = 'NOTIFY' and d.due_on <= :until""")
                .param("place", CaseScript.PLACE)
                .param("until", until)
                .query(type)
                .single();
    }

    private int missed() {
        return database.sql("""
                        select count(*) from case_event e join case_file c on c.id = e.case_id
                        where e.kind = 'deadline-missed' and c.place = :place""")
                .param("place", CaseScript.PLACE)
                .query(Integer.class)
                .single();
    }

    private List<Instant> moments(LocalDate day) {
        return database.sql("""
                        select d.overdue_since from deadline d join case_file c on c.id = d.case_id
                        where c.place = :place and d.due_on = :day and d.overdue_since is not null""")
                .param("place", CaseScript.PLACE)
                .param("day", day)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .list();
    }

    /** Each open date has its timer, and no other has one. */
    private static void agree(ServiceJvm node) throws IOException {
        Api.Answer answer = node.api().post("adam.administrator", "/administration/stuck-work/agreement", "{}", null);
        assertThat(answer.good()).as(answer.toString()).isTrue();
        assertThat(answer.json().get("disagreements")).isEmpty();
    }

    private static void report(ZoneOffsetTransition change, Instant lapse) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("change", change.getInstant());
        figures.put("dates lapse", lapse);
        figures.put("missed once each", CASES + CASES / 4);
        REPORT.add(change.isGap() ? "clocks go forward" : "clocks go back", figures);
    }
}
